import Configuration
import TerrainModel
import Testing

@Suite struct FormulaTests {
  /// The formula of a KPI beside three others, or what was said about it, without the file's name.
  private func read(_ formula: String) throws -> (Formula?, [String]) {
    let folder = try TemporaryPipeline()
    defer { folder.remove() }
    try folder.write(
      "pipeline.yml", "version: 1\npipeline: x\nkpis: kpis.yml\nsources:\n  - {source: s, files: a.csv}\n")
    try folder.write(
      "kpis.yml",
      """
      version: 1
      measures:
        - {measure: m, record: activity, aggregate: count}
      kpis:
        - {kpi: a, label: A, definition: A, measure: m, unit: count, link: activity}
        - {kpi: b, label: B, definition: B, measure: m, unit: count, link: activity}
        - {kpi: x, label: X, definition: X, measure: m, unit: count, link: activity}
        - {kpi: c, label: C, definition: C, measure: m, unit: count, link: activity}
        - kpi: f
          label: F
          definition: F
          unit: ratio
          link: activity
          formula: "\(formula)"
      """)
    let (configuration, _) = ConfigurationReader.read(pipelineFolder: folder.path)
    guard case .derived(let found)? = configuration?.catalogue.kpi("f")?.shape else {
      return (nil, folder.complaints())
    }
    return (found, [])
  }

  private static let formulas: [(String, Double?)] = [
    ("1", 1.0), ("a + b * c", 14), ("(a + b) * c", 20), ("a - b - c", -5), ("c / b / a", 4.0 / 6),
    ("2 * (a)", 4),
    ("-a", -2), ("c - -a", 6), ("-a ^ 2", -4), ("2 ^ 3 ^ 2", 512), ("b ^ -1", 1.0 / 3), ("c * -b", -12),
    ("min(a, b, c)", 2), ("max(a, b)", 3), ("abs(a - c)", 2), ("sqrt(c)", 2), ("sqrt(a - b)", nil),
    ("coalesce(x, c)", 4), ("round(a / b)", 1), ("floor(c / b)", 1), ("ceil(c / b)", 2), ("ln(exp(b))", 3),
    ("log10(25 * c)", 2), ("ln(a - a)", nil), ("max(x, c)", nil),
    ("((a))/ (b+ 1e1)", 2.0 / 13), ("a*0.5-.25", 0.75), ("c / (a - 2)", nil),
  ]

  @Test(arguments: formulas)
  func precedenceAndGrouping(_ text: String, _ expected: Double?) throws {
    let (formula, complaints) = try read(text)
    #expect(complaints == [])
    #expect(formula?.value { ["a": 2, "b": 3, "c": 4][$0] } == expected)
  }

  @Test(arguments: [
    ("a +", "14:18: error: in the formula: found the end; expected a number, the name of a KPI or “(”."),
    ("(a + b", "14:21: error: in the formula: found the end; expected “)” for the “(” at character 1."),
    ("a b", "14:17: error: in the formula: found “b”; expected an operator (+ - * / ^) or the end."),
    ("1.2.3", "14:15: error: in the formula: “1.2.3” is no number."),
    ("a % b", "14:17: error: in the formula: found “%”; expected an operator (+ - * / ^) or the end."),
    ("a / 0", "14:17: error: in the formula: a division by zero has no result."),
    (
      "mean(a, b)",
      "14:15: error: in the formula: “mean” is no function; there are abs, sqrt, ln, log10, exp, floor, ceil, round, min, max, coalesce."
    ),
    ("sqrt(a, b)", "14:15: error: in the formula: sqrt takes 1 argument; found 2."),
    ("max(a)", "14:15: error: in the formula: max takes 2 to 20 arguments; found 1."),
    ("max(a, b", "14:23: error: in the formula: found the end; expected “,” or “)” in the arguments of max."),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ expected: String) throws {
    #expect(try read(text).1 == ["kpis.yml:" + expected])
  }

  @Test func depthAndLengthAreBounded() throws {
    let deep = String(repeating: "(", count: 150) + "a" + String(repeating: ")", count: 150)
    #expect(
      try read(deep).1 == [
        "kpis.yml:14:55: error: in the formula: more than 40 parentheses inside each other."
      ])
    let long = "a" + String(repeating: "+a", count: 300)
    #expect(
      try read(long).1 == ["kpis.yml:14:15: error: in the formula: the formula is longer than 400 signs."])
  }
}
