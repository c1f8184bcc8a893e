import Testing

/// A state of today cannot be held before against after.
struct StateOfTodayTests {
  @Test(
    "A comparison of before with after refuses states of today, and what is made of them, with their place")
  func refused() throws {
    let pipeline = try TemporaryPipeline()
    defer { pipeline.remove() }
    try pipeline.write(
      "pipeline.yml",
      "version: 1\npipeline: x\nkpis: kpis.yml\nplan: plan.yml\nsources:\n  - {source: a, files: a.csv}\n")
    try pipeline.write(
      "kpis.yml",
      """
      version: 1
      include_default: true
      kpis:
        - {kpi: twice_open, label: L, definition: D, formula: 2 * pipeline_open, unit: money, link: pipeline}

      """)
    try pipeline.write(
      "plan.yml",
      """
      version: 1
      title: T
      why: {purpose: P}
      how: {}
      comparisons:
        - {comparison: a, label: A, change: {kpi: open_share, dimension: team, members: [North], from: 2026-01-01}, smallest_that_matters: 0}
        - {comparison: b, label: B, change: {kpi: twice_open, dimension: team, members: [North], from: 2026-01-01}, smallest_that_matters: 0}
        - {comparison: c, label: C, members: {kpi: open_share, dimension: team}, smallest_that_matters: 0}
        - {comparison: d, label: D, change: {kpi: win_rate, dimension: team, members: [North], from: 2026-01-01}, smallest_that_matters: 0}

      """)
    let why =
      "its past periods still change, and a comparison of before with after needs such as stay; expected a KPI that is a series. Take one that counts what happened in a period, or compare groups as they are today with members."
    #expect(
      pipeline.complaints() == [
        "plan.yml:6:45: error: “open_share” is a state of today (series: false in shipped:kpis.yml:1121:5): \(why)",
        "plan.yml:7:45: error: “twice_open” is a state of today (made of “pipeline_open”): \(why)",
      ])
  }
}
