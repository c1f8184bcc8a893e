/// Cells as UTF-8, with escapes undone.
package struct CellText: Sendable {
  let encoding: TextEncoding
  let grammar: RecordGrammar
  /// Double quotes stand in pairs although another sign quotes: pairs become one.
  var undoublesForeignQuotes = false

  /// Appends a cell's content; returns whether bytes had to be read in another encoding than the file's.
  @discardableResult
  package func append(_ bytes: Span<UInt8>, _ cell: CellExtent, to output: inout [UInt8]) -> Bool {
    let (table, isForeign) = table(bytes, cell)
    let quote = grammar.quote ?? Sign.quote
    var index = cell.start
    while index < cell.end {
      var byte = bytes[index]
      if undoublesForeignQuotes && byte == Sign.quote && index + 1 < cell.end && bytes[index + 1] == Sign.quote {
        index += 1
      } else if cell.hasEscapes && index + 1 < cell.end {
        let next = bytes[index + 1]
        let isDoubled = byte == quote && next == quote
        let isMarked =
          grammar.escape == .backslash && byte == Sign.backslash && (next == quote || next == Sign.backslash)
        if isDoubled || isMarked {
          byte = next
          index += 1
        }
      }
      if byte >= 0x80, let table {
        CharacterTable.append(byte, from: table, to: &output)
      } else {
        output.append(byte)
      }
      index += 1
    }
    return isForeign
  }

  package func string(_ bytes: Span<UInt8>, _ cell: CellExtent) -> String {
    var output: [UInt8] = []
    append(bytes, cell, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func table(_ bytes: Span<UInt8>, _ cell: CellExtent) -> (table: [UInt16]?, isForeign: Bool) {
    switch encoding {
    case .macRoman: return (CharacterTable.macRoman, false)
    case .windows1252: return (CharacterTable.windows1252, false)
    // UTF-16 was turned into UTF-8 before.
    case .utf16LittleEndian, .utf16BigEndian: return (nil, false)
    case .utf8, .mixed:
      if UTF8Check.isValid(bytes, cell.start..<cell.end) { return (nil, false) }
      return (CharacterTable.windows1252, encoding == .utf8)
    }
  }
}
