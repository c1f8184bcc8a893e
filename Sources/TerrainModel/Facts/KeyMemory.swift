/// What was found out about segments before, and holds as long as their bytes do: which identifiers occur more than once
/// in them together. Finding it again takes a look at every identifier; remembering costs a small file.
package struct KeyMemory: Sendable {
  /// The repeated keys of some segments, by their ids in order; nil where nobody looked, or what is there is damaged.
  package var load: @Sendable (_ segments: [String]) -> [UInt64]?
  /// Best effort: what cannot be kept is found again.
  package var save: @Sendable (_ segments: [String], _ keys: [UInt64]) -> Void

  package init(
    load: @escaping @Sendable (_ segments: [String]) -> [UInt64]?,
    save: @escaping @Sendable (_ segments: [String], _ keys: [UInt64]) -> Void
  ) {
    self.load = load
    self.save = save
  }

  /// Remembers nothing.
  package static let none = KeyMemory(load: { _ in nil }, save: { _, _ in })
}
