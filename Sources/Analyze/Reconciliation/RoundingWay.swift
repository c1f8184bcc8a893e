import TerrainModel

/// A way in which the other system can have rounded, and what the difference is then.
struct RoundingWay: Hashable {
  var rounding: RowRounding
  var difference: Int64

  /// Rounding row by row is asked for only where it changes the figure, and where hundredths are stated at most.
  static func all(
    of figure: StatedFigure, difference: Int64, _ read: FigureReadings
  ) -> [RoundingWay] {
    var ways = [RoundingWay(rounding: .afterAdding, difference: difference)]
    if let rounded = read.ofRoundedRows, figure.unit >= FixedPoint.scale / 100 {
      let (byRow, overflows) = figure.stated.subtractingReportingOverflow(rounded)
      if !overflows && byRow != difference {
        ways.append(RoundingWay(rounding: .byRow, difference: byRow))
      }
    }
    return ways
  }
}
