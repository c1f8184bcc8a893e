/// What is asked of stores that are there already.
struct Question {
  var name: String
  /// The KPIs that terrain is asked for; empty: all that the pipeline's report shows.
  var kpis: [String]
  /// The peer's script and what it is told beyond store and answer.
  var script: String
  var words: [String]

  /// Counts, of the pipeline `benchmark`.
  static let counts = [
    Question(name: "rows", kpis: ["rows_message"], script: "ask_duckdb.py", words: ["rows", "message"]),
    Question(
      name: "distinct accounts", kpis: ["accounts_message"], script: "ask_duckdb.py",
      words: ["accounts", "message"]),
    Question(name: "all eighteen KPIs", kpis: [], script: "ask_duckdb.py", words: ["all", "all"]),
  ]

  /// KPIs that look from one record to another, of the pipeline `benchmark-catalogue`.
  static let conversions = ["response_rate", "meetings_from_social"].map {
    Question(name: $0, kpis: [$0], script: "ask_conversions.py", words: [$0])
  }
}
