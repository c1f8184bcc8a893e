import TerrainModel
import TestSupport
import Testing

struct EditDistanceTests {
  @Test(
    "known distances, without case",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("Stage", "stage", 0),
      ("flaw", "lawn", 2), ("été", "ete", 2), ("abc", "cba", 2), ("Amount", "amout", 1),
    ])
  func known(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
  }

  /// The definition itself, with no table.
  private static func slow(_ left: Substring, _ right: Substring) -> Int {
    guard let first = left.first, let second = right.first else { return max(left.count, right.count) }
    let (leftRest, rightRest) = (left.dropFirst(), right.dropFirst())
    if first == second { return slow(leftRest, rightRest) }
    return 1 + min(slow(leftRest, rightRest), slow(left, rightRest), slow(leftRest, right))
  }

  @Test("random words agree with the definition")
  func property() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<400 {
      let words = (0..<2).map { _ in
        String(
          (0..<random.integer(in: 0...6)).map { _ in Character(["a", "b", "c"][random.integer(in: 0...2)]) })
      }
      #expect(EditDistance.between(words[0], words[1]) == Self.slow(words[0][...], words[1][...]))
    }
  }

  @Test("the nearest name is the first of equals, and none where all are far")
  func nearest() {
    #expect(EditDistance.nearest(to: "amout", among: ["count", "amount", "about"]) == "amount")
    #expect(EditDistance.nearest(to: "ab", among: ["ac", "ad"]) == "ac")
    #expect(EditDistance.nearest(to: "stage", among: ["currency", "identifier"]) == nil)
    #expect(EditDistance.nearest(to: "x", among: []) == nil)
    #expect(EditDistance.nearest(to: "abcd", among: ["wxyz"]) == nil)
  }
}
