import TerrainModel

/// Reads decimal numbers as exports write them, into units of their last decimal that is kept (10⁻⁴ where nobody says).
enum NumberReading {
  enum Outcome: Equatable {
    case value(Int64)
    case unreadable
    case outOfRange
  }

  /// Digits with a sign (or parentheses for minus), the given decimal separator, group separators (spaces of any
  /// kind, apostrophes, the other of `.` and `,`), currency signs, codes and `%` before or after. Other signs beyond
  /// ASCII make a text unreadable, so that none of them hides a minus or parts two numbers.
  ///
  /// The first decimal that is not kept rounds half away from zero. An exponent is unreadable: a spreadsheet has cut the
  /// number.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, decimalSeparator: UInt8, keeping kept: Int = FixedPoint.decimals
  ) -> Outcome {
    var scan = Scan(decimalSeparator: decimalSeparator, kept: kept)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard scan.accept(byte) else { return scan.overflowed ? .outOfRange : .unreadable }
        index += 1
      } else {
        guard let (meaning, length) = NumberSign.at(index, of: text), scan.accept(meaning) else {
          return .unreadable
        }
        index += length
      }
    }
    return scan.outcome
  }

  private struct Scan {
    let decimalSeparator: UInt8
    let kept: Int
    var magnitude: Int64 = 0
    var digits = 0
    /// Decimals read so far; nil before the separator.
    var decimals: Int?
    var roundsUp = false
    var isNegative = false
    var overflowed = false
    /// Letters are a currency code before the digits or after them, not between.
    var hasSuffix = false
    /// Digits since the last group separator; nil before the first.
    var groupDigits: Int?
    var groupEndIsSpace = false

    init(decimalSeparator: UInt8, kept: Int) {
      self.decimalSeparator = decimalSeparator
      self.kept = kept
    }

    mutating func accept(_ byte: UInt8) -> Bool {
      if Ascii.isDigit(byte) { return acceptDigit(byte &- Ascii.zero) }
      switch byte {
      case decimalSeparator:
        guard decimals == nil, !hasSuffix, isGroupWhole else { return false }
        decimals = 0
        return true
      case Ascii.hyphen, UInt8(ascii: "("):
        guard digits == 0, !isNegative else { return false }
        isNegative = true
        return true
      case UInt8(ascii: "+"): return digits == 0
      case UInt8(ascii: ")"): return isNegative
      case Ascii.point, Ascii.comma, UInt8(ascii: "'"): return digits > 0 && endGroup(isSpace: false)
      case Ascii.space: return digits == 0 || endGroup(isSpace: true)
      case UInt8(ascii: "$"), UInt8(ascii: "%"):
        hasSuffix = digits > 0
        return true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        hasSuffix = digits > 0
        return true
      default: return false
      }
    }

    /// Groups have three digits, so that `12,5` where a point is expected is an error and not 125.
    private var isGroupWhole: Bool {
      guard let groupDigits else { return true }
      return groupDigits == 3 || (groupDigits == 0 && groupEndIsSpace)
    }

    private mutating func endGroup(isSpace: Bool) -> Bool {
      guard decimals == nil else { return isSpace }
      guard isGroupWhole || groupDigits == 0 else { return false }
      groupDigits = 0
      groupEndIsSpace = isSpace
      return true
    }

    private mutating func acceptDigit(_ digit: UInt8) -> Bool {
      guard !hasSuffix else { return false }
      digits += 1
      if decimals == nil, let inGroup = groupDigits { groupDigits = inGroup + 1 }
      if let places = decimals {
        if places == kept { roundsUp = digit >= 5 }
        decimals = places + 1
        if places >= kept { return true }
      }
      let (product, tooLarge) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(Int64(digit))
      overflowed = tooLarge || carries
      magnitude = sum
      return !overflowed
    }

    var outcome: Outcome {
      guard digits > 0, isGroupWhole else { return .unreadable }
      var value = magnitude
      for _ in min(decimals ?? 0, kept)..<kept {
        let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
        if tooLarge { return .outOfRange }
        value = product
      }
      if roundsUp {
        let (sum, carries) = value.addingReportingOverflow(1)
        if carries { return .outOfRange }
        value = sum
      }
      return .value(isNegative ? -value : value)
    }
  }
}
