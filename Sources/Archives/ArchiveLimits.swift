/// How much an archive may hold: exports are text, and text that expands further than this is an attack or a mistake.
package struct ArchiveLimits: Hashable, Sendable {
  /// Bytes of one member.
  package var memberSize: Int
  /// Bytes of all members together.
  package var totalSize: Int
  /// Times the archive's own size, held for what expands to more than 64 MiB.
  package var ratio: Int
  package var memberCount: Int
  /// Archives within archives.
  package var depth: Int

  package init(
    memberSize: Int = 2 << 30, totalSize: Int = 16 << 30, ratio: Int = 250, memberCount: Int = 100_000,
    depth: Int = 3
  ) {
    self.memberSize = memberSize
    self.totalSize = totalSize
    self.ratio = ratio
    self.memberCount = memberCount
    self.depth = depth
  }

  /// Whether `expanded` bytes are too many for an archive of `packed` bytes.
  func isBomb(expanded: Int, packed: Int) -> Bool {
    expanded > totalSize || (expanded > 64 << 20 && expanded / max(1, packed) > ratio)
  }
}
