import Foundation

/// Where a drafted pipeline stands to its exports: how `pipeline.yml` names their folder, and where the drafted people
/// file goes. File patterns start from the exports folder, so only a file below it is found.
package struct DraftPlace: Sendable {
  /// The pipeline's folder, as the user named it.
  package let folder: String
  /// The exports folder, as the user named it.
  let exportsFolder: String
  /// What `pipeline.yml` names as the exports folder: relative where it lies in the pipeline's, so that both can be
  /// moved together.
  let exports: String
  /// What the people file is called.
  let peopleName: String
  /// The people file, by its path in the pipeline's folder.
  let peopleFile: String
  /// The same by its path in the exports folder: the source's pattern. nil where the file does not lie below that.
  let foundPeopleFile: String?

  /// - Parameters:
  ///   - exports: the folder with the exports.
  ///   - output: the pipeline's folder; nil: the same.
  ///   - taken: the paths of the exports, whose names the people file must not have.
  init(exports: String, output: String?, taken: [String]) {
    folder = output ?? exports
    exportsFolder = exports.count > 1 && exports.hasSuffix("/") ? String(exports.dropLast()) : exports
    let delivered = Self.full(exports)
    let own = Self.full(folder)
    let name = Self.free(taken)
    peopleName = name
    if let below = Self.path(of: delivered, below: own) {
      self.exports = below.isEmpty ? "." : below
      peopleFile = below.isEmpty ? name : below + "/" + name
      foundPeopleFile = name
    } else {
      self.exports = delivered
      peopleFile = name
      foundPeopleFile = Self.path(of: own, below: delivered).flatMap(Self.plain).map { $0 + "/" + name }
    }
  }

  /// An export that is called so is another's: it is neither written over nor taken for ours.
  private static func free(_ taken: [String]) -> String {
    let names = Set(taken.compactMap { $0.split(separator: "/").last.map(String.init) })
    var name = "people.csv"
    while names.contains(name) { name = "drafted-" + name }
    return name
  }

  /// nil where files in the folder are not looked at, or its name means more in a pattern than itself.
  private static func plain(_ folder: String) -> String? {
    let isHidden = folder.split(separator: "/").contains { $0.hasPrefix(".") }
    let hasSigns = folder.contains { "*?[{\\".contains($0) || $0.isNewline }
    return isHidden || hasSigns ? nil : folder
  }

  private static func full(_ folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.path
  }

  /// Empty where both are the same; nil where one is not below the other.
  private static func path(of folder: String, below other: String) -> String? {
    if folder == other { return "" }
    let start = other == "/" ? other : other + "/"
    return folder.hasPrefix(start) ? String(folder.dropFirst(start.count)) : nil
  }
}
