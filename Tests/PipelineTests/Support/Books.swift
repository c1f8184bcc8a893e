import TerrainModel

@testable import Pipeline

/// A company whose exports hold one trap of every kind, and what others state of it.
enum Books {
  static let deals = """
    id,title,rep,account,created,closed,amount,currency,stage
    1,Deal 1,Ana,Acme,2026-01-05,2026-02-03,12345.67,EUR,Closed Won
    2,Deal 2,Ana,Acme,2026-01-05,2026-02-15,8210.00,EUR,Closed Won
    2,Deal 2,Ana,Acme,2026-01-05,2026-02-15,8210.00,EUR,Closed Won
    3,Deal 3,Ben,Birch,2026-01-05,2026-02-20,4999.99,EUR,Closed Won
    4,Deal 4,Ben,Birch,2026-01-05,2026-03-02,7777.77,EUR,Closed Won
    5,Deal 5,Ben,Birch,2026-01-05,2026-02-27,1234.56,EUR,Closed Won
    6,Deal 6,Zoe,Cedar,2026-01-05,2026-02-12,3021.50,EUR,Closed Won
    7,Deal 7,Ben,Cedar,2026-01-05,2026-02-18,6400.10,EUR,Closed Lost
    8,Deal 8,Ana,Acme,2026-01-05,2026-02-10,1080.00,USD,Closed Won
    9,Deal 9,Ben,Acme,2026-01-05,31/31/2026,555.55,EUR,Closed Won
    10,Deal 10,Ben,Acme,2026-02-05,2026-03-10,2222.22,EUR,Closed Won

    """

  static func run(controls: [String], deals: String = deals) throws -> RunOutcome {
    let bench = try bench(controls: controls, deals: deals)
    return try bench.run(exports: bench.path + "/exports")
  }

  static func bench(controls: [String], deals: String = deals, minimumGroup: Int = 1) throws
    -> Workbench
  {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: books
      as_of: 2026-03-31
      minimum_group: \(minimumGroup)
      currency: EUR
      sources:
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
        - {source: rates, files: rates.csv, format: terrain-rates}
        - {source: controls, files: controls.csv, format: terrain-controls, delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      "name,team,start,end\nAna,North,2025-01-01,2026-02-28\nAna,South,2026-03-01,\nBen,South,2025-01-01,\n",
      to: "exports/people.csv")
    try bench.write("date,currency,rate\n2026-01-01,USD,1.08\n", to: "exports/rates.csv")
    try bench.write(deals, to: "exports/deals.csv")
    try bench.write(
      "kpi,start,end,value,currency,team,stated_by\n" + controls.joined(separator: "\n") + "\n",
      to: "exports/controls.csv")
    return bench
  }
}
