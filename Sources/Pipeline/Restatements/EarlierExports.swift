import Segments
import TerrainModel
import Workspace

/// A run's exports, by what an earlier run had of them.
struct EarlierExports {
  let all: [IngestedExport]
  /// Bytes that the earlier run did not have.
  let brought: [IngestedExport]
  /// Bytes that it had, whoever reads them.
  let known: [IngestedExport]
  /// Bytes that it had and read otherwise: under another format, or by another version of the program.
  let reread: [IngestedExport]
  /// The known exports without the rows that were rejected then; nil where it is not kept which these were.
  let withoutReplayedRows: [IngestedExport]?

  init(exports: [IngestedExport], inputs: RunInputs, workspace: WorkspaceFolder) {
    all = exports
    brought = exports.filter { inputs.segments(ofHash: $0.origin.hash).isEmpty }
    known = exports.filter { !inputs.segments(ofHash: $0.origin.hash).isEmpty }
    reread = known.filter { !inputs.segments.contains($0.segmentID) }
    var isKept = true
    let less = known.map { export -> IngestedExport in
      guard !inputs.segments.contains(export.segmentID) else { return export }
      let earlier = inputs.segments(ofHash: export.origin.hash)
      guard earlier.count == 1, let path = try? workspace.segmentPath(earlier[0]),
        let rejects = try? SegmentFile(path: path).metadata.rejects
      else {
        isKept = false
        return export
      }
      var export = export
      let lines = Set(rejects.map { UInt32(clamping: $0.line) })
      if !lines.isEmpty { export.lines = .except(lines) }
      return export
    }
    withoutReplayedRows = isKept ? less : nil
  }
}
