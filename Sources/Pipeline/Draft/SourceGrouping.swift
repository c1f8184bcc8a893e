import TerrainModel

/// Puts the known files of a folder together to sources: LinkedIn archives to one, all others by their format.
struct SourceGrouping {
  let files: [SurveyedFile]

  /// In the order of first appearance.
  var sources: [SourceDraft] {
    var drafts: [String: SourceDraft] = [:]
    var order: [String] = []
    for file in files {
      guard let format = file.format else { continue }
      let isArchive = format.name.hasPrefix("linkedin-") && format.record.mainTime != nil
      let name = isArchive ? "linkedin" : format.family
      if drafts[name] == nil { order.append(name) }
      var draft =
        drafts[name]
        ?? SourceDraft(
          name: name, patterns: [], formats: [],
          delivery: Self.delivery(of: format.record, isArchive: isArchive),
          isByFolder: false, fileCount: 0)
      let folder = isArchive ? RepFolder.name(ofPath: file.export.path, owner: nil) : nil
      if folder != nil || (isArchive && file.export.member != nil) { draft.isByFolder = true }
      let pattern = Self.pattern(file.export.path, anyFolder: draft.isByFolder)
      if !draft.patterns.contains(pattern) { draft.patterns.append(pattern) }
      if !isArchive, !draft.formats.contains(format.name) { draft.formats.append(format.name) }
      draft.fileCount += 1
      drafts[name] = draft
    }
    return order.compactMap { drafts[$0] }
  }

  private static func delivery(of record: RecordKind, isArchive: Bool) -> SourceDefinition.Delivery {
    if isArchive { return .snapshot }
    switch record {
    case .opportunity, .account, .contact, .person, .product, .seat, .holiday, .exchangeRate, .control:
      return .snapshot
    default: return .append
    }
  }

  /// The path with its numbers (days, counters) left open; where folders are people's, the folder too.
  static func pattern(_ path: String, anyFolder: Bool) -> String {
    var parts = path.split(separator: "/").map(String.init)
    let last = parts.removeLast()
    if anyFolder, !parts.isEmpty { parts[parts.count - 1] = "*" }
    return (parts.map(open) + [open(last)]).joined(separator: "/")
  }

  private static func open(_ name: String) -> String {
    var result = ""
    var isOpen = false
    for sign in name {
      // Dates and counters with the signs between them: `2026-03-01`, ` (2)`.
      if sign.isASCII && sign.isNumber {
        if !isOpen { result.append("*") }
        isOpen = true
      } else if isOpen && "-_() ".contains(sign) {
        continue
      } else {
        isOpen = false
        result.append(sign)
      }
    }
    return result
  }
}
