import Archives

/// The rep whose export a file is, where files name none: by the profile in the archive, by the archive's name, or by
/// the folder.
enum RepFolder {
  /// nil where the file lies at the top.
  ///
  /// Archives that LinkedIn has named (`Basic_LinkedInDataExport_01-05-2026.zip`) say nothing but the day; what a person
  /// has put before that name (`ana-diaz_Complete_LinkedInDataExport_…`) says who it is.
  static func name(ofPath path: String, owner: String?) -> String? {
    if let owner { return owner }
    for part in path.split(separator: "/").dropLast().reversed() {
      let name = stem(String(part))
      if !name.isEmpty, !isGeneric(name) { return name }
    }
    return nil
  }

  /// A folder's name; of an archive the name without extensions and without what LinkedIn put there.
  private static func stem(_ part: String) -> String {
    guard ArchiveReader.isArchive(part) else { return part }
    var name = part
    while ArchiveReader.isArchive(name), let point = name.lastIndex(of: ".") { name = String(name[..<point]) }
    for word in ["Basic_LinkedInDataExport", "Complete_LinkedInDataExport", "LinkedInDataExport"] {
      if let range = name.firstRange(of: word) { name = String(name[..<range.lowerBound]) }
    }
    while let last = name.last, "_- .".contains(last) { name.removeLast() }
    return name
  }

  /// Names that people give to any archive.
  private static func isGeneric(_ name: String) -> Bool {
    ["archive", "export", "exports", "linkedin", "data", "download"].contains(name.lowercased())
  }
}
