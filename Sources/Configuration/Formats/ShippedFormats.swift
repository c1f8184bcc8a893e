import Primitives
import TerrainModel

/// All formats that ship with the program, in the order in which they are tried.
enum ShippedFormats {
  /// Read once per process, side by side. The diagnostics are empty in every build that passed its tests.
  static let all: (formats: [FormatDefinition], diagnostics: [Diagnostic]) = {
    let files = ShippedFiles.formats
    let read = Parallel.map(count: files.count, threads: 2) { index in
      let log = DiagnosticLog()
      return (format: FormatReader(log: log).read(files[index].text, file: files[index].place), log.sorted)
    }
    return (read.compactMap(\.format), read.flatMap(\.1))
  }()
}
