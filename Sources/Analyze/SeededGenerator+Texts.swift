package import Statistics
import TerrainModel

extension SeededGenerator {
  /// Seeded by the texts, each followed by a zero byte.
  ///
  /// They name the finding and the definition, never the night or the process, so that a probability does not change
  /// where the data did not.
  package init(_ texts: String...) {
    var fingerprint = Fingerprint()
    for text in texts {
      fingerprint.add(text)
      fingerprint.add(0)
    }
    self.init(seed: fingerprint.value)
  }
}
