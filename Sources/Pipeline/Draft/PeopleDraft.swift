import TerrainModel

/// The reps that the exports name, as a people file to be filled.
struct PeopleDraft {
  /// The file; nil where a people file is there already, or nobody is named.
  let text: String?

  init(_ facts: Facts, hasPeopleFile: Bool) {
    let names = facts.dictionaries[.rep] ?? []
    guard !hasPeopleFile, !names.isEmpty else {
      text = nil
      return
    }
    var lines = ["name,email,external_id,team,manager,region,start,end"]
    for name in names.sorted() {
      let isAddress = name.contains("@")
      let isIdentifier = !isAddress && !name.contains(" ") && name.contains { $0.isNumber }
      let shown = isAddress ? Self.name(ofAddress: name) : name
      lines.append(
        [shown, isAddress ? name : "", isIdentifier ? name : "", "", "", "", "", ""].map(CSVText.cell)
          .joined(separator: ","))
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// `ana.diaz@acme.example` as `Ana Diaz`.
  private static func name(ofAddress address: String) -> String {
    let local = address.prefix { $0 != "@" }
    let words = local.split { $0 == "." || $0 == "_" || $0 == "-" }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
