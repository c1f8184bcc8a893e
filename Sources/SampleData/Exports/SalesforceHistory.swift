/// `salesforce/OpportunityHistory.csv`: one row for each change of stage, amount, probability or closing
/// date, so that not every row is a stage move.
struct SalesforceHistory {
  let company: SampleCompany

  static let header = [
    "Id", "OpportunityId", "CreatedById", "CreatedDate", "StageName", "Amount", "CloseDate", "Probability",
    "FromForecastCategory", "ForecastCategory", "FromOpportunityStageName", "CurrencyIsoCode",
    "ValidThroughDate", "IsDeleted", "PrevAmount", "PrevCloseDate",
  ]

  /// One version of a deal.
  private struct Version {
    var time: Instant
    var stage: DealWords.Stage
    var amount: Double?
    var closeDate: CalendarDay
    /// `creation`, `stage` or `edit`, as the truth counts them.
    var kind: String
  }

  /// All versions, deal by deal.
  func file() -> SampleFile {
    var text = SalesforceExport.table()
    var truth = FileTruth()
    var serial = 0
    text.row(Self.header)
    for deal in company.deals where !deal.inHubSpot {
      let versions = versions(of: deal)
      for (index, version) in versions.enumerated() {
        let previous = index > 0 ? versions[index - 1] : nil
        text.row(row(version, previous: previous, deal: deal, serial: serial))
        serial += 1
        truth.rows += 1
        truth.kinds[version.kind, default: 0] += 1
      }
    }
    return SampleFile(path: "salesforce/OpportunityHistory.csv", bytes: text.bytes, truth: truth)
  }

  /// Creation, for half of the deals the proposal, for a quarter an edit without a stage move, and the end.
  private func versions(of deal: SampleDeal) -> [Version] {
    let words = DealWords(deal: deal)
    let end = company.parameters.end
    let planned = deal.created.day + Int(deal.segment.medianCycle)
    var versions = [
      Version(
        time: deal.created, stage: .prospecting, amount: nil, closeDate: planned, kind: "creation")
    ]
    func add(_ version: Version) {
      if version.time.seconds < end { versions.append(version) }
    }
    if deal.serial % 2 == 0 {
      add(
        Version(
          time: words.moment(DealWords.proposed), stage: .proposal, amount: deal.amount, closeDate: planned,
          kind: "stage"))
    }
    if deal.serial % 4 == 0 {
      let time = words.moment(0.7)
      add(Version(time: time, stage: .proposal, amount: deal.amount, closeDate: planned + 21, kind: "edit"))
    }
    if deal.outcome != .open {
      let stage: DealWords.Stage = deal.outcome == .won ? .won : .lost
      add(
        Version(
          time: deal.closing, stage: stage, amount: deal.amount,
          closeDate: words.closeDate(lastDay: company.parameters.lastDay), kind: "stage"))
    }
    return versions
  }

  private func row(_ version: Version, previous: Version?, deal: SampleDeal, serial: Int) -> [String] {
    let from = previous.map { DealWords.forecast($0.stage).category } ?? ""
    let owner = deal.rep.map { company.reps[$0].salesforceID } ?? SalesforceExport.unknownOwner
    let movedDate = previous.map { $0.closeDate != version.closeDate } ?? false
    let movedAmount = previous.map { $0.amount != version.amount } ?? false
    return [
      SalesforceID.make(prefix: "008", serial: 90_000 + serial), deal.salesforceID, owner,
      version.time.spaced,
      DealWords.salesforceStage(version.stage), DealWords.amount(version.amount),
      "\(version.closeDate.iso) 00:00:00", DealWords.probability(version.stage), from,
      DealWords.forecast(version.stage).category,
      previous.map { DealWords.salesforceStage($0.stage) } ?? "", "EUR", "", "0",
      movedAmount ? DealWords.amount(previous?.amount) : "",
      movedDate ? (previous.map { "\($0.closeDate.iso) 00:00:00" } ?? "") : "",
    ]
  }
}
