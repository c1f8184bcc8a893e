import TerrainModel
import Testing

/// `docs/reference/fields.md` lists what format files may map; the lists are those of the program.
@Suite struct FieldReferenceTests {
  private static func title(_ record: RecordKind) -> String {
    record.rawValue.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
  }

  @Test(arguments: RecordKind.allCases) func everyRecordKindIsListedWithItsFields(_ record: RecordKind) throws
  {
    let lines = try Repository.text("docs/reference/fields.md").split(separator: "\n")
    let fields = record.fields.map(\.rawValue).sorted().map { "`\($0)`" }.joined(separator: ", ")
    let row = "| `\(Self.title(record))` | \(record.mainTime.map { "`\($0.rawValue)`" } ?? "–") | \(fields) |"
    #expect(lines.contains(Substring(row)), "expected this row:\n\(row)")
  }

  @Test func everyFieldIsOfTheTypeItIsListedUnder() throws {
    let text = try Repository.text("docs/reference/fields.md")
    let types: [(FieldType, String)] = [
      (.time, "times"), (.decimal, "numbers"), (.integer, "whole numbers"), (.key, "keys"),
      (.category, "words"),
    ]
    let fields = RecordKind.allCases.reduce(into: Set<Field>()) { $0.formUnion($1.fields) }
    for (type, name) in types {
      let listed = fields.filter { $0.type == type }.map(\.rawValue).sorted().map { "`\($0)`" }
      let row = "| \(name) | \(listed.joined(separator: ", ")) |"
      #expect(text.contains(row), "expected this row:\n\(row)")
    }
  }
}
