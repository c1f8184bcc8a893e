import Glibc

/// A file that is open for writing; it is closed when the last user lets go.
final class OpenFile: Sendable {
  let path: String
  let descriptor: Int32

  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
