import TerrainModel

/// `datapackage.json`: what the CSV files are, as Data Package v2 (Table Schema for the columns).
struct DataPackage {
  let context: RenderContext
  let tables: [Table]
  /// What its name ends with, where a run has more than one.
  var suffix = ""

  var json: JSONValue {
    .object([
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string(Self.packageName(context.result.pipeline.name) + suffix)),
      ("title", .string(context.result.pipeline.title[context.language])),
      ("version", .string(context.result.asOf.text)),
      ("resources", .array(tables.map(resource))),
    ])
  }

  private func resource(_ table: Table) -> JSONValue {
    .object([
      ("name", .string(table.name)),
      ("path", .string("\(table.name).csv")),
      ("type", .string("table")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("dialect", .object([("delimiter", .string(",")), ("lineTerminator", .string("\n"))])),
      ("schema", schema(table)),
    ])
  }

  private func schema(_ table: Table) -> JSONValue {
    let key: [(String, JSONValue)] =
      table.key.isEmpty ? [] : [("primaryKey", .array(table.key.map { .string($0) }))]
    return .object(
      [
        ("fields", .array(table.columns.map(field))), ("missingValues", .array([.string("")])),
      ] + key)
  }

  private func field(_ column: Table.Column) -> JSONValue {
    var constraints: [(String, JSONValue)] = []
    if column.isFilled { constraints.append(("required", .bool(true))) }
    if !column.words.isEmpty { constraints.append(("enum", .array(column.words.map { .string($0) }))) }
    let limits: [(String, JSONValue)] = constraints.isEmpty ? [] : [("constraints", .object(constraints))]
    return .object([("name", .string(column.name)), ("type", .string(column.kind.rawValue))] + limits)
  }

  /// Names of packages may hold lower-case letters, digits, points, dashes and underscores only.
  static func packageName(_ name: String) -> String {
    let kept = name.lowercased().unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "0"..."9", ".", "_", "-": Character(scalar)
      default: "-"
      }
    }
    return kept.isEmpty ? "terrain" : String(kept)
  }
}
