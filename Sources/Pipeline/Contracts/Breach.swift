import TerrainModel

/// Something about a source that is not as agreed, and what follows.
struct Breach: Hashable, Sendable {
  var source: String
  var policy: Policy
  var diagnostic: Diagnostic
}
