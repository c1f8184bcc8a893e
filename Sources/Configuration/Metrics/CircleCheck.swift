import TerrainModel

/// Finds KPIs that need themselves, by way of others or directly.
struct CircleCheck {
  private let readings: [String: KPIReading]
  private let order: [String]
  private let log: DiagnosticLog

  init(readings: [KPIReading], log: DiagnosticLog) {
    let named = readings.compactMap { reading in reading.name.map { ($0, reading) } }
    self.readings = Dictionary(named) { first, _ in first }
    order = named.map(\.0)
    self.log = log
  }

  func run() {
    var done: Set<String> = []
    for name in order {
      var path: [String] = []
      visit(name, path: &path, done: &done)
    }
  }

  /// Depth first; `path` is what leads to the KPI, `done` what was looked at from every side.
  private func visit(_ name: String, path: inout [String], done: inout Set<String>) {
    if let start = path.firstIndex(of: name) {
      let circle = path[start...] + [name]
      if let reading = readings[name], let next = circle.dropFirst().first {
        log.error(
          reading.place(of: next), "“\(name)” needs itself: \(circle.joined(separator: " → ")).",
          advice: "Take one of them out.")
      }
      done.formUnion(path[start...])
      return
    }
    guard !done.contains(name), path.count < 200, let shape = readings[name]?.shape else { return }
    path.append(name)
    for operand in shape.operands { visit(operand, path: &path, done: &done) }
    path.removeLast()
    done.insert(name)
  }
}
