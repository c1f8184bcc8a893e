import Foundation
import Report
import TerrainModel
import Testing

@Test func preview() throws {
  for language in Language.allCases {
    let renderer = Renderer(result: SampleResult.make(), language: language)
    for file in renderer.outputs() {
      let url = URL(fileURLWithPath: "/tmp/report-\(language.rawValue)/\(file.path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    print(renderer.digest(width: 100, color: false))
  }
}
