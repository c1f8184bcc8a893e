/// What the caller asks for.
struct Options {
  /// What is measured.
  enum Subject: String {
    /// One question, from the export to the answer.
    case export
    /// Counts, asked of stores that are there already.
    case counts
    /// The KPIs of the default catalogue, asked of stores that are there already.
    case catalogue
  }

  var terrain: String
  /// The export that is read; needed for `export` only.
  var export = ""
  /// Where exports, workspaces and answers are.
  var work: String
  /// The repository's folder `Benchmarks`.
  var home: String
  var rounds = 3
  var only: [String] = []
  var subject = Subject.export

  init(_ arguments: [String]) throws {
    var values: [String: [String]] = [:]
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard ["--terrain", "--export", "--work", "--home", "--rounds", "--only", "--subject"].contains(name),
        let value = rest.popFirst()
      else { throw Fault(64, "unknown or incomplete option \(name)") }
      values[name, default: []].append(value)
    }
    func needed(_ name: String) throws -> String {
      guard let value = values[name]?.last else { throw Fault(64, "\(name) is missing") }
      return value
    }
    terrain = try needed("--terrain")
    work = try needed("--work")
    home = values["--home"]?.last ?? "Benchmarks"
    if let text = values["--rounds"]?.last {
      guard let number = Int(text), number > 0 else {
        throw Fault(64, "--rounds \(text): a number above 0 was expected")
      }
      rounds = number
    }
    if let text = values["--subject"]?.last {
      guard let chosen = Subject(rawValue: text) else {
        throw Fault(64, "--subject \(text): export, counts or catalogue was expected")
      }
      subject = chosen
    }
    if subject == .export { export = try needed("--export") }
    only = values["--only"] ?? []
  }

  var pipeline: String {
    home + "/../pipelines/" + (subject == .catalogue ? "benchmark-catalogue" : "benchmark")
  }
}
