/// The program's version: part of every run's identity.
package enum Version {
  package static let text = "0.2.0"
}
