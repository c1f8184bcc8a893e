import Foundation
import Pipeline
import Synchronization
import TerrainModel

/// One line on the terminal that fills while exports are parsed.
final class ProgressBar: Sendable {
  private static let width = 30
  private let isShown = Mutex(false)

  func show(_ state: RunProgress.State) {
    guard state.bytesToParse > 0 else { return }
    let share = min(1, Double(state.parsedBytes) / Double(state.bytesToParse))
    let filled = Int(share * Double(Self.width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let megabytes = state.bytesToParse / 1_000_000
    write(
      "\r\(bar) \(Int(share * 100)) % of \(megabytes) MB in \(Language.en.counted(state.filesToParse, "file"))"
    )
    isShown.withLock { $0 = true }
  }

  /// Takes the line away again.
  func clear() {
    if isShown.withLock({ $0 }) { write("\r\u{1B}[2K") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
