import Segments
import TerrainModel

/// Which sources could have moved a KPI: those with changed exports of the records that it is made of.
struct KPISources {
  let catalogue: KPICatalogue
  /// Exports that the earlier run did not have, or read otherwise.
  let exports: [IngestedExport]

  /// Sorted. All with changed exports where none has records that the KPI is known to rest on: something moved it.
  func names(kpi: String, dimension: TerrainModel.Dimension) -> [String] {
    let records = records(kpi, dimension)
    let own = Set(exports.filter { records.contains($0.segment.metadata.record) }.map(\.source.name))
    return (own.isEmpty ? Set(exports.map(\.source.name)) : own).sorted()
  }

  private func records(_ kpi: String, _ dimension: TerrainModel.Dimension) -> Set<RecordKind> {
    let measures = catalogue.measures(under: kpi)
    var records = Set(measures.map(\.record))
    for measure in measures {
      // Reached before it was made, accepted or answered: what other records say of the row.
      if measure.touch != nil { records.formUnion([.activity, .invitation, .connection]) }
      if measure.window?.to == .accepted { records.insert(.connection) }
      if measure.window?.to == .replied { records.insert(.activity) }
      if measure.quantity == .field(.amount) { records.insert(.exchangeRate) }
    }
    let isOfPeople = dimension.comesFromMembership || !catalogue.conditionsOnPeople(of: kpi).isEmpty
    if isOfPeople { records.insert(.person) }
    if [.account, .segment, .tier].contains(dimension) { records.formUnion([.account, .contact]) }
    if measures.isEmpty { records.insert(.holiday) }
    return records
  }
}
