package import Foundation

/// The activity export of the speed test: a year of a large company in the plain layout.
///
/// About 127 bytes a row, profile addresses without a scheme; ids are all distinct, and contacts too unless their number
/// is given: then each is one rep's, who writes, is answered and meets again and again. One account in 23 has a comma in
/// its name and therefore quotes. The rows go out in order of time, give or take a day, through one large buffer.
package struct BenchmarkExport: Sendable {
  /// Data rows, the header not among them.
  package let rows: Int
  package let reps: Int
  package let accounts: Int
  /// How many contacts there are; nil: another one in every row.
  package let contacts: Int?
  package let seed: UInt64

  /// An export; counts below 1 are taken as 1.
  package init(
    rows: Int = 5_000_000, reps: Int = 2_000, accounts: Int = 50_000, contacts: Int? = nil, seed: UInt64 = 1
  ) {
    self.rows = max(1, rows)
    self.reps = max(1, reps)
    self.accounts = max(1, accounts)
    self.contacts = contacts.map { max(1, $0) }
    self.seed = seed
  }

  private static let bufferSize = 8 << 20
  private static let campaigns = ["", "", "industrie", "webinar", "relance", "salon"].map { Array($0.utf8) }

  /// Writes the file, in place of what may be there.
  ///
  /// - Throws: file system errors.
  package func write(to file: URL) throws {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try produce { try handle.write(contentsOf: Data($0)) }
    try handle.close()
  }

  /// Hands the file's bytes over in pieces of about 8 MB.
  ///
  /// - Throws: what `sink` throws.
  package func produce(_ sink: ([UInt8]) throws -> Void) rethrows {
    var random = RandomSource(seed: seed, stream: "benchmark")
    let names = accountNames()
    let mails = (0..<reps).map { Array(Self.mail($0).utf8) }
    let kinds = kindTable()
    let days = dayTexts()
    var buffer: [UInt8] = []
    buffer.reserveCapacity(Self.bufferSize + 4_096)
    buffer.append(contentsOf: (OutreachExport.activityHeader.joined(separator: ",") + "\n").utf8)
    for row in 0..<rows {
      // 364 days to walk through and one to scatter in.
      let base = Int(Double(row) / Double(rows) * 364 * 86_400)
      let second = base + random.below(86_400)
      appendHex(row, to: &buffer)
      buffer.append(0x2C)
      buffer.append(contentsOf: days[second / 86_400])
      appendClock(second % 86_400, to: &buffer)
      let contact = contacts.map { random.below($0) }
      buffer.append(contentsOf: mails[contact.map { $0 % reps } ?? random.below(reps)])
      buffer.append(contentsOf: kinds[random.below(kinds.count)])
      appendHex(Self.profile(contact ?? row), to: &buffer)
      buffer.append(0x2C)
      buffer.append(
        contentsOf: names[contact.map { Self.account(ofContact: $0, of: accounts) } ?? random.below(accounts)]
      )
      buffer.append(0x2C)
      buffer.append(contentsOf: Self.campaigns[random.below(Self.campaigns.count)])
      buffer.append(0x0A)
      if buffer.count >= Self.bufferSize {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    if !buffer.isEmpty { try sink(buffer) }
  }

  /// The address of a rep.
  static func mail(_ rep: Int) -> String { "r\(padded(rep, 4))@boreal.example" }

  /// The number in a contact's profile address. An odd multiplier modulo 2^32 is a bijection: distinct, but in no order.
  static func profile(_ contact: Int) -> Int { Int(UInt32(truncatingIfNeeded: contact) &* 2_654_435_761) }

  /// Where contacts have accounts, eight in a row share one.
  static func account(ofContact contact: Int, of accounts: Int) -> Int { contact / 8 % accounts }

  private func accountNames() -> [[UInt8]] {
    (0..<accounts).map { index in
      let name = NameBook.company(index)
      return Array((name.utf8.contains(0x2C) ? "\"\(name)\"" : name).utf8)
    }
  }

  /// `,kind,direction,linkedin.com/in/`, each as often as it occurs.
  private func kindTable() -> [[UInt8]] {
    let shares: [(SampleActivity.Kind, Int)] = [
      (.message, 30), (.inmail, 8), (.email, 22), (.call, 10), (.meeting, 3), (.profileView, 14),
      (.comment, 5),
      (.reaction, 6), (.post, 2),
    ]
    return shares.flatMap { kind, share in
      (0..<share).map { place in
        let answered = place % 5 == 4 && [.message, .inmail, .email].contains(kind)
        return Array(
          ",\(kind.rawValue),\(answered ? "incoming" : "outgoing"),linkedin.com/in/".utf8)
      }
    }
  }

  private func dayTexts() -> [[UInt8]] {
    let first = CalendarDay(year: 2025, month: 1, day: 1)
    return (0..<365).map { Array("\((first + $0).iso)T".utf8) }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func appendHex(_ value: Int, to buffer: inout [UInt8]) {
    for shift in stride(from: 28, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      buffer.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  /// `HH:MM:SSZ,`.
  private func appendClock(_ second: Int, to buffer: inout [UInt8]) {
    for (part, mark) in [(second / 3_600, UInt8(0x3A)), (second / 60 % 60, 0x3A), (second % 60, 0x5A)] {
      buffer.append(0x30 + UInt8(truncatingIfNeeded: part / 10))
      buffer.append(0x30 + UInt8(truncatingIfNeeded: part % 10))
      buffer.append(mark)
    }
    buffer.append(0x2C)
  }
}
