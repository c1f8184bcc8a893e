import TerrainModel
import Workspace

/// A day of 2026.
func day(_ text: String) -> CalendarDay {
  guard let day = CalendarDay(text: text) else { preconditionFailure("'\(text)' is no day") }
  return day
}

func run(_ id: String, _ asOf: String, closed: [PeriodValue] = [], ledger: [LedgerEntry] = []) -> RunRecord {
  RunRecord(
    id: id, asOf: day(asOf), programVersion: "1.0", inputs: "{}", ledger: ledger, closedPeriods: closed)
}

func output(_ path: String, _ text: String) -> OutputFile { OutputFile(path: path, bytes: Array(text.utf8)) }

func won(_ period: String, _ value: String?) -> PeriodValue {
  PeriodValue(
    kpi: "won", definition: "d1", dimension: "company", member: "", period: period, value: value)
}

func entry(_ asOf: String, _ lesson: String, estimate: Double = 0.25) -> LedgerEntry {
  LedgerEntry(
    asOf: asOf, lesson: lesson, verdict: .goesWithMore, status: .open, estimate: estimate, low: 0.125,
    high: 0.5,
    count: 40, dataUntil: asOf, recheckOn: "2026-09-01")
}

func catalogued(
  _ hash: String, path: String = "crm/deals.csv", rep: String = "", firstSeen: String,
  snapshot: String? = nil
) -> CatalogueFile {
  CatalogueFile(
    source: "deals", rep: rep, hash: hash, path: path, size: 120, segment: "seg-\(hash)", format: "crm",
    firstSeen: day(firstSeen), snapshotDay: snapshot.map(day))
}
