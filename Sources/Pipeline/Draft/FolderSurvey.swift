import Archives
import Configuration
import Foundation
import Ingest
package import TerrainModel

/// Looks through a folder and finds out what each file is.
package struct FolderSurvey {
  package let files: [SurveyedFile]

  /// Every file below the folder and in its archives, by path. Throws `.noInput` where there is no such folder.
  package init(root: String) throws(Failure) {
    let formats = ConfigurationReader.shipped().formats
    let ingestor = Ingestor(
      contactKey: [], keyID: "draft", zones: ZoneSet(pipelineZone: .utc, others: []), threads: 1)
    files = try ExportFinder(root: root).all().filter { !Self.isOwn($0.path) && !Self.isFolder($0) }.map {
      export in
      SurveyedFile(export: export, finding: Self.finding(export, ingestor, formats))
    }
  }

  /// What this program has written itself is no export.
  private static func isOwn(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.contains("workspace") || parts.contains("formats") || path.hasSuffix(".yml")
      || path == "vocabulary.csv"
  }

  private static func isFolder(_ export: FoundExport) -> Bool {
    let attributes = try? URL(fileURLWithPath: export.absolutePath).resourceValues(forKeys: [.isDirectoryKey])
    return export.member == nil && attributes?.isDirectory == true
  }

  private static func finding(
    _ export: FoundExport, _ ingestor: Ingestor, _ formats: [FormatDefinition]
  ) -> SurveyedFile.Finding {
    do throws(Failure) {
      let bytes = try bytes(of: export)
      do throws(Failure) {
        return .known(try ingestor.inspect(bytes: bytes, path: export.path, formats: formats).format)
      } catch {
        if let sketch = TableSketch(bytes) { return .table(sketch) }
        return .skipped(error.diagnostics.first?.message ?? "not recognised")
      }
    } catch {
      return .skipped(error.diagnostics.first?.message ?? "cannot be read")
    }
  }

  /// The first 4 MiB are enough to tell what a file is.
  private static func bytes(of export: FoundExport) throws(Failure) -> [UInt8] {
    if let member = export.member { return try ArchiveReader().bytes(of: member, in: export.absolutePath) }
    guard let file = FileHandle(forReadingAtPath: export.absolutePath),
      let data = try? file.read(upToCount: 4 << 20)
    else {
      if FileManager.default.fileExists(atPath: export.absolutePath) { return [] }
      throw Failure(.noInput, at: SourceLocation(file: export.path), "cannot be read")
    }
    return Array(data.prefix(through: data.lastIndex(of: 0x0A) ?? data.endIndex - 1))
  }
}
