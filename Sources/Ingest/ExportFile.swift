package import TerrainModel

/// An export that was opened, hashed and recognised, and can now be ingested, or found among the segments.
package struct ExportFile: Sendable {
  package let path: String
  package let size: Int
  /// XXH3-128 of the bytes on disk, 32 hexadecimal digits.
  package let hash: String
  package let format: FormatDefinition
  /// Names the segment: equal for equal bytes read in an equal way, whatever the file is called.
  package let segmentID: String
  let layout: ExportLayout
  var body: ExportBody
  /// Of the bytes that are parsed, where hashing gave it along the way.
  let prepass: FilePrepass?

  /// The same without its bytes, where they are in memory and have been ingested.
  package var released: ExportFile {
    var file = self
    file.body.source = ExportSource(bytes: [])
    file.body.originalLineStarts = []
    return file
  }
}
