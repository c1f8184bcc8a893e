import TerrainModel

/// What rows repeat, encoded once: figures come KPI by KPI and period by period.
struct KPIRowWords {
  private struct KPI {
    var name: [UInt8]
    var unit: [UInt8]
    /// The flag and the definition's hash, for figures that are mature and for those that are not.
    var mature: [UInt8]
    var immature: [UInt8]

    init(_ name: String, label: String, unit: String, hash: String, _ encoder: RowWriter) {
      self.name = encoder.encoded([name, label])
      self.unit = encoder.encoded([unit])
      mature = Self.ending(true, hash, encoder)
      immature = Self.ending(false, hash, encoder)
    }

    private static func ending(_ isMature: Bool, _ hash: String, _ encoder: RowWriter) -> [UInt8] {
      var writer = encoder
      writer.reset()
      writer.flag(isMature)
      writer.text(hash)
      return writer.bytes
    }
  }

  private let phrasing: Phrasing
  private let asOf: CalendarDay
  private let encoder: RowWriter
  private let leavesOutImmature: Bool
  // The first cells of the rows of one KPI, period and dimension, and what these are.
  private var kpi: String?
  private var period: Period?
  private var dimension: Dimension?
  private var head: [UInt8] = []
  private var words: KPI
  /// The later cells, where there are enough cases and where there are not.
  private var enough: [UInt8] = []
  private var notEnough: [UInt8] = []
  private var minimumSample = 1

  init(_ phrasing: Phrasing, asOf: CalendarDay, _ writer: RowWriter, leavesOutImmature: Bool = false) {
    self.phrasing = phrasing
    self.asOf = asOf
    self.leavesOutImmature = leavesOutImmature
    encoder = writer
    words = KPI("", label: "", unit: "", hash: "", writer)
  }

  mutating func write(_ value: MetricValue, to writer: inout RowWriter) {
    if dimension != value.dimension || kpi != value.kpi || period != value.period { begin(value) }
    writer.cells(head)
    writer.texts(value.member, phrasing.memberLabel(value))
    writer.text(value.parent)
    let isShown = !leavesOutImmature || !value.hasOpenOutcomes
    if isShown { writer.metric(value) } else { writer.empty() }
    writer.cells(words.unit)
    writer.integer(value.count)
    writer.number(isShown ? value.low : nil)
    writer.number(isShown ? value.high : nil)
    writer.cells(value.isMature ? words.mature : words.immature)
  }

  /// The cells of `KPITable.laterColumns`, after `write` of the same value.
  // Mutating although nothing changes: it is then called on the words themselves and not on a copy of them.
  mutating func writeLater(_ value: MetricValue, to writer: inout RowWriter) {
    writer.cells(value.count >= minimumSample ? enough : notEnough)
  }

  private func laterCells(_ day: CalendarDay, isEnough: Bool) -> [UInt8] {
    var cells = encoder
    cells.reset()
    cells.text(day.text)
    cells.flag(isEnough)
    return cells.bytes
  }

  private func encoded(_ name: String) -> KPI {
    guard let definition = phrasing.catalogue.kpi(name) else {
      return KPI(name, label: name, unit: "", hash: "", encoder)
    }
    return KPI(
      name, label: phrasing.kpiLabel(name), unit: definition.unit.rawValue, hash: definition.hash, encoder)
  }

  private mutating func begin(_ value: MetricValue) {
    if kpi != value.kpi { words = encoded(value.kpi) }
    (kpi, period, dimension) = (value.kpi, value.period, value.dimension)
    var cells = encoder
    cells.reset()
    cells.text(asOf.text)
    cells.text(value.period.name)
    cells.text(value.period.grain.rawValue)
    cells.cells(words.name)
    cells.text(value.dimension.rawValue)
    head = cells.bytes
    minimumSample = phrasing.definition(value.kpi)?.minimumSample ?? 1
    enough = laterCells(value.readableFrom, isEnough: true)
    notEnough = laterCells(value.readableFrom, isEnough: false)
  }
}
