/// Turns encodings and dialects that libcsv does not read into ones it does, line for line, so that line numbers stay
/// those of the export.
enum Transcoder {
  /// UTF-16 with a byte order mark as UTF-8 without one; nil where there is no such mark. Lone surrogates and an odd
  /// last byte become U+FFFD.
  static func utf8(fromUTF16 bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 2 else { return nil }
    let isLittle: Bool
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): isLittle = true
    case (0xFE, 0xFF): isLittle = false
    default: return nil
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The backslash dialect of LinkedIn comments as RFC 4180.
  ///
  /// A record starts on a line that begins with `YYYY-MM-DD HH:MM:SS` (and `UTC`) and a delimiter, because messages may hold line
  /// ends without being quoted; the last field takes the rest of the record, with one level of `\"` and `\\` undone.
  /// The first line (the header) is kept.
  static func rfc4180(fromBackslash bytes: [UInt8], delimiter: UInt8) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var records = Self.records(of: bytes, delimiter: delimiter)[...]
    if let header = records.popFirst() { output.append(contentsOf: header) }
    for record in records { append(record, to: &output, delimiter: delimiter) }
    return output
  }

  private static func records(of bytes: [UInt8], delimiter: UInt8) -> [ArraySlice<UInt8>] {
    var starts = [0]
    var lineStart = 0
    for (index, byte) in bytes.enumerated() where byte == Ascii.lineFeed {
      lineStart = index + 1
      let isSecondLine = starts.count == 1
      if lineStart < bytes.count && (isSecondLine || startsRecord(bytes[lineStart...], delimiter: delimiter))
      {
        starts.append(lineStart)
      }
    }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { bytes[$0..<$1] }
  }

  private static func startsRecord(_ line: ArraySlice<UInt8>, delimiter: UInt8) -> Bool {
    let shape = Array("dddd-dd-dd dd:dd:dd".utf8)
    let rest = line.dropFirst(shape.count)
    guard rest.first == delimiter || rest.starts(with: Array(" UTC".utf8) + [delimiter]) else { return false }
    return zip(shape, line).allSatisfy { expected, byte in
      expected == UInt8(ascii: "d") ? Ascii.isDigit(byte) : expected == byte
    }
  }

  private static func append(_ record: ArraySlice<UInt8>, to output: inout [UInt8], delimiter: UInt8) {
    var body = record
    var lineEnd: [UInt8] = []
    while let last = body.last, last == Ascii.lineFeed || last == Ascii.carriageReturn {
      lineEnd.insert(last, at: 0)
      body = body.dropLast()
    }
    let fields = body.split(separator: delimiter, maxSplits: 2, omittingEmptySubsequences: false)
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(delimiter) }
      if index == 2 {
        appendQuoted(unescaped(field), to: &output)
      } else {
        output.append(contentsOf: field)
      }
    }
    output.append(contentsOf: lineEnd)
  }

  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var inner = field
    if inner.count >= 2, inner.first == Ascii.quote, inner.last == Ascii.quote {
      inner = inner.dropFirst().dropLast()
    }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in inner {
      if isEscaped {
        if byte != Ascii.quote && byte != Ascii.backslash { result.append(Ascii.backslash) }
        result.append(byte)
        isEscaped = false
      } else if byte == Ascii.backslash {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    if isEscaped { result.append(Ascii.backslash) }
    return result
  }

  private static func appendQuoted(_ field: [UInt8], to output: inout [UInt8]) {
    output.append(Ascii.quote)
    for byte in field {
      if byte == Ascii.quote { output.append(Ascii.quote) }
      output.append(byte)
    }
    output.append(Ascii.quote)
  }
}
