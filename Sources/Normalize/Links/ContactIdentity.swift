import Primitives
import TerrainModel

/// Which keys name the same contact: a profile, an e-mail and a CRM id, joined by exports that state two of them.
struct ContactIdentity: Sendable {
  /// The stronger key by weaker one; a key that is not in it is its own strongest.
  private var parents = KeyTable(expecting: 1_024)

  var isEmpty: Bool { parents.count == 0 }

  /// States that both keys name one contact; the strongest key of the first stays the strongest.
  mutating func join(_ contact: UInt64, _ alias: UInt64) {
    let strong = strongest(contact)
    let weak = strongest(alias)
    if strong == weak { return }
    // Only keys that stand for themselves are ever put below another, so there are no circles.
    set(weak, strong)
    if alias != weak { set(alias, strong) }
  }

  /// The key that stands for the contact in all facts.
  func strongest(_ key: UInt64) -> UInt64 {
    var key = key
    while let parent = parents.payload(of: key) { key = parent }
    return key
  }

  private mutating func set(_ key: UInt64, _ parent: UInt64) {
    let slot = parents.locate(key).slot
    parents[slot] = parent
  }
}
