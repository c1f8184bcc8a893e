import Report
import TerrainModel

/// The outputs of a result, by path.
struct Outputs {
  /// Of the usual sample, rendered once for all tests.
  static let english = Outputs(SampleResult.make())
  static let french = Outputs(SampleResult.make(), .fr)

  let files: [OutputFile]

  init(_ result: RunResult, _ language: Language = .en) {
    files = Renderer(result: result, language: language).outputs()
  }

  var safe: [OutputFile] { files.filter { !$0.path.hasPrefix("restricted/") } }

  func bytes(_ path: String) -> [UInt8] { files.first { $0.path == path }?.bytes ?? [] }

  func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  /// A table without its header.
  func rows(_ path: String) -> [[String: String]] {
    let rows = CSVReader.read(bytes(path))
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }
}
