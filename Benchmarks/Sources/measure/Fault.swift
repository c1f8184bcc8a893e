/// What ends the measurement, with its exit code.
struct Fault: Error {
  var code: Int32
  var message: String

  init(_ code: Int32, _ message: String) {
    self.code = code
    self.message = message
  }
}
