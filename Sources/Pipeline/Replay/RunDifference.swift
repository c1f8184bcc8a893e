import Ingest
package import TerrainModel

/// What two runs say differently, by their `kpis.csv`.
package struct RunDifference {
  /// In the order of the later run, then what only the earlier one states.
  package let changes: [FigureChange]

  /// Both folders are those of finished runs. Throws where one has no readable `kpis.csv`.
  package init(from before: String, to after: String) throws(Failure) {
    let earlier = try Self.figures(of: before)
    let later = try Self.figures(of: after)
    var changes: [FigureChange] = []
    for figure in later.order {
      let (old, new) = (earlier.values[figure]?.value ?? "", later.values[figure]?.value ?? "")
      if old != new { changes.append(Self.change(figure, later.values[figure], old, new)) }
    }
    for figure in earlier.order where later.values[figure] == nil {
      let old = earlier.values[figure]
      if old?.value.isEmpty == false { changes.append(Self.change(figure, old, old?.value ?? "", "")) }
    }
    self.changes = changes
  }

  private struct Figure: Hashable {
    var grain: String
    var period: String
    var kpi: String
    var dimension: String
    var member: String
  }

  private struct Stated {
    var value: String
    var label: String
  }

  private struct Figures {
    var values: [Figure: Stated] = [:]
    var order: [Figure] = []
  }

  private static func change(_ figure: Figure, _ stated: Stated?, _ old: String, _ new: String)
    -> FigureChange
  {
    FigureChange(
      kpi: figure.kpi, label: stated?.label ?? "", dimension: figure.dimension, member: figure.member,
      grain: figure.grain, period: figure.period, before: old, after: new)
  }

  private static func figures(of folder: String) throws(Failure) -> Figures {
    let path = folder + "/kpis.csv"
    let table = try SmallTable(path: path)
    var columns: [Int] = []
    for name in ["grain", "period", "kpi", "dimension", "member", "value", "kpi_label"] {
      guard let column = table.column(name) else {
        throw Failure(.data, at: SourceLocation(file: path, line: 1), "a column '\(name)' was expected")
      }
      columns.append(column)
    }
    var figures = Figures()
    for row in table.rows {
      let cells = columns.map { row.cells[$0] }
      let figure = Figure(
        grain: cells[0], period: cells[1], kpi: cells[2], dimension: cells[3], member: cells[4])
      if figures.values.updateValue(Stated(value: cells[5], label: cells[6]), forKey: figure) == nil {
        figures.order.append(figure)
      }
    }
    return figures
  }
}
