/// `hubspot/hubspot-crm-exports-all-deals-<last day>.csv`: the deals of one region, which never were in Salesforce.
///
/// UTF-8, everything quoted, labels as headers, one of them with quotes inside, the clock of Paris.
struct HubSpotExport {
  let company: SampleCompany

  static let header = [
    "Record ID", "Deal Name", "Deal Stage", "Pipeline", "Amount", "Close Date", "Create Date", "Deal owner",
    "Date entered \"Contract Sent (Sales Pipeline)\"", "Associated Contact IDs",
    "Associated Company (Primary)", "Associated Company IDs (Primary)", "Segment", "Original Traffic Source",
  ]

  /// All deals of the region.
  func file() -> SampleFile {
    var text = DelimitedText(quoting: .always)
    var truth = FileTruth()
    text.row(Self.header)
    for deal in company.deals where deal.inHubSpot {
      text.row(row(deal))
      truth.rows += 1
      truth.kinds[deal.outcome.rawValue, default: 0] += 1
    }
    let day = company.parameters.lastDay.iso
    return SampleFile(
      path: "hubspot/hubspot-crm-exports-all-deals-\(day).csv", bytes: text.bytes, truth: truth)
  }

  private func row(_ deal: SampleDeal) -> [String] {
    let account = company.accounts[deal.account]
    let words = DealWords(deal: deal)
    let stage = words.stage(at: company.parameters.end)
    let sent = words.moment(DealWords.negotiated)
    let close: String
    if deal.outcome == .open {
      close = "\(words.closeDate(lastDay: company.parameters.lastDay).iso) 09:00"
    } else {
      close = deal.closing.hubSpot
    }
    return [
      deal.hubSpotID, "\(account.name) – \(deal.product)", DealWords.hubSpotStage(stage), "Sales Pipeline",
      amount(deal.amount), close, deal.created.hubSpot, owner(of: deal),
      sent.seconds < company.parameters.end ? sent.hubSpot : "",
      deal.namesContact ? account.contacts.map(\.hubSpotID).joined(separator: ";") : "",
      "\(account.name) (\(account.hubSpotID))", account.hubSpotID, deal.segment.rawValue,
      deal.leadSource?.hubSpotWord ?? "",
    ]
  }

  /// HubSpot shows one decimal at least.
  private func amount(_ value: Double?) -> String {
    let plain = DealWords.amount(value)
    return plain.isEmpty || plain.contains(".") ? plain : plain + ".0"
  }

  /// The owner's name; one deal in nine shows it as it was before somebody corrected the account.
  private func owner(of deal: SampleDeal) -> String {
    guard let rep = deal.rep.map({ company.reps[$0] }) else { return "" }
    return deal.serial % 9 == 0 ? rep.aliases.first ?? rep.name : rep.name
  }
}
