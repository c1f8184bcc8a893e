import TerrainModel

extension EnglishWording {
  func dimension(_ dimension: Dimension) -> String {
    switch dimension {
    case .company: "Company"
    case .rep: "Rep"
    case .team: "Team"
    case .manager: "Manager"
    case .region: "Region"
    case .account: "Account"
    case .product: "Product"
    case .segment: "Segment"
    case .tier: "Account tier"
    case .source: "Source"
    case .stage: "Stage"
    case .status: "Status"
    case .type: "Type"
    case .competitor: "Competitor"
    case .campaign: "Campaign"
    case .lossReason: "Loss reason"
    case .kind: "Kind of activity"
    case .format: "Format"
    case .channel: "Channel"
    case .direction: "Direction"
    }
  }

  func rule(_ rule: Rule) -> String {
    switch rule {
    case .unclosedQuote: "a quote that is never closed"
    case .textAfterQuote: "text after a closing quote"
    case .tooFewFields: "fewer cells than the header"
    case .tooManyFields: "more cells than the header"
    case .fieldTooLong: "a cell that is too long"
    case .invalidEncoding: "bytes that are no text"
    case .unreadableTime: "a date that cannot be read"
    case .unreadableNumber: "a number that cannot be read"
    case .numberOutOfRange: "a number out of range"
    case .missingRequiredValue: "a required value is missing"
    case .footer: "a footer, not data"
    case .ghostRow: "an empty row"
    case .deletedRecord: "a deleted record"
    case .draft: "a draft"
    case .spam: "spam"
    case .repeatedHeader: "the header again"
    case .emptyMeasures: "a record without any measure"
    case .closedBeforeCreated: "closed before it was created"
    case .closedInFuture: "closed after the as-of day"
    case .unknownWord: "a word the vocabulary does not know"
    case .missingCreated: "no creation date"
    case .missingAccount: "no account"
    case .unmatchedRep: "a rep the people file does not know"
    }
  }

  func ruleEffect(_ severity: Rule.Severity) -> String {
    switch severity {
    case .reject: "rejected"
    case .ignore: "ignored"
    case .flag: "counted, flagged"
    }
  }

  func kind(_ kind: ActivityKind) -> String {
    switch kind {
    case .message: "messages"
    case .inmail: "InMails"
    case .email: "e-mails"
    case .call: "calls"
    case .meeting: "meetings"
    case .note: "notes"
    case .task: "tasks"
    case .post: "posts"
    case .comment: "comments"
    case .reaction: "reactions"
    case .vote: "votes"
    case .profileView: "profile views"
    case .search: "searches"
    case .savedLead: "saved leads"
    case .savedAccount: "saved accounts"
    case .connectionMade: "connections"
    case .follow: "follows"
    case .inmailAccepted: "InMails accepted"
    case .inmailDeclined: "InMails declined"
    case .other: "other"
    }
  }
}
