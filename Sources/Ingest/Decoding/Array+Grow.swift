extension Array where Element: FixedWidthInteger {
  /// Adds so many elements, which `body` writes: one look at the array's owners and room instead of one per element.
  @inline(__always)
  mutating func grow(by number: Int, _ body: (UnsafeMutableBufferPointer<Element>) -> Void) {
    let start = count
    append(contentsOf: repeatElement(0, count: number))
    withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
  }
}
