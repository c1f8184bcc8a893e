import Foundation

/// The part of `sample-data/TRUTH.json` that README.md quotes, as README.md words it.
struct DemonstrationTruth: Decodable {
  struct Effects: Decodable {
    struct Planted: Decodable { var difference: Double }
    struct Mix: Decodable {
      struct Share: Decodable {
        var successes: Int
        var trials: Int
      }

      var crude: Share
      var crudeOthers: Share
    }

    var socialTouchWinRate: Planted
    var trainingAcceptance: Planted
    var simpson: Mix
  }
  struct Dirt: Decodable {
    var duplicate: Int
    var tooLong: Int
    var tooShort: Int
    var unclosedQuote: Int
  }

  var effects: Effects
  var dirt: Dirt

  var statements: [String] {
    [
      "win rate \(points(effects.socialTouchWinRate))",
      "acceptance rate of invitations \(points(effects.trainingAcceptance))",
      "\(percent(effects.simpson.crude)) against \(percent(effects.simpson.crudeOthers))",
      "\(dirt.tooLong + dirt.tooShort + dirt.unclosedQuote) malformed rows, \(dirt.duplicate) repeated records",
    ]
  }

  private func points(_ planted: Effects.Planted) -> String {
    String(format: "%+.0f points", planted.difference * 100)
  }

  private func percent(_ share: Effects.Mix.Share) -> String {
    String(format: "%.1f %%", Double(share.successes) / Double(share.trials) * 100)
  }
}
