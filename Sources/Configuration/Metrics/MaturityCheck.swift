import TerrainModel

/// Checks that no KPI is to be read before its events have had their time.
struct MaturityCheck {
  let catalogue: KPICatalogue
  let log: DiagnosticLog

  /// A KPI that says nothing takes the longest window under it (`InheritedMeaning`).
  func run(_ readings: [KPIReading]) {
    for reading in readings {
      guard let place = reading.maturityPlace, let kpi = reading.definition else { continue }
      let window = catalogue.longestWindow(under: kpi.name)
      guard kpi.maturityDays < window else { continue }
      log.error(
        place,
        "“\(kpi.name)” is to be read after \(Language.en.counted(kpi.maturityDays, "day")), but its events have \(Language.en.counted(window, "day")) to turn out well: younger ones would count as failures.",
        advice: "Write \(window) or more, or leave `maturity_days` out.")
    }
  }
}
