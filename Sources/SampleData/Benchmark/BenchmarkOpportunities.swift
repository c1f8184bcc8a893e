/// Deals beside `BenchmarkExport`, in the plain layout: of its reps, accounts and contacts, over the same year.
package struct BenchmarkOpportunities: Sendable {
  package let rows: Int
  package let reps: Int
  package let accounts: Int
  package let contacts: Int
  package let seed: UInt64

  /// Deals; counts below 1 are taken as 1.
  package init(rows: Int, reps: Int, accounts: Int, contacts: Int, seed: UInt64 = 1) {
    self.rows = max(1, rows)
    self.reps = max(1, reps)
    self.accounts = max(1, accounts)
    self.contacts = max(1, contacts)
    self.seed = seed
  }

  /// The file's text: three deals in ten won, four lost, the others open with a day expected after the year.
  package var text: String {
    var random = RandomSource(seed: seed, stream: "benchmark deals")
    let first = CalendarDay(year: 2025, month: 1, day: 1)
    var text = "id,rep,account,contact,created,closed,amount,stage,status,segment,source\n"
    for row in 0..<rows {
      let contact = random.below(contacts)
      let name = NameBook.company(BenchmarkExport.account(ofContact: contact, of: accounts))
      let created = random.below(300)
      let fate = random.below(10)
      let closed = fate < 7 ? created + 1 + random.below(364 - created) : 400 + random.below(60)
      let cells = [
        "D\(row)", BenchmarkExport.mail(contact % reps), name.utf8.contains(0x2C) ? "\"\(name)\"" : name,
        "linkedin.com/in/" + Self.hexadecimal(BenchmarkExport.profile(contact)), (first + created).iso,
        (first + closed).iso, "\(1_000 + random.below(90_000)).\(10 + random.below(90))",
        fate < 3 ? "Closed Won" : fate < 7 ? "Closed Lost" : "Proposal",
        fate < 3 ? "won" : fate < 7 ? "lost" : "open",
        ["Enterprise", "Mid-market", "Small"][random.below(3)],
        ["Web", "LinkedIn", "Partner", "Event"][random.below(4)],
      ]
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  private static func hexadecimal(_ value: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
