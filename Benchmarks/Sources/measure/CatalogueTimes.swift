import Foundation

/// How long each KPI that the exports feed takes terrain, alone and all together, by rep and month.
struct CatalogueTimes {
  private let options: Options
  private let kpis: [String]

  /// Throws where terrain cannot list its KPIs.
  init(_ options: Options) throws {
    self.options = options
    let listing = Engine.listing(options)
    _ = try listing.run()
    let text = String(decoding: FileManager.default.contents(atPath: listing.place) ?? Data(), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    let column = rows.first?.firstIndex(of: "fed") ?? .max
    kpis = rows.filter { column < $0.count && $0[column] == "true" }.compactMap(\.first)
    if kpis.isEmpty { throw Fault(70, "\(listing.place): no KPI is fed") }
  }

  /// Prints a line for each KPI, the slowest first, and one for all of them.
  func measure() throws {
    print("\n\(kpis.count) KPIs of the default catalogue, each alone, by rep and month")
    var runs = [[ProcessRun]](repeating: [], count: kpis.count)
    // Round by round, so that no KPI has a quiet machine to itself.
    for _ in 0..<options.rounds {
      for (place, kpi) in kpis.enumerated() { runs[place].append(try Engine.asking([kpi], options).run()) }
    }
    let order = kpis.indices.sorted {
      Figures.median(runs[$0].map(\.wall)) > Figures.median(runs[$1].map(\.wall))
    }
    let alone = Figures(names: order.map { kpis[$0] }, runs: order.map { runs[$0] })
    print(alone.table(bytes: nil, compared: false))
    let slow = runs.count { Figures.median($0.map(\.wall)) >= 0.5 }
    print("half a second or more: \(slow)")
    let whole = try (0..<options.rounds).map { _ in try Engine.asking(kpis, options).run() }
    print("\nall \(kpis.count) at once")
    print(Figures(names: ["terrain"], runs: [whole]).table(bytes: nil, compared: false))
  }
}
