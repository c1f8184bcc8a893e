/// What the caller asks for.
struct Options {
  var terrain: String
  var export: String
  /// Where workspaces and answers are put.
  var work: String
  /// The repository's folder `Benchmarks`.
  var home: String
  var rounds = 3
  var only: [String] = []
  /// Whether stores are asked that are there already, instead of reading the export.
  var asks = false

  init(_ arguments: [String]) throws {
    var values: [String: [String]] = [:]
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if name == "--ask" {
        asks = true
        continue
      }
      guard ["--terrain", "--export", "--work", "--home", "--rounds", "--only"].contains(name),
        let value = rest.popFirst()
      else { throw Fault(64, "unknown or incomplete option \(name)") }
      values[name, default: []].append(value)
    }
    func needed(_ name: String) throws -> String {
      guard let value = values[name]?.last else { throw Fault(64, "\(name) is missing") }
      return value
    }
    terrain = try needed("--terrain")
    export = try needed("--export")
    work = try needed("--work")
    home = values["--home"]?.last ?? "Benchmarks"
    if let text = values["--rounds"]?.last {
      guard let number = Int(text), number > 0 else {
        throw Fault(64, "--rounds \(text): a number above 0 was expected")
      }
      rounds = number
    }
    only = values["--only"] ?? []
  }
}
