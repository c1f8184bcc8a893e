/// Two shares side by side, exposed and unexposed.
package struct FourFold: Hashable, Sendable {
  package var exposedSuccesses: Double
  package var exposedCases: Double
  package var unexposedSuccesses: Double
  package var unexposedCases: Double

  package init(
    exposedSuccesses: Double, exposedCases: Double, unexposedSuccesses: Double, unexposedCases: Double
  ) {
    self.exposedSuccesses = exposedSuccesses
    self.exposedCases = exposedCases
    self.unexposedSuccesses = unexposedSuccesses
    self.unexposedCases = unexposedCases
  }
}
