import Foundation
import SampleData
import TerrainModel
import Testing

@testable import Pipeline

/// Many worlds with known truth: what was planted lies in the stated intervals as often as they promise, and nothing is
/// claimed for what was not planted more often than chance allows.
struct PlantedTruthTests {
  #if DEBUG
    private static let seeds = 1...3
  #else
    private static let seeds = 1...20
  #endif

  private struct World {
    var truth: Truth
    var observations: [Observation]
    var reconciliations: [Reconciliation]

    func observation(_ comparison: String, member: String? = nil) -> Observation? {
      observations.first { $0.comparison.name == comparison && (member == nil || $0.member == member) }
    }
  }

  private static func world(seed: Int) throws -> World {
    let bench = try Workbench()
    let company = SampleCompany(try SampleParameters(seed: UInt64(seed)))
    let (files, truth) = try company.filesInMemory()
    for (name, bytes) in files { try bench.write(bytes, to: "exports/" + name) }
    let outcome = try bench.run(
      pipeline: Places.repository + "/pipelines/demo", exports: bench.path + "/exports")
    return World(
      truth: truth, observations: outcome.result.findings.observations,
      reconciliations: outcome.result.reconciliations)
  }

  /// The fewest successes that are not rarer than one in a thousand by chance.
  private static func fewestHits(of trials: Int, probability: Double) -> Int {
    var tail = 0.0
    var term = pow(1 - probability, Double(trials))
    for count in 0...trials {
      tail += term
      if tail > 0.001 { return count }
      term *= Double(trials - count) / Double(count + 1) * probability / (1 - probability)
    }
    return trials
  }

  @Test("planted effects lie in the intervals, and nulls are not claimed")
  func worlds() throws {
    let worlds = try Self.seeds.map { try Self.world(seed: $0) }
    try expectTouchEffect(worlds)
    try expectTrainingEffect(worlds)
    expectNoClaims(worlds)
    expectControls(worlds)
  }

  /// Finance's figures: the first is that of the exports, the second lacks a deal of the quarter's last days where there
  /// is one, the third counts a team as it is today. Another cause is never named.
  private func expectControls(_ worlds: [World]) {
    var (explained, asked) = (0, 0)
    for world in worlds {
      #expect(world.reconciliations.count == 3)
      #expect(world.reconciliations.first?.state == .agrees)
      for (control, cause) in zip(world.reconciliations.dropFirst(), [DifferenceCause.date, .owner])
      where control.state != .agrees {
        asked += 1
        guard control.state == .explained else { continue }
        explained += 1
        #expect(control.parts.map(\.reading.cause) == [cause])
        #expect(control.unexplained == 0)
      }
    }
    #expect(explained * 4 >= asked * 3, "\(explained) of \(asked)")
  }

  private func expectTouchEffect(_ worlds: [World]) throws {
    var covered = 0
    for world in worlds {
      let observation = try #require(world.observation("touch_and_winning"))
      #expect(observation.verdict == .goesWithMore)
      #expect(observation.grade >= .c, "side by side is no proof of cause")
      let planted = world.truth.effects.socialTouchWinRate.difference
      if let low = observation.low, let high = observation.high, (low...high).contains(planted) {
        covered += 1
      }
    }
    #expect(covered >= Self.fewestHits(of: worlds.count, probability: 0.95))
  }

  private func expectTrainingEffect(_ worlds: [World]) throws {
    var (covered, found) = (0, 0)
    for world in worlds {
      let observation = try #require(world.observation("training_and_acceptance"))
      let planted = world.truth.effects.trainingAcceptance.difference
      if let low = observation.low, let high = observation.high, (low...high).contains(planted) {
        covered += 1
      }
      if observation.verdict == .goesWithMore { found += 1 }
      #expect(observation.verdict != .goesWithLess)
    }
    #expect(covered >= Self.fewestHits(of: worlds.count, probability: 0.95))
    #expect(found * 2 > worlds.count)
  }

  /// Sources, types and the size of touched deals have no effect. At a false discovery rate of 1 % a world makes a false
  /// claim about once in 33, since two claims are true and one more makes a third of them false. By chance more than
  /// one does so in three worlds with a probability of 0.003, more than four in twenty with one of 0.0003.
  private func expectNoClaims(_ worlds: [World]) {
    let nulls = ["linkedin_and_winning", "source_and_winning", "type_and_winning", "touch_and_deal_size"]
    var (claims, asked) = (0, 0)
    for world in worlds {
      for observation in world.observations where nulls.contains(observation.comparison.name) {
        asked += 1
        if observation.verdict == .goesWithMore || observation.verdict == .goesWithLess { claims += 1 }
      }
    }
    #expect(asked >= worlds.count * 8)
    #expect(claims <= max(1, worlds.count / 5))
    for world in worlds {
      // Webinar leads are bunched where little is won: crude they look worse.
      let webinar = world.observation("source_and_winning", member: "Webinar")
      #expect(webinar != nil)
      #expect(webinar?.verdict != .goesWithMore)
    }
  }
}
