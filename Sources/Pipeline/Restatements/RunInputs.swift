/// The inputs of an earlier run, read back from the text that is kept of them (`RunIdentity.text`).
struct RunInputs {
  private(set) var segments: Set<String> = []
  private(set) var configuration = ""

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2, parts[0] == "configuration" { configuration = String(parts[1]) }
      // source, file (which may hold spaces), segment, first seen, snapshot day
      if parts.count >= 5 { segments.insert(String(parts[parts.count - 3])) }
    }
  }
}
