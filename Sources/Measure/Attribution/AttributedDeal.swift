import TerrainModel

/// One deal with its amount divided among its touches.
///
/// A touch is a day on which a rep reached the account or a contact of the deal through a channel: ten messages of a
/// day are one touch, and so is a message that names both the account and a contact.
struct AttributedDeal: Sendable {
  /// In 10⁻⁴; nil where the export does not say.
  let amount: Int64?
  /// Whether touches could be joined to the deal.
  let isJoinable: Bool
  /// The channel of each touch, as its number among `Channel.allCases`, by day.
  let channels: [Int]
  /// By rule, the credit of each touch; empty without an amount or without a touch.
  let credits: [[Int64]]

  /// - Parameter touches: in any order, with repetitions; nil where none can be joined to the deal.
  init(amount: Int64?, touches: [TouchIndex.Touch]?, halfLife: Int) {
    var seen = (touches ?? []).map { touch in
      (day: touch.day, channel: Channel.allCases.firstIndex(of: touch.channel) ?? 0)
    }
    seen.sort { $0 < $1 }
    var days: [Int] = []
    var channels: [Int] = []
    for touch in seen where days.last != touch.day || channels.last != touch.channel {
      days.append(touch.day)
      channels.append(touch.channel)
    }
    self.amount = amount
    isJoinable = touches != nil
    self.channels = channels
    let found = days
    guard let amount, !found.isEmpty else {
      credits = []
      return
    }
    credits = AttributionModel.allCases.map {
      AttributionWeights.credits(of: amount, days: found, model: $0, halfLife: halfLife)
    }
  }
}
