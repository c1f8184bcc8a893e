import TerrainModel

/// Names that other parts refer to must be given once.
enum UniqueNames {
  static func check(_ names: [(name: String, place: SourceLocation)], what: String, log: DiagnosticLog) {
    var first: [String: SourceLocation] = [:]
    for (name, place) in names {
      if let earlier = first[name] {
        let position = earlier.file == place.file ? "in line \(earlier.line)" : "in \(earlier.text)"
        log.error(place, "the \(what) “\(name)” is defined already, \(position).", advice: "Rename one.")
      } else {
        first[name] = place
      }
    }
  }
}
