import Foundation
import Testing

/// Full texts of what is said about wrong files: the texts are what a person works with.
@Suite struct WrongPipelineTests {
  private func complaints(pipeline: String, _ others: [String: String] = [:]) throws -> [String] {
    let folder = try TemporaryPipeline()
    defer { folder.remove() }
    try folder.write("pipeline.yml", pipeline)
    for (name, text) in others { try folder.write(name, text) }
    return folder.complaints()
  }

  @Test func everythingWrongInAPipelineIsSaidAtOnce() throws {
    let complaints = try complaints(
      pipeline: """
        version: 1
        pipelin: x
        zone: Europe/Pariss
        currency: euro
        language: de
        fiscal_year_starts: 13
        as_of: 2026-02-30
        minimum_group: none
        aliases: names.csv
        report: {dimensions: [company, teem], grains: [month, month]}
        sources:
          - source: crm
            files: ["/abs/*.csv", "a/**b.csv"]
            delivery: snapshots
            limits: {warn: 2}
            retries: 3
          - source: crm
            files: []
          - files: x.csv
        """)
    #expect(
      complaints == [
        "pipeline.yml:1:1: error: the pipeline file lacks “pipeline”. Add `pipeline: …`.",
        "pipeline.yml:2:1: error: unknown key “pipelin” in the pipeline file. Did you mean “pipeline”?",
        "pipeline.yml:3:7: error: found “Europe/Pariss”; expected a time zone such as Europe/Paris or UTC. Did you mean “Europe/Paris”?",
        "pipeline.yml:4:11: error: found “euro”; expected a currency of three capital letters (ISO 4217), such as EUR.",
        "pipeline.yml:5:11: error: found “de”; expected one of en, fr.",
        "pipeline.yml:6:21: error: found “13”; expected a whole number from 1 to 12.",
        "pipeline.yml:7:8: error: found “2026-02-30”; expected a day that exists, as YYYY-MM-DD, from 1900 to 2200.",
        "pipeline.yml:8:16: error: found “none”; expected a whole number from 1 to 1000.",
        "pipeline.yml:9:10: error: there is no file “names.csv” in the pipeline's folder.",
        "pipeline.yml:10:32: error: found “teem”; expected a known name. Did you mean “team”?",
        "pipeline.yml:10:55: error: “month” is listed twice. Keep one.",
        "pipeline.yml:13:13: error: found “/abs/*.csv”; expected a file pattern below the exports folder, without a leading “/”.",
        "pipeline.yml:13:27: error: found “a/**b.csv”; expected “**” only as a whole folder name.",
        "pipeline.yml:14:15: error: found “snapshots”; expected one of snapshot, append, rolling, correction. Did you mean “snapshot”?",
        "pipeline.yml:15:20: error: found “2”; expected a number from 0 to 1.",
        "pipeline.yml:16:5: error: unknown key “retries” in a source. Keys here: source, files, format, delivery, corrects, rep, required, fresh_days, limits, on_unusable, contract, confirmed, constants.",
        "pipeline.yml:18:12: error: found a list; expected one or more file patterns.",
        "pipeline.yml:19:5: error: a source lacks “source”. Add `source: …`.",
      ])
  }

  @Test func whatOtherFilesAreNamedMustExist() throws {
    let complaints = try complaints(
      pipeline: """
        version: 1
        pipeline: x
        kpis: k.yml
        plan: p.yml
        aliases: names.csv
        report: {kpis: [revenu]}
        sources:
          - {source: a, files: a.csv, format: salesforce-oportunity}
          - {source: b, files: b.csv, format: linkedin-votes, constants: {stage: Won}}
        """)
    #expect(
      complaints == [
        "pipeline.yml:3:7: error: there is no file “k.yml” in the pipeline's folder.",
        "pipeline.yml:4:7: error: there is no file “p.yml” in the pipeline's folder.",
        "pipeline.yml:5:10: error: there is no file “names.csv” in the pipeline's folder.",
        "pipeline.yml:6:17: error: there is no KPI “revenu”. Did you mean “revenue”?",
        "pipeline.yml:8:39: error: there is no format “salesforce-oportunity”. Did you mean “salesforce-opportunity”?",
        "pipeline.yml:9:66: error: “stage” is no field of records “activity”, which this source gives. Remove it.",
      ])
  }

  @Test func reportedKPIsMustBeDefined() throws {
    let complaints = try complaints(
      pipeline: """
        version: 1
        pipeline: x
        report: {kpis: [revenu]}
        sources:
          - {source: a, files: a.csv}
        """)
    #expect(
      complaints == [
        "pipeline.yml:3:17: error: there is no KPI “revenu”. Did you mean “revenue”?"
      ])
  }

  @Test func syntaxErrorsAreLocated() throws {
    #expect(
      try complaints(pipeline: "version: 1\npipeline: x\nsources: [a, b\nzone: UTC\n") == [
        "pipeline.yml:4:5: error: not valid YAML: did not find expected ',' or ']' (while parsing a flow sequence in line 3). Look at this line and the one before it: indentation, quotes, colons."
      ])
    #expect(
      try complaints(pipeline: "version: 1\nversion: 1\n") == [
        "pipeline.yml:1:1: error: “version” is given more than once in one section. Keep one."
      ])
    #expect(
      try complaints(pipeline: "") == [
        "pipeline.yml:1: error: the file is empty; expected `version: 1` and more."
      ])
    #expect(
      try complaints(pipeline: "- a\n- b\n") == [
        "pipeline.yml:1:1: error: found a list; expected the pipeline file with keys."
      ])
    #expect(
      try complaints(pipeline: "version: 2\npipeline: x\nsources:\n  - {source: a, files: a}\n") == [
        "pipeline.yml:1:10: error: found “2”; expected version 1. The file is for a newer program."
      ])
    #expect(
      try complaints(pipeline: "pipeline: x\nsources:\n  - {source: a, files: a}\n") == [
        "pipeline.yml:1:1: error: the file lacks “version”. Add `version: 1` as its first line."
      ])
    #expect(
      try complaints(pipeline: "version: 1\npipeline: \u{1}x\n") == [
        "pipeline.yml:2: error: not valid YAML: control characters are not allowed. The file must be UTF-8 text without control characters."
      ])
  }

  @Test func filesThatAreNoFiles() throws {
    let folder = try TemporaryPipeline()
    defer { folder.remove() }
    #expect(
      folder.complaints() == [
        "pipeline.yml:1: error: there is no such file. A pipeline is a folder with a `pipeline.yml`."
      ])
    try folder.write("pipeline.yml/x", "")
    #expect(
      folder.complaints() == [
        "pipeline.yml:1: error: this is no file. A pipeline is a folder with a `pipeline.yml`."
      ])
    let second = try TemporaryPipeline()
    defer { second.remove() }
    try second.write("pipeline.yml", Data([0x76, 0xFF, 0xFE, 0x00]))
    #expect(
      second.complaints() == [
        "pipeline.yml:1: error: the file is not UTF-8 text. Save it as UTF-8."
      ])
  }

  @Test func wrongFormat() throws {
    let complaints = try complaints(
      pipeline: "version: 1\npipeline: x\nsources:\n  - {source: a, files: a.csv}\n",
      [
        "formats/own.yml": """
        version: 1
        format: linkedin-votes
        label: Own
        record: oportunity
        recognise: {headers: [A, a], file: "x/*.csv"}
        dialect: {delimiter: ";;", quote: "'", escape: slash, encoding: latin1}
        zone: Mars/Base
        columns:
          - {field: closd, header: A}
          - {field: closed, header: B}
          - {field: amount, header: [], decimal: ";"}
        """,
        "formats/second.yml": """
        version: 1
        format: second
        label: Second
        record: opportunity
        recognise: {headers: A}
        columns:
          - {field: closed, header: B, pattern: [yyyy-mm-dd, "h:mm d MMM yyyy"]}
          - {field: stage, header: C, key: exact, needs_value: "yes"}
          - {field: stage, header: D}
          - {field: replied, header: D, pattern: yyyy-MM-dd}
          - {field: amount, header: E, pattern: x, as_kind: post}
        ignore:
          - {rule: unclosed_quote, empty: [A]}
          - {rule: footer}
          - {rule: footer, cell: {header: A}}
        constants: {status: wonn, amount: 3, closed: x}
        vocabulary: {status: {A: won, a: lost, B: gone}, stage: x}
        """,
      ])
    #expect(
      complaints == [
        "formats/own.yml:4:9: error: found “oportunity”; expected a known name. Did you mean “opportunity”?",
        "formats/own.yml:5:22: error: the header “a” is listed twice. Keep one.",
        "formats/own.yml:5:36: error: found “x/*.csv”; expected a pattern for a file's name, without folders.",
        "formats/own.yml:6:22: error: found “;;”; expected one ASCII sign, or the word tab.",
        "formats/own.yml:6:48: error: found “slash”; expected one of doubled, backslash.",
        "formats/own.yml:6:65: error: found “latin1”; expected one of utf-8, utf-16, windows-1252.",
        "formats/own.yml:7:7: error: found “Mars/Base”; expected a time zone such as Europe/Paris or UTC.",
        "formats/own.yml:9:13: error: found “closd”; expected a known name. Did you mean “closed”?",
        "formats/own.yml:10:5: error: a column lacks “pattern”. Add `pattern: …`.",
        "formats/own.yml:11:29: error: found a list; expected a header, or a list of alternative headers.",
        "formats/second.yml:7:42: error: found “yyyy-mm-dd”; expected a time pattern with a month.",
        "formats/second.yml:7:54: error: found “h:mm d MMM yyyy”; expected “h” with “a” (AM or PM), or “H” without.",
        "formats/second.yml:8:36: error: “stage” is not kept as a key; it takes no key form. Remove `key`.",
        "formats/second.yml:8:56: error: found “yes”; expected true or false.",
        "formats/second.yml:9:5: error: the field “stage” is mapped twice. List alternative headers in one `header`, or put further columns in `join`.",
        "formats/second.yml:10:13: error: found “replied”; expected a known name. Known here: account, account_id, amount, campaign, closed, competitor, contact, contact_alias, count, created, currency, domain, identifier, is_closed, is_deleted, is_won, loss_reason, pipeline, product, region, rep, segment, source, stage, and 4 more.",
        "formats/second.yml:11:41: error: found “x”; expected no pattern for a field that is no time.",
        "formats/second.yml:13:12: error: found “unclosed_quote”; expected one of footer, ghost_row, deleted_record, draft, spam, repeated_header.",
        "formats/second.yml:14:5: error: a rule needs exactly one condition, found 0. Give one of first_cell, empty or cell.",
        "formats/second.yml:15:26: error: the cell lacks “is”. Add `is: …`.",
        "formats/second.yml:16:21: error: found “wonn”; expected one of open, won, lost. Did you mean “won”?",
        "formats/second.yml:16:27: error: “amount” is no field of words of a record “opportunity”. Did you mean “account”?",
        "formats/second.yml:16:38: error: “closed” is no field of words of a record “opportunity”. Fields here: rep, account, account_id, status, is_closed, is_won, is_deleted, stage, pipeline, source, product, type, segment, tier, competitor, loss_reason, campaign, currency, region.",
        "formats/second.yml:17:31: error: the word “a” is explained twice. Keep one; case does not matter.",
        "formats/second.yml:17:43: error: found “gone”; expected one of open, won, lost.",
        "formats/second.yml:17:57: error: found “x”; expected words with their meaning, such as “Closed Won: won”.",
      ])
  }

  @Test func wrongCatalogue() throws {
    let complaints = try complaints(
      pipeline: "version: 1\npipeline: x\nkpis: kpis.yml\nsources:\n  - {source: a, files: a.csv}\n",
      [
        "kpis.yml": """
        version: 1
        measures:
          - {measure: a, record: person, aggregate: count}
          - {measure: b, record: opportunity, aggregate: sum}
          - {measure: c, record: opportunity, aggregate: sum, of: stage}
          - {measure: d, record: opportunity, aggregate: count, of: amount}
          - {measure: e, record: opportunity, aggregate: survival_median, of: amount}
          - {measure: f, record: invitation, aggregate: count, touched: {channel: social}}
          - {measure: g, record: activity, aggregate: count, where: {stage: Won, kind: mesage, team: {no: A}}}
          - {measure: h, record: activity, aggregate: count, within: {from: time, to: closed, days: -1}}
          - {measure: i, record: opportunity, aggregate: median, of: {days: [created]}}
        kpis:
          - {kpi: x, label: X, definition: {en: X}, measure: a, formula: "1 + ", unit: share, link: revenue}
          - {kpi: y, label: Y, definition: Y, formula: "1 + * 2", unit: euro, link: revenue}
          - {kpi: z, label: Z, definition: Z, ratio: {of: a}, unit: share, link: revenue, decimals: 9}
        """
      ])
    #expect(
      complaints == [
        "kpis.yml:3:26: error: records “person” have no time, so they cannot be measured. Measure facts such as activity or opportunity.",
        "kpis.yml:4:5: error: the aggregate “sum” needs “of”. Add `of:` with the field to aggregate.",
        "kpis.yml:5:59: error: found “stage”; expected one of amount, count.",
        "kpis.yml:6:61: error: found “amount”; expected no “of”: the aggregate “count” works on rows.",
        "kpis.yml:7:71: error: found “amount”; expected days between two times, as {days: [created, closed]}.",
        "kpis.yml:8:65: error: “touched” is a condition on opportunities only. Remove it.",
        "kpis.yml:9:62: error: “stage” is no dimension of a record “activity”. Dimensions here: rep, team, manager, region, account, product, segment, tier, source, campaign, kind, format, channel, direction.",
        "kpis.yml:9:80: error: found “mesage”; expected a known name. Did you mean “message”?",
        "kpis.yml:9:94: error: a condition lacks “not”. Add `not: …`.",
        "kpis.yml:9:95: error: unknown key “no” in a condition. Keys here: not.",
        "kpis.yml:10:79: error: found “closed”; expected one of replied, time.",
        "kpis.yml:10:93: error: found “-1”; expected a whole number from 0 to 3650.",
        "kpis.yml:11:69: error: found a list; expected two times, as [created, closed].",
        "kpis.yml:13:5: error: a KPI is made of exactly one of measure, ratio, formula, cumulative, conversion, cohort, habit, calendar; found 2 of them. Keep one.",
        "kpis.yml:13:36: error: a text in two languages lacks “fr”. Add `fr: …`.",
        "kpis.yml:14:53: error: in the formula: found “*”; expected a number, the name of a KPI or “(”.",
        "kpis.yml:14:65: error: found “euro”; expected one of count, share, money, days, ratio, points, money_per_day.",
        "kpis.yml:15:46: error: the ratio lacks “to”. Add `to: …`.",
        "kpis.yml:15:93: error: found “9”; expected a whole number from 0 to 4.",
      ])
  }

  @Test func wrongAttributions() throws {
    let complaints = try complaints(
      pipeline: "version: 1\npipeline: x\nkpis: kpis.yml\nsources:\n  - {source: a, files: a.csv}\n",
      [
        "kpis.yml": """
        version: 1
        include_default: true
        attribution:
          - {attribution: a, label: A, of: create, days_before: 90, until: created}
          - {attribution: b, label: B, of: won, days_befor: 90, until: closing, half_life_days: 0}
          - {attribution: c, label: C, of: won, days_before: -1, until: closed, where: {team: North, statuss: won}}
          - {attribution: d, label: D, of: won, days_before: 30, until: closed, where: {status: wonn}}
          - {attribution: d, label: D, of: won, days_before: 30, until: closed}
        """
      ])
    #expect(
      complaints == [
        "kpis.yml:4:36: error: found “create”; expected one of created, won. Did you mean “created”?",
        "kpis.yml:5:5: error: an attribution lacks “days_before”. Add `days_before: …`.",
        "kpis.yml:5:41: error: unknown key “days_befor” in an attribution. Did you mean “days_before”?",
        "kpis.yml:5:64: error: found “closing”; expected one of created, closed.",
        "kpis.yml:5:89: error: found “0”; expected a whole number from 1 to 3650.",
        "kpis.yml:6:54: error: found “-1”; expected a whole number from 0 to 3650.",
        "kpis.yml:6:81: error: “team” is no dimension of an attribution. Dimensions here: product, segment, tier, source, stage, status, type, competitor, campaign, loss_reason.",
        "kpis.yml:6:94: error: “statuss” is no dimension of an attribution. Did you mean “status”?",
        "kpis.yml:7:89: error: found “wonn”; expected one of open, won, lost. Did you mean “won”?",
        "kpis.yml:8:5: error: the attribution “d” is defined already, in line 7. Rename one.",
      ])
  }

  @Test func namesAndCyclesInACatalogue() throws {
    let complaints = try complaints(
      pipeline: "version: 1\npipeline: x\nkpis: kpis.yml\nsources:\n  - {source: a, files: a.csv}\n",
      [
        "kpis.yml": """
        version: 1
        measures:
          - {measure: won, record: opportunity, aggregate: count}
          - {measure: won, record: opportunity, aggregate: count}
        kpis:
          - {kpi: a, label: A, definition: A, formula: "b + 1", unit: count, link: revenue}
          - {kpi: b, label: B, definition: B, formula: "(c / 2) * wonn", unit: count, link: revenue}
          - {kpi: c, label: C, definition: C, formula: "a", unit: count, link: revenue}
          - {kpi: d, label: D, definition: D, measure: wonn, unit: count, link: revenue}
        """
      ])
    #expect(
      complaints == [
        "kpis.yml:4:5: error: the measure “won” is defined already, in line 3. Rename one.",
        "kpis.yml:6:49: error: “a” needs itself: a → b → c → a. Take one of them out.",
        "kpis.yml:7:59: error: the KPI “b” names the KPI “wonn”, which is not defined. Known here: a, b, c, d.",
        "kpis.yml:9:48: error: the KPI “d” names the measure “wonn”, which is not defined. Did you mean “won”?",
      ])
  }

  @Test func wrongPlan() throws {
    let complaints = try complaints(
      pipeline: "version: 1\npipeline: x\nplan: plan.yml\nsources:\n  - {source: a, files: a.csv}\n",
      [
        "plan.yml": """
        version: 1
        title: T
        why:
          purpose: P
          assumptions:
            - {assumption: a, claim: C, comparision: x}
        how:
          objectives:
            - {objective: o, label: O, kpi: revenu, target: 1e400, start: 2026-01-01, deadline: 2025-12-31, baseline: {from: 2025-06-31, to: 2025-12-31}}
            - {objective: p, label: P, kpi: win_rate, target: 20, start: 2026-01-01, deadline: 2026-12-31, baseline: {from: 2025-06-30, to: 2025-01-01}, scope: {kind: post}}
        what:
          tactics:
            - {tactic: t, label: T, objectives: [], start: 2026-01-01, end: 2025-01-01, budget: 1.23456, kinds: [mesage]}
        controls:
          reviews: [2026-01-01, 2026-01-01, tomorrow]
          alerts:
            - {alert: x, kpi: revenue}
        comparisons:
          - {comparison: c, label: C, smallest_that_matters: 0.1}
          - {comparison: d, label: D, members: {kpi: acceptance_rate, dimension: stage}, smallest_that_matters: -1}
          - {comparison: e, label: E, compare: {exposed: win_rate_touched, unexposed: win_rate_untouched}, strata: kind, smallest_that_matters: 0}
        """
      ])
    #expect(
      complaints == [
        "plan.yml:6:33: error: unknown key “comparision” in an assumption. Did you mean “comparison”?",
        "plan.yml:9:37: error: there is no KPI “revenu”. Did you mean “revenue”?",
        "plan.yml:9:53: error: found “1e400”; expected a number below 10¹⁵, with a point and without spaces.",
        "plan.yml:9:89: error: the deadline 2025-12-31 is before the start 2026-01-01. Mend one of them.",
        "plan.yml:9:118: error: found “2025-06-31”; expected a day that exists, as YYYY-MM-DD, from 1900 to 2200.",
        "plan.yml:10:55: error: found “20”; expected a share from 0 to 1, as “win_rate” is one. 20 % is written 0.2.",
        "plan.yml:10:133: error: the baseline ends on 2025-01-01, before it starts on 2025-06-30. Mend one of them.",
        "plan.yml:10:154: error: “kind” is no dimension of “win_rate”. Dimensions here: rep, team, manager, region, account, product, segment, tier, source, stage, status, type, competitor, campaign, loss_reason.",
        "plan.yml:13:41: error: found a list; expected the names of the objectives that it serves.",
        "plan.yml:13:69: error: it ends on 2025-01-01, before it starts on 2026-01-01. Mend one of them.",
        "plan.yml:13:89: error: found “1.23456”; expected an amount with at most four decimals, such as 12000 or 99.50.",
        "plan.yml:13:106: error: found “mesage”; expected a known name. Did you mean “message”?",
        "plan.yml:15:25: error: the review on 2026-01-01 is listed twice. Keep one.",
        "plan.yml:15:37: error: found “tomorrow”; expected a day that exists, as YYYY-MM-DD, from 1900 to 2200.",
        "plan.yml:17:7: error: an alert needs either below or above. Give one of them.",
        "plan.yml:19:5: error: a comparison has exactly one of compare, members and change; found 0. Add one.",
        "plan.yml:20:74: error: “acceptance_rate” cannot be cut by “stage”. Possible: company, rep, team, manager, region, account, status, campaign, direction.",
        "plan.yml:20:105: error: found “-1”; expected a number of at least 0.",
        "plan.yml:21:108: error: “win_rate_touched” cannot be cut by “kind”. Its records have no such field.",
        "plan.yml:21:108: error: “win_rate_untouched” cannot be cut by “kind”. Its records have no such field.",
      ])
  }

  @Test func namesInAPlan() throws {
    let complaints = try complaints(
      pipeline: "version: 1\npipeline: x\nplan: plan.yml\nsources:\n  - {source: a, files: a.csv}\n",
      [
        "plan.yml": """
        version: 1
        title: T
        why:
          purpose: P
          assumptions:
            - {assumption: a, claim: C, comparison: touch}
        how:
          strategies:
            - {strategy: s, label: S, assumptions: [b], chosen: true}
            - {strategy: s, label: S, assumptions: [], chosen: true}
        what:
          tactics:
            - {tactic: t, label: T, objectives: [revenue], start: 2026-01-01, end: 2026-02-01}
        """
      ])
    #expect(
      complaints == [
        "plan.yml:6:7: error: the assumption “a” names the comparison “touch”, which the plan does not have.",
        "plan.yml:9:7: error: the strategy “s” names the assumption “b”, which the plan does not have. Known here: a.",
        "plan.yml:10:7: error: 2 strategies are marked as chosen. Mark one: the others are weighed against it.",
        "plan.yml:10:7: error: the strategy “s” is defined already, in line 9. Rename one.",
        "plan.yml:13:7: error: the tactic “t” names the objective “revenue”, which the plan does not have.",
      ])
  }
}
