/// Stretches of rows of the same width.
struct RunFinder {
  struct Run: Sendable {
    var width: Int
    /// Indexes of rows, strangers inside included.
    var rows: ClosedRange<Int>
    /// Rows of the width.
    var count: Int

    var cells: Int { width * count }
  }

  /// A broken row, or up to three of another width, do not end a run if it goes on behind them.
  static func runs(of rows: [Sample.Row]) -> [Run] {
    var runs: [Run] = []
    var index = 0
    while index < rows.count {
      guard rows[index].isWhole else {
        index += 1
        continue
      }
      var run = Run(width: rows[index].width, rows: index...index, count: 1)
      var next = index + 1
      while next < rows.count {
        let ahead = (next..<min(next + 4, rows.count)).first {
          rows[$0].isWhole && rows[$0].width == run.width
        }
        guard let ahead else { break }
        run.rows = run.rows.lowerBound...ahead
        run.count += 1
        next = ahead + 1
      }
      runs.append(run)
      index = run.rows.upperBound + 1
    }
    return runs
  }

  /// The run that is the file's first table: the largest by cells, or an earlier one that is no mere preamble beside
  /// it. Pairs of names and values above a table are a preamble.
  static func firstTable(in runs: [Run]) -> Run? {
    guard let main = runs.max(by: { ($0.cells, -$0.rows.lowerBound) < ($1.cells, -$1.rows.lowerBound) })
    else {
      return nil
    }
    let earlier = runs.first { run in
      guard run.rows.lowerBound < main.rows.lowerBound && run.width >= 2 && run.count >= 3 else {
        return false
      }
      return run.width <= 2 ? run.count >= main.count : run.cells * 4 >= main.cells
    }
    return earlier ?? main
  }
}
