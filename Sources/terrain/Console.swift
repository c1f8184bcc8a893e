import Foundation
import Primitives
import TerrainModel

/// Data go to the standard output, messages to the error output.
enum Console {
  static func output(_ text: String) {
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Block by block, so that only a few are in memory: so many threads make them.
  static func output(_ file: OutputFile, threads: Int) {
    Parallel.inOrder(count: file.blockCount, threads: threads) {
      file.block($0)
    } body: { _, bytes in
      FileHandle.standardOutput.write(Data(bytes))
    }
  }

  static func message(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Whether the error output is a terminal, which alone gets a progress bar.
  static var messagesAreSeen: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

  /// Whether the standard output is a terminal that may be coloured.
  static var hasColor: Bool {
    isatty(FileHandle.standardOutput.fileDescriptor) == 1
      && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
  }
}
