import Foundation
import TerrainModel

/// Data go to the standard output, messages to the error output.
enum Console {
  static func output(_ text: String) {
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Block by block, so that only one is in memory.
  static func output(_ file: OutputFile) {
    for number in 0..<file.blockCount { FileHandle.standardOutput.write(Data(file.block(number))) }
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
