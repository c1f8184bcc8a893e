import Dialect
import Foundation
import TerrainModel

/// Reads the lines of an export again, to show where a figure comes from: personal data, shown only when asked for.
struct SourceLines {
  private let lines: [ArraySlice<UInt8>]

  /// The lines of a file whose bytes have the hash; nil where the file is gone, holds other bytes, or lies in an archive.
  init?(path: String, hash: String, hashOf: ([UInt8]) -> String?) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    var bytes = [UInt8](data)
    guard hashOf(bytes) == hash else { return nil }
    if FileText.isUTF16(bytes), let text = FileText.utf8(ofUTF16: bytes) { bytes = text }
    let lineFeed = UInt8(ascii: "\n")
    let separator = bytes.contains(lineFeed) ? lineFeed : UInt8(ascii: "\r")
    lines = bytes.split(separator: separator, omittingEmptySubsequences: false)
  }

  /// The record that starts on a line, from 1: further lines belong to it while a quote is open, up to a hundred.
  func record(at line: Int) -> String? {
    guard lines.indices.contains(line - 1) else { return nil }
    var text: [UInt8] = []
    for next in lines[(line - 1)...].prefix(100) {
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      text += next
      if text.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) { break }
    }
    while text.last == UInt8(ascii: "\r") { text.removeLast() }
    return String(validating: text, as: UTF8.self) ?? String(text.map { Character(Unicode.Scalar($0)) })
  }
}
