import SampleData

/// The four cells of the training comparison, counted from the invitations.
struct TrainingTally {
  var trainedBefore = Proportion()
  var trainedAfter = Proportion()
  var othersBefore = Proportion()
  var othersAfter = Proportion()

  init(company: SampleCompany) {
    for invitation in company.invitations {
      let day = invitation.sent.day
      let trained = company.teams[company.reps[invitation.rep].team(on: day)].trained
      let after = day >= company.parameters.trainingWeek
      let cell: WritableKeyPath<TrainingTally, Proportion>
      switch (trained, after) {
      case (true, true): cell = \.trainedAfter
      case (true, false): cell = \.trainedBefore
      case (false, true): cell = \.othersAfter
      case (false, false): cell = \.othersBefore
      }
      self[keyPath: cell].trials += 1
      if invitation.willBeAccepted { self[keyPath: cell].successes += 1 }
    }
  }
}
