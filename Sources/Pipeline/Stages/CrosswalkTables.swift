import Ingest
import Normalize
import TerrainModel

/// Reads the crosswalks of a pipeline: which id of an old system is which of the new one.
struct CrosswalkTables {
  let folder: String
  let ingestor: Ingestor

  /// Throws `.configuration` where a table cannot be used.
  func read(_ systems: [Succession.System], exports: [IngestedExport]) throws(Failure) -> [Crosswalk] {
    var crosswalks: [Crosswalk] = []
    for system in systems {
      let path = folder + "/" + system.crosswalk
      let table = try SmallTable(path: path)
      guard let from = table.column("from"), let to = table.column("to") else {
        throw Failure(
          .configuration, at: SourceLocation(file: path, line: 1),
          "the columns from and to were expected, found \(table.headers.joined(separator: ", "))")
      }
      let old = forms(of: system.from, exports)
      let new = forms(of: system.to, exports)
      var successors: [UInt64: UInt64] = [:]
      for row in table.rows where !row.cells[from].isEmpty && !row.cells[to].isEmpty {
        for form in old {
          successors[ingestor.key(of: row.cells[from], form: form)] = ingestor.key(
            of: row.cells[to], form: new.first ?? .exact)
        }
      }
      crosswalks.append(Crosswalk(from: system.from, to: system.to, on: system.on, successors: successors))
    }
    return crosswalks
  }

  /// How the exports of a source make their ids canonical, the newest first.
  private func forms(of source: String, _ exports: [IngestedExport]) -> [KeyForm] {
    var forms: [KeyForm] = []
    for export in exports.reversed()
    where export.source.name == source && export.format.record == .opportunity {
      let form = export.format.columns.first { $0.field == .identifier }?.keyForm ?? .exact
      if !forms.contains(form) { forms.append(form) }
    }
    return forms.isEmpty ? [.exact] : forms
  }
}
