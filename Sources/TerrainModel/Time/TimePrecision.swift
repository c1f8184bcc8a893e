/// How finely an export states a time. A day never changes when it is looked at from another zone.
package enum TimePrecision: UInt8, Sendable {
  case day = 1
  case second = 2
}
