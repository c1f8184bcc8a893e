import Foundation
package import TerrainModel

extension WorkspaceFolder {
  /// The workspace's contact key; the first writer makes it.
  ///
  /// Throws `.data` where the file is damaged, or gone while there are segments: under a new key old contacts would
  /// no longer match, and the figures would change without a word. Throws `.noInput` where a reader finds none.
  package func contactKey() throws(Failure) -> ContactKey {
    let file = "\(path)/contact.key"
    let location = SourceLocation(file: file)
    if FileSystem.exists(file) {
      guard let data = FileManager.default.contents(atPath: file), let key = ContactKey(bytes: Array(data))
      else {
        throw Failure(
          .data, at: location, "the contact key cannot be read or is not 16 bytes long.",
          advice: "Restore it from the backup.")
      }
      if access == .write { try FileSystem.setMode(0o600, file) }
      return key
    }
    guard access == .write else { throw Failure(.noInput, at: location, "there is no contact key yet") }
    guard try segments().isEmpty, try listSegments().isEmpty else {
      throw Failure(
        .data, at: location, "the contact key is missing, and there are segments that were made with it.",
        advice: "Restore it from the backup, or start a new workspace if all raw files are still there.")
    }
    let key = ContactKey.random()
    let temporary = file + FileSystem.temporarySuffix
    try FileSystem.removeIfPresent(temporary)
    try FileSystem.writeNewFile(temporary, key.bytes)
    try FileSystem.rename(temporary, to: file)
    try FileSystem.synchronize(path)
    return key
  }
}
