import Foundation
import TerrainModel

/// The bytes of a file that someone points at.
enum SniffedFile {
  /// Throws `.noInput` where there is no readable regular file.
  static func bytes(of path: String) throws -> [UInt8] {
    let location = SourceLocation(file: path)
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let type = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
    else {
      throw Failure(.noInput, at: location, "no such file")
    }
    if type == .typeDirectory {
      throw Failure(.noInput, at: location, "it is a directory; a file was expected")
    }
    guard type == .typeRegular else {
      throw Failure(.noInput, at: location, "it is not a regular file; an export was expected")
    }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Failure(.noInput, at: location, "it cannot be read; check its permissions")
    }
  }
}
