import Configuration
import TerrainModel

extension LedgerEntry {
  /// The entry as a run's identity has it. It is written down part by part: a property that gets another name in the
  /// program must not invalidate the runs that are kept.
  var canonicalText: String {
    var text = CanonicalText()
    text.add("as_of", asOf)
    text.add("lesson", lesson)
    text.add("verdict", verdict.rawValue)
    text.add("status", status.rawValue)
    text.add("estimate", "\(estimate)")
    text.add("low", "\(low)")
    text.add("high", "\(high)")
    text.add("count", "\(count)")
    text.add("data_until", dataUntil)
    text.add("recheck_on", recheckOn)
    return text.text
  }
}
