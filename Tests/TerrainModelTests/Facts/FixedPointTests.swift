import TerrainModel
import TestSupport
import Testing

struct FixedPointTests {
  /// Four decimals written out, then zeros and point taken off the end.
  private static func slowText(_ scaled: Int128) -> String {
    let digits = String(scaled.magnitude)
    let filled = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    var text = filled.dropLast(4) + "." + filled.suffix(4)
    while text.hasSuffix("0") { text = text.dropLast() }
    if text.hasSuffix(".") { text = text.dropLast() }
    return (scaled < 0 ? "-" : "") + text
  }

  @Test(
    "the shortest text",
    arguments: [
      (0, "0"), (1, "0.0001"), (-1, "-0.0001"), (10, "0.001"), (10_000, "1"), (70_000, "7"),
      (12_345_000, "1234.5"), (-10_500, "-1.05"), (9_999, "0.9999"), (100_000_010, "10000.001"),
      (Int64.max, "922337203685477.5807"), (Int64.min, "-922337203685477.5808"),
    ])
  func known(scaled: Int64, text: String) {
    #expect(FixedPoint.text(scaled) == text)
    #expect(FixedPoint.text(Int128(scaled)) == text)
  }

  @Test("any number agrees with the slow way")
  func property() {
    var random = SeededRandom(seed: 4)
    for number in -20_500...20_500 as ClosedRange<Int64> {
      #expect(FixedPoint.text(number) == Self.slowText(Int128(number)))
    }
    for _ in 0..<20_000 {
      let number = Int64(bitPattern: random.next()) >> (random.next() % 64)
      #expect(FixedPoint.text(number) == Self.slowText(Int128(number)))
    }
  }

  @Test("sums wider than a value, up to the widest")
  func wide() {
    #expect(FixedPoint.text(Int128(Int64.max) * 4) == "3689348814741910.3228")
    for number in [Int128.max, .min, .max - 9_999, .min + 1] {
      #expect(FixedPoint.text(number) == Self.slowText(number))
    }
  }

  @Test("as a Double")
  func double() {
    #expect(FixedPoint.double(12_345_000) == 1_234.5)
    #expect(FixedPoint.double(-1) == -0.0001)
    #expect(FixedPoint.double(0) == 0)
  }
}

struct FigureValueTests {
  @Test("what is written is read back, and nothing else is")
  func reading() {
    for scaled in [0, 1, -1, 9_999, 10_000, -10_500, Int64.max, Int64.min] {
      #expect(FixedPoint.value(FixedPoint.text(scaled)) == scaled)
    }
    for text in ["", "-", ".5", "5.", "1.23456", "1e3", "+1", "1,5", "92233720368547758.08", "--1", "nan"] {
      #expect(FixedPoint.value(text) == nil, "\(text)")
    }
  }

  @Test("differences of money are money; of shares, what the subtraction left behind is cut off")
  func differences() throws {
    let before = try #require(FigureValue(text: "4300.1"))
    let after = try #require(FigureValue(text: "3733.33"))
    #expect(after - before == .exact(-5_667_700))
    #expect(FigureValue.rounded(1144.4433333333334) - .rounded(1000.1) == .rounded(144.343333333))
    let shares = FigureValue.rounded(0.13636363636363635) - .rounded(0.09090909090909091)
    #expect(shares == .rounded(0.045454545455))
    #expect(FigureValue.exact(.max) - .exact(-1) == .rounded(922_337_203_685_478))
    #expect(FigureValue(text: "about") == nil)
  }
}
