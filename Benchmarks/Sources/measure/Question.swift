/// What is asked of stores that are there already.
struct Question {
  var name: String
  /// The KPIs that terrain is asked for; empty: all of the pipeline.
  var kpis: [String]
  /// `rows`, `accounts` or `all`.
  var what: String
  var kind: String

  static let all = [
    Question(name: "rows", kpis: ["rows_message"], what: "rows", kind: "message"),
    Question(name: "distinct accounts", kpis: ["accounts_message"], what: "accounts", kind: "message"),
    Question(name: "all eighteen KPIs", kpis: [], what: "all", kind: "all"),
  ]
}
