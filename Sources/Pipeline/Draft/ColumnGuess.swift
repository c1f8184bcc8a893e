import Ingest
import TerrainModel

/// What the columns of an unknown table most likely are, by their headers and their cells.
struct ColumnGuess {
  /// In the order of the columns.
  private(set) var fields: [(field: Field, column: Int)] = []
  /// Time patterns by column.
  private(set) var patterns: [Int: String] = [:]
  /// Forms of keys by column.
  private(set) var forms: [Int: KeyForm] = [:]
  private(set) var isDeal = false
  /// The field that places a row in time; nil where no column does.
  var time: Field? { fields.map(\.field).first { $0 == (isDeal ? .created : .time) } }

  init(_ sketch: TableSketch) {
    let words = sketch.headers.map { $0.lowercased() }
    for column in sketch.headers.indices {
      if let pattern = TimeGuess.pattern(of: sketch.cells(column)) { patterns[column] = pattern }
    }
    let dates = sketch.headers.indices.filter { patterns[$0] != nil }
    let stage = Self.first(words, ["stage", "étape", "etape", "phase", "pipeline step"])
    let amount = Self.first(words, ["amount", "montant", "value", "valeur", "importe", "betrag"])
    isDeal = stage != nil && amount != nil && !dates.isEmpty
    var found: [Int: Field] = [:]
    func take(_ field: Field, _ column: Int?) {
      guard let column, found[column] == nil, !found.values.contains(field) else { return }
      found[column] = field
    }
    if isDeal {
      let created = dates.first {
        Self.has(words[$0], ["creat", "créat", "creac", "open", "ouver", "start"])
      }
      take(.created, created ?? dates.first)
      take(
        .closed, dates.first { Self.has(words[$0], ["clos", "clôtur", "clotur", "cierre", "end", "fin"]) })
      take(.stage, stage)
      take(.amount, amount)
      take(.identifier, Self.first(words, ["id", "identifiant", "record id", "number", "key"]))
    } else {
      take(.time, dates.first)
    }
    take(
      .rep,
      Self.first(
        words,
        ["owner", "rep", "user", "seller", "propriétaire", "commercial", "vendeur", "assigned", "agent"]))
    take(
      .account,
      Self.first(
        words,
        [
          "account", "company", "compte", "société", "entreprise", "client", "customer", "organisation",
          "organization",
        ]))
    take(.source, isDeal ? Self.first(words, ["source", "origine"]) : nil)
    let contact = sketch.headers.indices.first { Self.isAddress(sketch.cells($0)) && found[$0] == nil }
    take(.contact, contact)
    if let contact { forms[contact] = .email }
    take(.campaign, Self.first(words, ["campaign", "campagne", "sequence"]))
    fields = found.sorted { $0.key < $1.key }.map { ($0.value, $0.key) }
  }

  private static func first(_ headers: [String], _ names: [String]) -> Int? {
    for name in names {
      if let exact = headers.firstIndex(of: name) { return exact }
    }
    return headers.firstIndex { has($0, names.filter { $0.count > 2 }) }
  }

  private static func has(_ header: String, _ names: [String]) -> Bool {
    names.contains { header.contains($0) }
  }

  private static func isAddress(_ cells: [String]) -> Bool {
    !cells.isEmpty && cells.count { $0.contains("@") && $0.contains(".") } * 10 >= cells.count * 9
  }
}
