/// Cells as UTF-8, with escapes undone.
package struct CellText: Sendable {
  let encoding: TextEncoding
  let grammar: RecordGrammar
  /// Double quotes stand in pairs although another sign quotes: pairs become one.
  var undoublesForeignQuotes = false

  /// Appends a cell's content.
  package func append(_ bytes: Span<UInt8>, _ cell: CellExtent, to output: inout [UInt8]) {
    let table = table(bytes, cell)
    let quote = grammar.quote ?? Sign.quote
    var index = cell.start
    while index < cell.end {
      var byte = bytes[index]
      if undoublesForeignQuotes && byte == Sign.quote && index + 1 < cell.end
        && bytes[index + 1] == Sign.quote
      {
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
  }

  package func string(_ bytes: Span<UInt8>, _ cell: CellExtent) -> String {
    var output: [UInt8] = []
    append(bytes, cell, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The table for bytes beyond ASCII; nil where they are UTF-8 already. What is no UTF-8 in a UTF-8 file was pasted
  /// into it, in Windows-1252 as a rule.
  private func table(_ bytes: Span<UInt8>, _ cell: CellExtent) -> [UInt16]? {
    switch encoding {
    case .macRoman: CharacterTable.macRoman
    case .windows1252: CharacterTable.windows1252
    // UTF-16 was turned into UTF-8 before.
    case .utf16LittleEndian, .utf16BigEndian: nil
    case .utf8, .mixed:
      UTF8Check.isValid(bytes, cell.start..<cell.end) ? nil : CharacterTable.windows1252
    }
  }
}
