import Foundation

/// A folder of `Tests/Golden`: commands, files and what must come out.
struct GoldenCase: CustomStringConvertible {
  let name: String

  static var folder: String { Program.repository + "/Tests/Golden" }

  /// Every folder, by name; those of figures counted by eye may have no command.
  static func all() throws -> [GoldenCase] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasSuffix(".md") }.sorted()
      .map(GoldenCase.init)
  }

  var description: String { name }

  func text(_ file: String) -> String? {
    try? String(contentsOfFile: "\(Self.folder)/\(name)/\(file)", encoding: .utf8)
  }

  /// The names of files that the commands write and that are looked at.
  var files: [String] { (text("files") ?? "").split(separator: "\n").map(String.init) }

  /// What the commands print together, and the exit code of the last one; `copy` holds the files that they write.
  func run(in copy: TemporaryFolder) throws -> Program.Result {
    var result = Program.Result(code: 0, output: "", messages: "")
    for line in (text("command") ?? "").split(separator: "\n") {
      let next = try Program.run(Self.words(String(line)), in: copy.path + "/case")
      result = Program.Result(
        code: next.code, output: result.output + next.output, messages: result.messages + next.messages)
    }
    return result
  }

  /// The case in a folder of its own, with the files of the case that it is like.
  func copied() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    let target = copy.path + "/case"
    let files = FileManager.default
    let like = text("like")?.trimmingCharacters(in: .whitespacesAndNewlines)
    try files.copyItem(atPath: "\(Self.folder)/\(like ?? name)", toPath: target)
    guard like != nil else { return copy }
    for file in try files.contentsOfDirectory(atPath: "\(Self.folder)/\(name)") {
      try? files.removeItem(atPath: "\(target)/\(file)")
      try files.copyItem(atPath: "\(Self.folder)/\(name)/\(file)", toPath: "\(target)/\(file)")
    }
    return copy
  }

  /// Words between blanks; single quotes keep blanks.
  private static func words(_ line: String) -> [String] {
    line.components(separatedBy: "'").enumerated().flatMap { place, part in
      place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
  }
}
