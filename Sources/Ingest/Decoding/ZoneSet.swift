package import TerrainModel

/// The time zones that a run needs, by name, with the pipeline's own for formats that name none.
package struct ZoneSet: Sendable {
  private let pipelineZone: ZoneTable
  private let tables: [String: ZoneTable]

  package init(pipelineZone: ZoneTable, others: [ZoneTable] = []) {
    self.pipelineZone = pipelineZone
    var tables = ["UTC": ZoneTable.utc]
    for table in others + [pipelineZone] { tables[table.name] = table }
    self.tables = tables
  }

  /// The zone's name, for the segment's name; the offsets follow from it and the program's version.
  var defaultName: String { pipelineZone.name }

  func table(_ name: String?, at location: SourceLocation) throws(Failure) -> ZoneTable {
    guard let name else { return pipelineZone }
    guard let table = tables[name] else {
      throw Failure(.configuration, at: location, "'\(name)' is not a known time zone")
    }
    return table
  }
}
