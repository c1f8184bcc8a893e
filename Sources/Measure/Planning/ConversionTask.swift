import TerrainModel

/// The events that a conversion ends with: read once for all conversions that they end.
struct ConvertingSide: Hashable, Sendable {
  var measure: MeasureDefinition
  var entity: ConversionDefinition.Entity
}

/// One conversion asked for once.
struct ConversionTask: Hashable, Sendable {
  var base: MeasureDefinition
  var conversion: MeasureDefinition
  var entity: ConversionDefinition.Entity
  var days: Int
  /// The query's own conditions, on base events: which base event a conversion belongs to does not depend on them.
  var filters: [RowFilter]
  /// The last day whose base events are mature.
  var cutoff: CalendarDay
  var cut: QueryCut

  var converting: ConvertingSide { ConvertingSide(measure: conversion, entity: entity) }
}
