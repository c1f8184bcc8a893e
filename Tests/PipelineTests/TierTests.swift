import TerrainModel
import Testing

@testable import Pipeline

/// What an account hands on to the rows that name it, and what an activity was made as.
@Suite struct TierTests {
  private func outcome() throws -> RunOutcome {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: tiers
      as_of: 2026-03-31
      minimum_group: 1
      report: {dimensions: [company, tier, format, segment], grains: [all]}
      sources:
        - {source: accounts, files: accounts.csv, format: terrain-accounts, delivery: snapshot}
        - {source: activity, files: activity.csv, format: terrain-activity}
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      "account_id,name,segment,tier\n1,Acme,Enterprise,A\n2,Birch,Mid-market,B\n3,Cedar,Mid-market,\n",
      to: "exports/accounts.csv")
    try bench.write(
      """
      id,time,rep,kind,direction,contact,account,format
      1,2026-02-01,Ana,post,outgoing,,,video
      2,2026-02-02,Ana,post,outgoing,,,text
      3,2026-02-03,Ana,post,outgoing,,,Video
      4,2026-02-03,Ana,message,outgoing,,Acme,
      5,2026-02-03,Ana,message,outgoing,,Cedar,

      """, to: "exports/activity.csv")
    try bench.write(
      """
      id,title,rep,account,created,closed,amount,tier,stage
      1,One,Ana,Acme,2026-01-05,2026-02-01,100,,Closed Won
      2,Two,Ana,Birch,2026-01-05,2026-02-01,30,A,Closed Won
      3,Three,Ana,Birch,2026-01-05,2026-02-01,7,,Closed Won
      4,Four,Ana,Cedar,2026-01-05,2026-02-01,1,,Closed Won

      """, to: "exports/deals.csv")
    return try bench.run(exports: bench.path + "/exports")
  }

  @Test func rowsHaveTheTierOfTheirAccountUnlessTheyStateOne() throws {
    let outcome = try outcome()
    #expect(outcome.exact("revenue", dimension: .tier, member: "A") == 130)
    #expect(outcome.exact("revenue", dimension: .tier, member: "B") == 7)
    let unknown = outcome.result.values.first {
      $0.kpi == "revenue" && $0.dimension == .tier && $0.isUnknownMember
    }
    #expect(unknown?.exact == 10_000)
    #expect(outcome.exact("messages_sent", dimension: .tier, member: "A") == 1)
    #expect(outcome.exact("revenue", dimension: .segment, member: "Mid-market") == 38)
  }

  @Test func formatsOfPostsAreOneVocabulary() throws {
    let outcome = try outcome()
    #expect(outcome.exact("posts_published", dimension: .format, member: "video") == 2)
    #expect(outcome.exact("posts_published", dimension: .format, member: "text") == 1)
  }
}
