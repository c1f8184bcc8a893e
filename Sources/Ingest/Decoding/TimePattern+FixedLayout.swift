extension TimePattern {
  /// Where the parts of a time stand in a text of fixed width.
  struct FixedLayout {
    /// By place: nil for a digit, else the byte that must be there.
    var bytes: [UInt8?] = []
    var year: Int?
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
    var hasZone = false
  }

  /// nil where the width of a part depends on the text, or a part is stated twice. A zone marker is taken for `Z`.
  var fixedLayout: FixedLayout? {
    var layout = FixedLayout()
    for token in tokens {
      guard !layout.hasZone else { return nil }
      let place = layout.bytes.count
      switch token {
      case .literal(let byte): layout.bytes.append(byte)
      case .year4:
        guard layout.year == nil else { return nil }
        layout.year = place
        layout.bytes += [nil, nil, nil, nil]
      case .zoneMarker:
        layout.hasZone = true
        layout.bytes.append(UInt8(ascii: "Z"))
      case .number(let part, exact: 2):
        guard let path = Self.place(of: part), layout[keyPath: path] == nil else { return nil }
        layout[keyPath: path] = place
        layout.bytes += [nil, nil]
      default: return nil
      }
    }
    return layout
  }

  private static func place(of part: Part) -> WritableKeyPath<FixedLayout, Int?>? {
    switch part {
    case .month: \.month
    case .day: \.day
    case .hour24: \.hour
    case .minute: \.minute
    case .second: \.second
    case .hour12: nil
    }
  }
}
