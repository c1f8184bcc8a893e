import Ingest
import Normalize
import Segments
import TerrainModel

/// Puts together what ingest and normalization know of each file: bytes, rows and rules.
struct FileAccounts {
  let accounts: [FileAccount]

  /// `fates` are in the order of the exports.
  init(_ ingested: IngestStage.Outcome, _ fates: [InputFate]) {
    accounts = zip(ingested.exports, fates).map { export, fate in
      let metadata = export.segment.metadata
      return FileAccount(
        origin: export.origin, format: metadata.format,
        contract: RunIdentity.digest("\(Ingestor.decoderVersion)|\(export.format.decoderText)"),
        record: metadata.record, size: metadata.fileSize,
        bytes: metadata.bytes,
        rows: RowAccount(
          read: metadata.read, accepted: metadata.accepted, rejected: metadata.rejected,
          ignored: metadata.ignored,
          counted: fate.counted, duplicate: fate.duplicate, superseded: fate.superseded, later: fate.later),
        rules: metadata.rules.merging(fate.flags) { $0 + $1 }, rejects: metadata.rejects,
        totals: metadata.totals,
        snapshotDay: export.snapshotDay, firstSeen: export.firstSeen,
        unmappedHeaders: metadata.unmappedHeaders, parsed: export.isParsed)
    }
  }
}
