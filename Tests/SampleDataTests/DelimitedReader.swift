/// A small reader for the tests, written apart from the writers: records of fields from bytes already decoded.
///
/// Strict about quotes: a record whose quoting is broken loses its first line only, and is counted.
struct DelimitedReader {
  private(set) var records: [[String]] = []
  private(set) var broken = 0

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      if let (record, next) = Self.record(scalars, from: position) {
        records.append(record)
        position = next
      } else {
        broken += 1
        while position < scalars.count && scalars[position] != "\n" { position += 1 }
        position += 1
      }
    }
  }

  /// The rows of the header's width as dictionaries.
  var rows: [[String: String]] {
    guard let header = records.first else { return [] }
    return records.dropFirst().filter { $0.count == header.count }.map { record in
      Dictionary(uniqueKeysWithValues: zip(header, record))
    }
  }

  /// Records shorter or longer than the header.
  var ragged: Int {
    records.count { $0.count != records.first?.count }
  }

  /// Reads UTF-8 or, byte for character, Latin-1: the exports hold no byte from 0x80 to 0x9F.
  init(bytes: [UInt8], latin1: Bool = false) {
    if latin1 {
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Unicode.Scalar(byte)) }
      self.init(String(text))
    } else {
      self.init(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func record(_ text: [Unicode.Scalar], from start: Int) -> ([String], Int)? {
    var fields: [String] = []
    var position = start
    while true {
      var field = String.UnicodeScalarView()
      if position < text.count && text[position] == "\"" {
        position += 1
        while true {
          guard position < text.count else { return nil }
          if text[position] != "\"" {
            field.append(text[position])
            position += 1
          } else if position + 1 < text.count && text[position + 1] == "\"" {
            field.append("\"")
            position += 2
          } else {
            position += 1
            break
          }
        }
        if position < text.count && text[position] != "," && text[position] != "\n" { return nil }
      } else {
        while position < text.count && text[position] != "," && text[position] != "\n" {
          if text[position] == "\"" { return nil }
          field.append(text[position])
          position += 1
        }
      }
      fields.append(String(field))
      guard position < text.count else { return (fields, position) }
      position += 1
      if text[position - 1] == "\n" { return (fields, position) }
    }
  }
}
