/// Puts together what is known of a company.
struct TruthBuilder {
  let company: SampleCompany

  /// The truth of the company and of its files.
  func truth(of files: [SampleFile]) -> Truth {
    let parameters = company.parameters
    var byPath: [String: FileTruth] = [:]
    var dirt: [String: Int] = [:]
    for file in files {
      byPath[file.path] = file.truth
      for (kind, count) in file.truth.dirt { dirt[kind, default: 0] += count }
    }
    return Truth(
      parameters: TruthParameters(
        seed: parameters.seed, reps: parameters.reps, months: parameters.months,
        firstDay: parameters.firstDay.iso, lastDay: parameters.lastDay.iso),
      files: byPath, dirt: dirt, people: people(), deals: deals(),
      effects: EffectTruth(
        socialTouchWinRate: touchEffect(), trainingAcceptance: trainingEffect(),
        nonAdoptingTeam: nonAdoption(),
        nulls: nulls(), simpson: simpson()))
  }

  private func people() -> PeopleTruth {
    let reps = company.reps
    let teams = company.teams.indices.map { index in
      let team = company.teams[index]
      return PeopleTruth.Team(
        name: team.name, region: team.region, manager: team.manager, trained: team.trained,
        adopting: team.adopting, crm: team.usesHubSpot ? "hubspot" : "salesforce",
        members: reps.count { $0.memberships.contains { $0.team == index } })
    }
    let identifiers = [reps.first, reps.dropFirst().first].compactMap { $0?.salesforceID }
    return PeopleTruth(
      teams: teams, reps: reps.count, memberships: reps.reduce(0) { $0 + $1.memberships.count },
      volunteers: reps.filter(\.volunteer).map(\.email),
      moved: reps.filter { $0.memberships.count > 1 }.map(\.email),
      joinedLate: reps.filter { $0.start > company.parameters.firstDay }.map(\.email),
      left: reps.filter { $0.end != nil }.map(\.email),
      neverOnboarded: reps.filter { !$0.onboarded }.map(\.email), collidingSalesforceIds: identifiers,
      unknownOwnerId: SalesforceExport.unknownOwner)
  }

  private func deals() -> DealTruth {
    var truth = DealTruth()
    for deal in company.deals {
      let side = deal.inHubSpot ? \DealTruth.hubspot : \DealTruth.salesforce
      truth[keyPath: side].total += 1
      switch deal.outcome {
      case .won:
        truth[keyPath: side].won += 1
        truth[keyPath: side].wonAmount += deal.amount ?? 0
      case .lost: truth[keyPath: side].lost += 1
      case .open: truth[keyPath: side].open += 1
      }
      if deal.touched { truth.touched += 1 }
    }
    for source in SampleLeadSource.allCases { truth.leadSourceWords[source.rawValue] = source.hubSpotWord }
    return truth
  }

  private func touchEffect() -> TouchEffectTruth {
    var segments: [String: TouchEffectTruth.Segment] = [:]
    for segment in SampleSegment.allCases {
      var tally = TouchEffectTruth.Segment(baseWinRate: segment.baseWinRate)
      for deal in company.deals where deal.segment == segment && deal.outcome != .open {
        if deal.touched {
          tally.touched.add(deal.outcome == .won)
        } else {
          tally.untouched.add(deal.outcome == .won)
        }
      }
      segments[segment.rawValue] = tally
    }
    return TouchEffectTruth(
      difference: DealSimulation.touchEffect, windowDays: TouchWindows.days,
      repStandardDeviation: PeopleSimulation.skillDeviation, segments: segments)
  }

  private func trainingEffect() -> TrainingEffectTruth {
    var truth = TrainingEffectTruth(
      baseRate: InvitationSimulation.baseAcceptance, difference: InvitationSimulation.trainingEffect,
      fromWeek: company.parameters.trainingWeek.iso, acceptanceDays: InvitationSimulation.acceptanceDays,
      course: TrainingExport.invitationCourse, trainedTeams: company.teams.filter(\.trained).map(\.name))
    for invitation in company.invitations {
      let day = invitation.sent.day
      let trained = company.teams[company.reps[invitation.rep].team(on: day)].trained
      switch (trained, day >= company.parameters.trainingWeek) {
      case (true, false): truth.trainedBefore.add(invitation.willBeAccepted)
      case (true, true): truth.trainedAfter.add(invitation.willBeAccepted)
      case (false, false): truth.othersBefore.add(invitation.willBeAccepted)
      case (false, true): truth.othersAfter.add(invitation.willBeAccepted)
      }
    }
    return truth
  }

  private func nonAdoption() -> NonAdoptionTruth {
    var social = [Int](repeating: 0, count: company.teams.count)
    for activity in company.activities where activity.outgoing && activity.kind.isSocial {
      social[company.reps[activity.rep].team(on: activity.time.day)] += 1
    }
    let team = company.teams.firstIndex { !$0.adopting } ?? 0
    let members = company.reps.filter { $0.memberships.contains { $0.team == team } }
    let others = social.reduce(0, +) - social[team]
    return NonAdoptionTruth(
      team: company.teams[team].name, seats: members.count, activatedSeats: members.count(where: \.onboarded),
      socialActivities: social[team],
      meanOfOtherTeams: Double(others) / Double(max(1, company.teams.count - 1)))
  }

  private func nulls() -> [NullTruth] {
    let regions = company.teams.map(\.region)
    let distinct = regions.indices.filter { regions.firstIndex(of: regions[$0]) == $0 }.map { regions[$0] }
    let sources = SampleLeadSource.allCases.map(\.rawValue)
    let touch = "social_touch"
    return [
      NullTruth(factor: "lead_source", outcome: "win_rate", given: ["segment"], levels: sources),
      NullTruth(
        factor: "type", outcome: "win_rate", given: [], levels: ["New Business", "Existing Business"]),
      NullTruth(factor: "product", outcome: "win_rate", given: [], levels: NameBook.products),
      NullTruth(factor: "region", outcome: "win_rate", given: ["segment", touch], levels: distinct),
      NullTruth(factor: touch, outcome: "amount", given: ["segment"], levels: []),
      NullTruth(factor: touch, outcome: "cycle_days", given: ["segment"], levels: []),
      NullTruth(factor: "touch_after_creation", outcome: "win_rate", given: ["segment", touch], levels: []),
      NullTruth(factor: "training", outcome: "win_rate", given: ["segment", touch], levels: []),
      NullTruth(factor: "posts", outcome: "win_rate", given: ["segment", touch], levels: []),
    ]
  }

  private func simpson() -> SimpsonTruth {
    var (crude, others) = (Proportion(), Proportion())
    var (inside, outside) = (Proportion(), Proportion())
    for deal in company.deals {
      let webinar = deal.leadSource == .webinar
      if webinar {
        inside.add(deal.segment == .enterprise)
      } else {
        outside.add(deal.segment == .enterprise)
      }
      guard deal.outcome != .open else { continue }
      if webinar {
        crude.add(deal.outcome == .won)
      } else {
        others.add(deal.outcome == .won)
      }
    }
    return SimpsonTruth(
      leadSource: SampleLeadSource.webinar.rawValue, concentratedIn: SampleSegment.enterprise.rawValue,
      shareOfItsDealsThere: inside.rate, shareOfOtherDealsThere: outside.rate, crude: crude,
      crudeOthers: others,
      differenceWithinSegments: 0)
  }
}
