/// The market segment of an account, and what is planted by segment.
package enum SampleSegment: String, Sendable, CaseIterable {
  case smallBusiness = "SMB"
  case midMarket = "Mid-Market"
  case enterprise = "Enterprise"

  /// Probability that an untouched deal is won.
  package var baseWinRate: Double {
    switch self {
    case .smallBusiness: 0.42
    case .midMarket: 0.30
    case .enterprise: 0.18
    }
  }

  /// Share of the accounts.
  var share: Double {
    switch self {
    case .smallBusiness: 0.43
    case .midMarket: 0.35
    case .enterprise: 0.22
    }
  }

  /// Median days from creation to closing.
  package var medianCycle: Double {
    switch self {
    case .smallBusiness: 62
    case .midMarket: 92
    case .enterprise: 150
    }
  }

  /// Median amount in euros.
  package var medianAmount: Double {
    switch self {
    case .smallBusiness: 8_000
    case .midMarket: 24_000
    case .enterprise: 85_000
    }
  }

  /// Shares of the lead sources, in the order of `SampleLeadSource.allCases`; webinars draw enterprises.
  var leadSourceShares: [Double] {
    switch self {
    case .smallBusiness: [0.20, 0.03, 0.27, 0.16, 0.08, 0.18, 0.08]
    case .midMarket: [0.20, 0.07, 0.22, 0.16, 0.11, 0.16, 0.08]
    case .enterprise: [0.14, 0.46, 0.08, 0.10, 0.08, 0.08, 0.06]
    }
  }
}
