import TerrainModel

/// One KPI as far as it could be read, with the places that checks of the whole catalogue name: what is wrong with one of
/// its keys hides nothing of the others.
struct KPIReading {
  var name: String?
  var location: SourceLocation
  var shape: KPIDefinition.Shape?
  var unit: Unit?
  var unitPlace: SourceLocation
  /// nil where `maturity_days` was left out.
  var maturityPlace: SourceLocation?
  /// Where each measure and KPI is named, the first time.
  var names: [String: SourceLocation] = [:]
  /// nil where something could not be read, and is in the log.
  var definition: KPIDefinition?
}

extension KPIReading {
  /// A KPI of a catalogue that was read before: it is known by its own place only, and has been checked.
  init(_ definition: KPIDefinition) {
    self.init(
      name: definition.name, location: definition.location, shape: definition.shape, unit: definition.unit,
      unitPlace: definition.location, definition: definition)
  }

  /// Where the KPI names something.
  func place(of name: String) -> SourceLocation { names[name] ?? location }
}
