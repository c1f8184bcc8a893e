import TerrainModel

extension EnglishWording {
  func status(_ status: ObjectiveVerdict.Status) -> String {
    switch status {
    case .hit: "hit"
    case .missed: "missed"
    case .onTrack: "on track"
    case .atRisk: "at risk"
    case .offTrack: "off track"
    case .notStarted: "not started"
    case .cannotTell: "cannot tell"
    }
  }

  func count(_ count: Int, _ status: ObjectiveVerdict.Status) -> String {
    status == .cannotTell ? "\(count)\u{A0}cannot be told yet" : "\(count)\u{A0}\(self.status(status))"
  }

  func outcome(_ outcome: LetterVerdict.Outcome) -> String {
    switch outcome {
    case .pass: "pass"
    case .warn: "warning"
    case .fail: "fail"
    }
  }

  func letter(_ letter: SmartLetter) -> String {
    switch letter {
    case .specific: "Specific"
    case .measurable: "Measurable"
    case .achievable: "Achievable"
    case .relevant: "Relevant"
    case .timeBound: "Time-bound"
    }
  }

  func verdict(_ verdict: Observation.Verdict, grade: EvidenceGrade) -> String {
    switch verdict {
    case .goesWithMore: "\(relation(grade)) a higher value"
    case .goesWithLess: "\(relation(grade)) a lower value"
    case .noDifferenceThatMatters: "No difference that matters"
    case .cannotTell: "Cannot tell yet"
    }
  }

  /// Only a randomised comparison speaks of a cause.
  private func relation(_ grade: EvidenceGrade) -> String {
    switch grade {
    case .a: "Caused"
    case .b: "Goes with, beyond what changed elsewhere,"
    case .c: "Was followed by"
    case .d: "Goes with"
    case .e: "In one account, goes with"
    }
  }

  func grade(_ grade: EvidenceGrade) -> String {
    switch grade {
    case .a: "randomised"
    case .b: "change against change, or matched"
    case .c: "before and after"
    case .d: "side by side"
    case .e: "anecdote"
    }
  }

  func lessonStatus(_ status: Lesson.Status) -> String {
    switch status {
    case .open: "open"
    case .confirmed: "confirmed by later data"
    case .weakened: "weaker in later data"
    case .refuted: "refuted by later data: knowledge gained"
    case .expired: "expired, not re-tested"
    }
  }

  func signal(_ rule: Signal.Rule) -> String {
    switch rule {
    case .aboveLimit: "above the limit of its noise"
    case .belowLimit: "below the limit of its noise"
    case .runAbove: "eight or more months above its mean"
    case .runBelow: "eight or more months below its mean"
    }
  }

  func link(_ link: KPIDefinition.Link) -> String {
    switch link {
    case .activity: "Activity"
    case .response: "Response"
    case .meeting: "Meeting"
    case .pipeline: "Pipeline"
    case .revenue: "Revenue"
    }
  }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  func condition(_ condition: AlertRule.Condition) -> String {
    switch condition {
    case .below: "below"
    case .above: "above"
    }
  }
}
