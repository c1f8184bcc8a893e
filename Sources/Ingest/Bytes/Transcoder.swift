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
    // A unit of two bytes is at most three in UTF-8, U+FFFD for what is no character included.
    return [UInt8](unsafeUninitializedCapacity: bytes.count / 2 * 3 + 3) { output, count in
      bytes.withUnsafeBufferPointer { count = write($0, isLittle: isLittle, to: output) }
    }
  }

  /// Writes everything behind the mark; gives how many bytes there are.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, isLittle: Bool, to output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let (low, high) = isLittle ? (0, 1) : (1, 0)
    var count = 0
    var index = 2
    while index + 1 < bytes.count {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
      if unit < 0x80 {
        let ascii = asciiRun(bytes, from: index, isLittle: isLittle, to: output, at: count)
        if ascii > 0 {
          index += ascii * 2
          count += ascii
          continue
        }
      }
      index += 2
      if unit < 0x80 {
        output[count] = UInt8(truncatingIfNeeded: unit)
        count += 1
        continue
      }
      var scalar = unit
      if unit & 0xF800 == 0xD800 {
        scalar = 0xFFFD
        if unit < 0xDC00, index + 1 < bytes.count {
          let second = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
          if second & 0xFC00 == 0xDC00 {
            scalar = 0x10000 + (unit & 0x3FF) << 10 + second & 0x3FF
            index += 2
          }
        }
      }
      count += encode(scalar, to: output, at: count)
    }
    if index < bytes.count { count += encode(0xFFFD, to: output, at: count) }
    return count
  }

  /// Writes the characters before the first that is not ASCII, sixteen at a time; gives how many there are.
  private static func asciiRun(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLittle: Bool,
    to output: UnsafeMutableBufferPointer<UInt8>, at count: Int
  ) -> Int {
    guard let source = UnsafeRawPointer(bytes.baseAddress),
      let target = UnsafeMutableRawPointer(output.baseAddress)
    else { return 0 }
    let high = SIMD16<UInt16>(repeating: isLittle ? 0xFF80 : 0x80FF)
    var written = 0
    while start + written * 2 + 32 <= bytes.count {
      let units = source.loadUnaligned(fromByteOffset: start + written * 2, as: SIMD16<UInt16>.self)
      guard units & high == .zero else { break }
      let text = SIMD16<UInt8>(truncatingIfNeeded: isLittle ? units : units &>> 8)
      target.storeBytes(of: text, toByteOffset: count + written, as: SIMD16<UInt8>.self)
      written += 16
    }
    return written
  }

  /// UTF-8 of a scalar from U+0080 on.
  private static func encode(_ scalar: UInt32, to output: UnsafeMutableBufferPointer<UInt8>, at count: Int)
    -> Int
  {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift) & 0x3F) }
    if scalar < 0x800 {
      output[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      output[count + 1] = tail(0)
      return 2
    }
    if scalar < 0x10000 {
      output[count] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      output[count + 1] = tail(6)
      output[count + 2] = tail(0)
      return 3
    }
    output[count] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    output[count + 1] = tail(12)
    output[count + 2] = tail(6)
    output[count + 3] = tail(0)
    return 4
  }

  /// Backslashes inside quotes as RFC 4180 has them: `\"` as two quotes, `\\` as one backslash, others as they are. Line
  /// ends stay where they are.
  static func rfc4180(fromEscapedQuotes bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      bytes.withUnsafeBufferPointer { input in
        var isInside = false
        var index = 0
        // Between backslashes everything stays, and quotes only count by their parity.
        while index < input.count {
          let backslash = ByteKernels.find(Ascii.backslash, in: input, from: index) ?? input.count
          let run = UnsafeBufferPointer(rebasing: input[index..<backslash])
          if ByteKernels.count(Ascii.quote, in: run) % 2 == 1 { isInside.toggle() }
          _ = UnsafeMutableBufferPointer(rebasing: output[count...]).update(fromContentsOf: run)
          count += run.count
          index = backslash
          guard index < input.count else { break }
          let next = index + 1 < input.count ? input[index + 1] : 0
          let isEscape = isInside && (next == Ascii.quote || next == Ascii.backslash)
          output[count] = isEscape ? next : Ascii.backslash
          count += 1
          if isEscape && next == Ascii.quote {
            output[count] = next
            count += 1
          }
          index += isEscape ? 2 : 1
        }
      }
    }
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
