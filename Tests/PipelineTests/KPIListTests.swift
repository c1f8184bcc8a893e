import Pipeline
import Report
import TerrainModel
import Testing

/// What `terrain kpi --list` says of a small company that makes calls, and has won no deal yet.
struct KPIListTests {
  @Test("A KPI whose columns are there without a row of its kind does not pass for one with rows")
  func held() throws {
    let bench = try Workbench()
    try bench.write(
      """
      version: 1
      pipeline: shop
      as_of: 2026-06-30
      exports: ../exports
      sources:
        - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
        - {source: activity, files: activity.csv, format: terrain-activity, delivery: append}
        - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
      """, to: "pipeline/pipeline.yml")
    try bench.write(
      "name,email,team,start\nAna Diaz,ana@own.example,North,2025-01-01\n", to: "exports/people.csv")
    try bench.write(
      "id,time,rep,kind,direction,contact,account\na1,2026-03-02T09:00:00Z,Ana Diaz,call,outgoing,,Alder Ltd\n",
      to: "exports/activity.csv")
    try bench.write(
      "id,rep,account,created,closed,amount,stage,source\n1,Ana Diaz,Alder Ltd,2026-01-05,2026-05-01,400,Lost,Web\n",
      to: "exports/deals.csv")
    let list = try PipelineQuestions(
      RunRequest(pipelineFolder: bench.path + "/pipeline", workspace: bench.path + "/workspace")
    ).list().text(.csv, language: .en)
    func held(_ kpi: String) -> Substring? {
      list.split(separator: "\n").first { $0.hasPrefix("\(kpi),") }?.split(separator: ",").last
    }
    #expect(held("activities") == "rows" && held("opportunities_lost") == "rows")
    #expect(held("win_rate") == "rows" && held("working_days") == "rows")
    #expect(held("revenue") == "no_rows" && held("opportunities_won") == "no_rows")
    #expect(held("messages_sent") == "no_rows" && held("meetings") == "no_rows")
    #expect(held("inmails_sent") == "nothing" && held("invitations_sent") == "nothing")
    #expect(held("spend") == "nothing")
  }
}
