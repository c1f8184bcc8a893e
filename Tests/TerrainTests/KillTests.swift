import Foundation
import Testing

/// A run that is killed at any moment and then repeated gives the bytes of one that was not.
struct KillTests {
  @Test("killed at ten moments of its life, then repeated")
  func repeated() throws {
    let folder = try TemporaryFolder()
    let demo = Program.repository + "/pipelines/demo"
    func arguments(_ workspace: String) -> [String] {
      ["run", demo, "--workspace", folder.path + "/" + workspace, "--quiet"]
    }
    let started = ContinuousClock.now
    let reference = try Program.run(arguments("reference"))
    let duration = ContinuousClock.now - started
    #expect(reference.code <= 3)
    let expected = try folder.outputs(below: "reference/out/latest")
    #expect(expected.count > 8)
    for moment in 1...10 {
      let process = try Program.start(
        arguments("killed"), in: folder.path, output: folder.path + "/killed-\(moment)")
      let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
      Thread.sleep(forTimeInterval: seconds * Double(moment) / 10.5)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    #expect(try Program.run(arguments("killed")).code == reference.code)
    let outputs = try folder.outputs(below: "killed/out/latest")
    #expect(outputs.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(outputs[name] == bytes, "\(name) differs") }
  }
}
