package import TerrainModel

/// The same exports read in another way, for finding out where another system's figures come from.
package struct FactRereading: Sendable {
  let plans: [InputPlan]
  let facts: Facts

  /// Only rows of one fate: what was set aside, as if nothing else counted.
  package func facts(only fate: RowFate) -> Facts {
    reread { $0.fates = $0.fates.counting(only: fate) }
  }

  /// Amounts in any currency as they stand.
  package func factsAtFaceValue() -> Facts {
    reread { $0.words.isForeign = [] }
  }

  /// Every amount at the rate of the as-of day.
  package func factsAtPresentRates() -> Facts {
    reread { plan in
      let day = Int64(facts.asOf.number)
      plan.rates = plan.rates.map { $0?.fixed(on: day) }
    }
  }

  /// Every rep in the team, under the manager and in the region of the as-of day.
  package func factsInPresentTeams() -> Facts {
    var result = facts
    var present: [UInt32: Membership] = [:]
    for stay in facts.memberships where stay.meets(facts.asOf, facts.asOf) { present[stay.rep] = stay }
    for index in result.memberships.indices {
      guard let now = present[result.memberships[index].rep] else { continue }
      result.memberships[index].team = now.team
      result.memberships[index].manager = now.manager
      result.memberships[index].region = now.region
    }
    return result
  }

  private func reread(_ change: (inout InputPlan) -> Void) -> Facts {
    var changed = plans
    for index in changed.indices { change(&changed[index]) }
    var result = facts
    result.tables = ResultStage.tables(of: changed)
    return result
  }
}
