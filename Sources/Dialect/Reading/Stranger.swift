import TerrainModel

/// A line that is no record of the table at hand, until it is clear what it is.
struct Stranger {
  var line: Int
  var range: Range<Int>
  /// Cells as text; empty for a damaged line.
  var strings: [String]
  var damage: RecordExtent.Damage?
  var followsBlank: Bool

  var width: Int { strings.count }
  var filled: Int { strings.count { !RowJudge.isBlank($0) } }

  var looksLikeNames: Bool {
    strings.allSatisfy { string in
      let type = CellType.of(string)
      return (type == .word || type == .text || type == .code) && string.utf8.count <= 80
    }
  }

  var hasValues: Bool { strings.contains { CellType.of($0).isValue } }

  /// Whether it may close a table of a width: a lone remark or a total.
  func isClosing(width tableWidth: Int) -> Bool {
    guard damage == nil, tableWidth >= 2 else { return false }
    if filled <= 1 && tableWidth >= 3 { return true }
    return RowJudge.isTotal(strings) || strings.first.map(RowJudge.startsWithClosingWord) ?? false
  }

  /// As a reject of a table of a width.
  func rejected(width tableWidth: Int) -> RejectedRecord {
    let (rule, message) = fault(tableWidth)
    return RejectedRecord(
      line: line, byteFrom: range.lowerBound, byteTo: range.upperBound, rule: rule, message: message)
  }

  private func expected(_ tableWidth: Int) -> String {
    "\(Language.en.counted(tableWidth, "cell was", "cells were")) expected, found \(width)"
  }

  private func fault(_ tableWidth: Int) -> (Rule, String) {
    switch damage {
    case .strayQuote:
      (.textAfterQuote, "a quote stands where none may: inside a cell, or before its end")
    case .unclosedQuote:
      (.unclosedQuote, "a quote is opened and not closed; reading goes on with the next line")
    case .tooManyCells: (.tooManyFields, "more than \(RecordScanner.maximumCells) cells are no record")
    case nil where tableWidth == 0:
      (.fieldTooLong, "no line ends in the first \(DialectDetector.blockSize) bytes: no record can be told")
    case nil where width == tableWidth: (.tooManyFields, "the last column has no name and should be empty")
    case nil where width < tableWidth: (.tooFewFields, expected(tableWidth))
    case nil: (.tooManyFields, expected(tableWidth))
    }
  }
}
