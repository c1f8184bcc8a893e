import Foundation
package import TerrainModel

extension WorkspaceFolder {
  /// More files than that, and some go: most are of exports as they were once.
  private static let mostKeyFiles = 64
  /// "TKEYS001" as bytes: what the file is, and the version of its layout.
  private static let keyMark = UInt64(littleEndian: 0x3130_3053_5945_4B54)

  /// Repeated identifiers of segments, in `keys/`: a mark, their number, the keys, a checksum, 8 bytes each in little
  /// endian. Only a workspace that is open for writing keeps any.
  package var keyMemory: KeyMemory {
    let folder = "\(path)/keys"
    let mayWrite = access == .write
    return KeyMemory(
      load: { segments in
        Self.keys(in: "\(folder)/\(Self.name(of: segments))")
      },
      save: { segments, keys in
        if mayWrite { Self.keep(keys, at: folder, named: Self.name(of: segments)) }
      })
  }

  private static func keys(in path: String) -> [UInt64]? {
    guard let data = FileManager.default.contents(atPath: path), data.count.isMultiple(of: 8),
      data.count >= 24
    else { return nil }
    let numbers = stride(from: 0, to: data.count, by: 8).map { start in
      data[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    let keys = Array(numbers[2..<(numbers.count - 1)])
    guard numbers[0] == keyMark, numbers[1] == UInt64(keys.count),
      numbers[numbers.count - 1] == checksum(keys)
    else { return nil }
    return keys
  }

  private static func keep(_ keys: [UInt64], at folder: String, named name: String) {
    let numbers = [keyMark, UInt64(keys.count)] + keys + [checksum(keys)]
    let bytes = numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    do throws(Failure) {
      try FileSystem.createPrivateFolder(folder)
      for old in FileSystem.names(in: folder).sorted().dropFirst(mostKeyFiles) {
        try FileSystem.removeIfPresent("\(folder)/\(old)")
      }
      try FileSystem.removeIfPresent("\(folder)/draft")
      try FileSystem.writeNewFile("\(folder)/draft", bytes)
      try FileSystem.rename("\(folder)/draft", to: "\(folder)/\(name)")
    } catch {
      // Found again the next time.
    }
  }

  /// 128 bits over the ids, in their order: two fingerprints with different starts.
  private static func name(of segments: [String]) -> String {
    [Fingerprint(), Fingerprint(start: 0x8422_2325_cbf2_9ce4)].map { start in
      var fingerprint = start
      fingerprint.add(segments.joined(separator: "\n"))
      return fingerprint.text
    }.joined()
  }

  private static func checksum(_ keys: [UInt64]) -> UInt64 {
    var fingerprint = Fingerprint()
    for key in keys { fingerprint.add(key) }
    return fingerprint.value
  }
}
