/// How many touches and deals a join could bring together; printed with every figure that rests on it.
package struct JoinCoverage: Hashable, Codable, Sendable {
  package var touches: Int
  package var touchesJoined: Int
  package var opportunities: Int
  package var opportunitiesJoined: Int

  package init(touches: Int = 0, touchesJoined: Int = 0, opportunities: Int = 0, opportunitiesJoined: Int = 0)
  {
    self.touches = touches
    self.touchesJoined = touchesJoined
    self.opportunities = opportunities
    self.opportunitiesJoined = opportunitiesJoined
  }
}
