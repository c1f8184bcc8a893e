/// Checks the file patterns of `pipeline.yml` and of formats: `*`, `?` and `**` as a whole part of a path.
enum GlobText {
  /// What is wrong with a pattern, as the end of “expected …”; nil where it is valid.
  static func problem(_ glob: String, allowsFolders: Bool) -> String? {
    if glob.isEmpty { return "a file pattern" }
    if glob.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" || $0 == "[" || $0 == "{" }) {
      return "a file pattern with no other signs than “*”, “?” and “**”"
    }
    if !allowsFolders {
      return glob.contains("/") || glob.contains("**") ? "a pattern for a file's name, without folders" : nil
    }
    if glob.hasPrefix("/") { return "a file pattern below the exports folder, without a leading “/”" }
    for part in glob.split(separator: "/", omittingEmptySubsequences: false) {
      if part.isEmpty { return "a file pattern without an empty folder name" }
      if part == ".." || part == "." { return "a file pattern that stays below the exports folder" }
      if part.contains("**"), part != "**" { return "“**” only as a whole folder name" }
    }
    return nil
  }
}
