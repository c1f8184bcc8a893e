/// One verdict per letter.
package struct SmartVerdict: Hashable, Sendable {
  package var specific: LetterVerdict
  package var measurable: LetterVerdict
  package var achievable: LetterVerdict
  package var relevant: LetterVerdict
  package var timeBound: LetterVerdict

  package init(
    specific: LetterVerdict, measurable: LetterVerdict, achievable: LetterVerdict, relevant: LetterVerdict,
    timeBound: LetterVerdict
  ) {
    self.specific = specific
    self.measurable = measurable
    self.achievable = achievable
    self.relevant = relevant
    self.timeBound = timeBound
  }

  package var letters: [LetterVerdict] { [specific, measurable, achievable, relevant, timeBound] }
}
