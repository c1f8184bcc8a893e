extension Array {
  /// Keeps, of the elements from `start` on, those whose mask is set; `mask` has one entry for each of them.
  mutating func keep(_ mask: [Bool], from start: Int) {
    var target = start
    for (offset, isKept) in mask.enumerated() where isKept {
      self[target] = self[start + offset]
      target += 1
    }
    removeSubrange(target...)
  }
}
