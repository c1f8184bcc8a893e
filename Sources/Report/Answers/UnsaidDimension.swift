import TerrainModel

/// A dimension of an answer that no row says: all figures stand under the unknown member, which tells a reader nothing
/// of why, or of what to do about it.
struct UnsaidDimension {
  let dimension: Dimension
  /// KPIs with rows, none of which names a member; in the order of the answer.
  let kpis: [String]
  /// Whether these are all KPIs of the answer that have rows.
  let isOfAll: Bool

  /// Those of an answer. Where figures were left out, nothing can be said of the rows that they were made of.
  static func all(of answer: KPIAnswer) -> [UnsaidDimension] {
    guard answer.smallGroups == 0, answer.complementary == 0, answer.personal == 0 else { return [] }
    return [answer.dimension, answer.crossed].compactMap { $0 }.filter { $0 != .company }
      .compactMap { UnsaidDimension($0, of: answer) }
  }

  /// nil where some row of every KPI says it, or there is no row.
  private init?(_ dimension: Dimension, of answer: KPIAnswer) {
    var kpis: [String] = []
    var said: Set<String> = []
    for figures in answer.values.answers where !said.contains(figures.frame.kpi) {
      let kpi = figures.frame.kpi
      let isSaid = figures.contains { value in
        value.count > 0
          && !(dimension == answer.dimension ? value.isUnknownMember : value.crossedMember.isEmpty)
      }
      if isSaid {
        said.insert(kpi)
      } else if !kpis.contains(kpi), figures.contains(where: { $0.count > 0 }) {
        kpis.append(kpi)
      }
    }
    self.dimension = dimension
    self.kpis = kpis.filter { !said.contains($0) }
    isOfAll = said.isEmpty
    if self.kpis.isEmpty { return nil }
  }
}
