import TerrainModel

/// One habit asked for once.
struct HabitTask: Sendable {
  var definition: HabitDefinition
  var filters: [RowFilter]
  var cut: QueryCut
  /// The task that counts rows by rep and week, and the first and last week that it counts; nil where no period of the
  /// query is closed.
  var weekly: Int?
  var weeklyCut: QueryCut?
  /// By period of the query, the Monday of the first week looked at; nil for a period that is not closed.
  var firstMondays: [CalendarDay?]
}
