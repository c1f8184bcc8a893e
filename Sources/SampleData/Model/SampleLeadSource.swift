/// Where a deal came from; by plan none of them changes its chance of being won within a segment.
package enum SampleLeadSource: String, Sendable, CaseIterable {
  case linkedIn = "LinkedIn"
  case webinar = "Webinar"
  case website = "Website"
  case referral = "Referral"
  case tradeShow = "Trade Show"
  case outbound = "Outbound"
  case partner = "Partner"

  /// The word that stands in HubSpot's `Original Traffic Source`.
  package var hubSpotWord: String {
    switch self {
    case .linkedIn: "Social Media"
    case .webinar: "Webinar"
    case .website: "Organic Search"
    case .referral: "Referrals"
    case .tradeShow: "Offline Sources"
    case .outbound: "Direct Traffic"
    case .partner: "Other Campaigns"
    }
  }
}
