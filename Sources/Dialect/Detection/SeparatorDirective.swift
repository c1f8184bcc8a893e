/// Excel's first line `sep=;`, which names the delimiter of what follows.
struct SeparatorDirective {
  let separator: Separator
  /// Bytes of the line, line end included.
  let length: Int

  init?(_ text: [UInt8]) {
    let word = Array("sep=".utf8)
    guard text.count > word.count + 1, zip(word, text).allSatisfy({ $0 == Sign.lowercased($1) }) else {
      return nil
    }
    guard Sign.isLineEnd(text[word.count + 1]), let separator = Separator([text[word.count]]) else {
      return nil
    }
    self.separator = separator
    length = RecordScanner.behindLineEnd(text.span, at: word.count + 1)
  }
}
