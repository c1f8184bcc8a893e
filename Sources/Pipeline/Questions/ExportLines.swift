import Ingest
import Report
import TerrainModel

/// Puts the lines of the exports beside the rows of an explanation: personal data, shown only when asked for.
struct ExportLines {
  let setting: RunSetting

  /// Reads each file once. What cannot be shown any more is said among the obstacles.
  func add(to explanation: inout Explanation) {
    var files: [FactOrigin: SourceLines?] = [:]
    var missing: Set<String> = []
    for figure in explanation.figures.indices {
      for part in explanation.figures[figure].parts.indices {
        for row in explanation.figures[figure].parts[part].rows.indices {
          let origin = explanation.figures[figure].parts[part].rows[row].origin
          let line = explanation.figures[figure].parts[part].rows[row].line
          let lines = files[origin] ?? lines(of: origin)
          files[origin] = lines
          explanation.figures[figure].parts[part].rows[row].source = lines?.record(at: line)
          if lines == nil { missing.insert(origin.file) }
        }
      }
    }
    explanation.obstacles = missing.sorted().map { .linesGone(file: $0) }
  }

  private func lines(of origin: FactOrigin) -> SourceLines? {
    SourceLines(
      path: setting.exportsPath + "/" + origin.file, hash: origin.hash,
      hashOf: { try? Ingestor.hash(of: $0) })
  }
}
