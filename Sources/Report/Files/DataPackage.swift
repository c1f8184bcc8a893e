import TerrainModel

/// `datapackage.json`: what the CSV files are, as Data Package v2 (Table Schema for the columns).
struct DataPackage {
  let context: RenderContext
  let tables: [Table]

  var json: JSONValue {
    .object([
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string(Self.packageName(context.result.pipeline.name))),
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
    .object([
      (
        "fields",
        .array(
          table.columns.map { .object([("name", .string($0.name)), ("type", .string($0.kind.rawValue))]) })
      ),
      ("missingValues", .array([.string("")])),
    ])
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
