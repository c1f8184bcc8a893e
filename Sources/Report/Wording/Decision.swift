/// What was decided about a lesson; the raw values are those of the ledger.
enum Decision: String, CaseIterable, Sendable {
  case keep, stop, change, test
}
