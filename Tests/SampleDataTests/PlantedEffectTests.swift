import SampleData
import Testing

/// What was planted lies where chance allows, seed after seed.
///
/// All tolerances are four standard errors: about one false alarm in 16,000 for each comparison, and the seeds are fixed.
@Suite struct PlantedEffectTests {
  static let companies: [SampleCompany] = (1...5).compactMap { seed in
    (try? SampleParameters(seed: seed)).map { SampleCompany($0) }
  }

  private func within(_ tally: Proportion, of planted: Double, extra: Double = 0) -> Bool {
    let error = (planted * (1 - planted) / Double(max(1, tally.trials))).squareRoot()
    return abs(tally.rate - planted) < 4 * error + extra
  }

  private func difference(_ left: Proportion, _ right: Proportion) -> (value: Double, error: Double) {
    func variance(_ tally: Proportion) -> Double {
      tally.rate * (1 - tally.rate) / Double(max(1, tally.trials))
    }
    return (left.rate - right.rate, (variance(left) + variance(right)).squareRoot())
  }

  private func tally(_ deals: [SampleDeal], where condition: (SampleDeal) -> Bool) -> Proportion {
    let chosen = deals.filter { $0.outcome != .open && condition($0) }
    return Proportion(successes: chosen.count { $0.outcome == .won }, trials: chosen.count)
  }

  @Test(arguments: companies.indices)
  func sizesAreAsPromised(index: Int) {
    let deals = Self.companies[index].deals
    let closed = Double(deals.count { $0.outcome != .open }) / Double(deals.count)
    let touched = Double(deals.count { $0.touched }) / Double(deals.count)
    #expect((2_400...3_000).contains(deals.count))
    #expect((0.75...0.85).contains(closed))
    #expect((0.35...0.48).contains(touched))
  }

  @Test(arguments: companies.indices)
  func touchesRaiseTheWinRateInEverySegment(index: Int) {
    let deals = Self.companies[index].deals
    for segment in SampleSegment.allCases {
      let touched = tally(deals) { $0.segment == segment && $0.touched }
      let untouched = tally(deals) { $0.segment == segment && !$0.touched }
      // Reps add 0.03 each way; over 48 of them that averages out to a few thousandths.
      #expect(within(touched, of: segment.baseWinRate + 0.14, extra: 0.015), "\(segment)")
      #expect(within(untouched, of: segment.baseWinRate, extra: 0.015), "\(segment)")
    }
  }

  @Test func touchesRaiseTheWinRateWellAwayFromZero() {
    for company in Self.companies {
      var (sum, weights) = (0.0, 0.0)
      for segment in SampleSegment.allCases {
        let gap = difference(
          tally(company.deals) { $0.segment == segment && $0.touched },
          tally(company.deals) { $0.segment == segment && !$0.touched })
        sum += gap.value / (gap.error * gap.error)
        weights += 1 / (gap.error * gap.error)
      }
      #expect(sum / weights - 1.96 / weights.squareRoot() > 0.03)
    }
  }

  @Test(arguments: companies.indices)
  func trainingRaisesAcceptanceFromItsWeekOn(index: Int) {
    let company = Self.companies[index]
    let truth = TrainingTally(company: company)
    #expect(within(truth.trainedBefore, of: 0.30))
    #expect(within(truth.othersBefore, of: 0.30))
    #expect(within(truth.othersAfter, of: 0.30))
    #expect(within(truth.trainedAfter, of: 0.42))
    let before = difference(truth.trainedBefore, truth.othersBefore)
    let after = difference(truth.trainedAfter, truth.othersAfter)
    let error = (before.error * before.error + after.error * after.error).squareRoot()
    #expect(abs(after.value - before.value - 0.12) < 4 * error)
  }

  @Test(arguments: companies.indices)
  func leadSourcesTypesAndRegionsChangeNothing(index: Int) {
    let company = Self.companies[index]
    for segment in SampleSegment.allCases {
      for source in SampleLeadSource.allCases {
        let gap = difference(
          tally(company.deals) { $0.segment == segment && $0.leadSource == source },
          tally(company.deals) { $0.segment == segment && $0.leadSource != source })
        #expect(abs(gap.value) < 4 * gap.error + 0.02, "\(segment) \(source)")
      }
    }
    let gap = difference(
      tally(company.deals) { $0.type == "New Business" }, tally(company.deals) { $0.type != "New Business" })
    #expect(abs(gap.value) < 4 * gap.error)
    for touched in [false, true] {
      let regions = difference(
        tally(company.deals) { $0.inHubSpot && $0.touched == touched },
        tally(company.deals) { !$0.inHubSpot && $0.touched == touched })
      #expect(abs(regions.value) < 4 * regions.error + 0.02)
    }
  }

  @Test(arguments: companies.indices)
  func touchesChangeNeitherAmountNorCycle(index: Int) {
    let deals = Self.companies[index].deals
    for segment in SampleSegment.allCases {
      let values = deals.filter { $0.segment == segment }
      let medianAmount = values.compactMap(\.amount).sorted()[values.compactMap(\.amount).count / 2]
      let medianCycle = values.map(\.cycle).sorted()[values.count / 2]
      for (name, above) in [
        ("amount", { (deal: SampleDeal) in (deal.amount ?? 0) > medianAmount }),
        ("cycle", { (deal: SampleDeal) in deal.cycle > medianCycle }),
      ] {
        func share(_ touched: Bool) -> Proportion {
          let chosen = values.filter { $0.touched == touched }
          return Proportion(successes: chosen.count(where: above), trials: chosen.count)
        }
        let gap = difference(share(true), share(false))
        #expect(abs(gap.value) < 4 * gap.error, "\(segment) \(name)")
      }
    }
  }

  @Test func webinarsLookWorseOnlyBecauseOfWhereTheyAreUsed() {
    for company in Self.companies {
      let crude = difference(
        tally(company.deals) { $0.leadSource == .webinar }, tally(company.deals) { $0.leadSource != .webinar }
      )
      #expect(crude.value < -0.05)
      #expect(crude.value + 1.96 * crude.error < 0)
    }
  }

  @Test func oneTeamDoesNotAdopt() throws {
    for company in Self.companies {
      let truth = try company.filesInMemory().truth.effects.nonAdoptingTeam
      #expect(truth.seats == 8)
      #expect(Double(truth.socialActivities) < truth.meanOfOtherTeams / 10)
    }
  }

  @Test func touchedMeansAnOwnersTouchWithinNinetyDaysBefore() {
    for company in Self.companies.prefix(2) {
      let social = Dictionary(grouping: company.activities.filter(\.kind.isSocial)) { $0.account ?? -1 }
      for deal in company.deals {
        guard let rep = deal.rep else { continue }
        let found = (social[deal.account] ?? []).contains { activity in
          activity.rep == rep && activity.time < deal.created
            && deal.created.seconds - activity.time.seconds <= 90 * 86_400
        }
        #expect(found == deal.touched)
      }
    }
  }
}
