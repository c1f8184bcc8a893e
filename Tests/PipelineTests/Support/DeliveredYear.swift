import TerrainModel

/// A year of a small invented company, as it was and as it is delivered: twelve reps, their activity, their deals.
struct DeliveredYear {
  struct Activity {
    var id: Int
    var day: CalendarDay
    var rep: Int
    var account: Int
  }

  struct Deal {
    var id: Int
    var rep: Int
    var account: Int
    var created: CalendarDay
    var closed: CalendarDay
    var isWon: Bool
    var amount: Int
    /// What was expected before the last month of the deal.
    var firstAmount: Int
    /// A deal that was made to try something, and deleted on a day; it is no part of the year as it was.
    var deleted: CalendarDay?
  }

  static let first = CalendarDay(year: 2025, month: 1, day: 1) ?? CalendarDay(number: 0)
  static let last = CalendarDay(year: 2025, month: 12, day: 31) ?? CalendarDay(number: 0)
  static let reps = [
    "Zoé Lemaire", "Noël O'Brien", "Maria López", "Jörg Weiß", "Ana Diaz", "Ben Roe", "Cleo Park", "Dan Fox",
    "Eva Lind",
    "Finn Gray", "Gil Hart", "Ida Moss",
  ]

  let activities: [Activity]
  let deals: [Deal]

  init() {
    var activities: [Activity] = []
    for offset in 0...(Self.last - Self.first) {
      for rep in Self.reps.indices where (offset * 7 + rep * 5) % 4 != 0 {
        for repeated in 0...((offset + rep) % 3) {
          let id = activities.count + 1
          activities.append(
            Activity(
              id: id, day: Self.first + offset, rep: rep, account: (offset * 3 + rep * 11 + repeated) % 60))
        }
      }
    }
    self.activities = activities
    deals = (0..<240).map { number in
      let created = Self.first + number * 300 / 240
      return Deal(
        id: number + 1, rep: number % 12, account: number % 60, created: created,
        closed: created + 20 + number * 13 % 70, isWon: number % 5 < 3,
        amount: 1_000 + number * 37 % 900 * 10,
        firstAmount: 900 + number * 31 % 700 * 10,
        deleted: number % 40 == 7 ? created + 45 : nil)
    }
  }

  // MARK: the files

  /// Lines of activity between two days, both included. `accountHeader` is what the export calls the account.
  func activityFile(
    from first: CalendarDay, to last: CalendarDay, accountHeader: String = "account", extra: [String] = []
  ) -> [String] {
    let header = "id,time,rep,kind,direction,contact,\(accountHeader)"
    let rows = activities.filter { $0.day >= first && $0.day <= last }.map { row in
      let kind = ["message", "call", "email"][row.id % 3]
      return
        "A\(row.id),\(row.day.text)T10:\(row.id % 50 + 10):00Z,\(Self.reps[row.rep]),\(kind),outgoing,c\(row.id % 400),Account \(row.account)"
    }
    return [header] + rows + extra
  }

  /// The deals as the CRM shows them on a day. `wrong` deals have a typing error in their amount.
  func dealFile(on day: CalendarDay, wrong: Set<Int> = []) -> [String] {
    let header = "id,rep,account,created,closed,amount,stage"
    let rows = deals.filter { $0.created <= day && ($0.deleted.map { $0 > day } ?? true) }.map { deal in
      line(deal, on: day, isWrong: wrong.contains(deal.id))
    }
    return [header] + rows
  }

  func correctionFile(of ids: Set<Int>, on day: CalendarDay) -> [String] {
    let rows = deals.filter { ids.contains($0.id) }.map { line($0, on: day, isWrong: false) }
    return ["id,rep,account,created,closed,amount,stage"] + rows
  }

  private func line(_ deal: Deal, on day: CalendarDay, isWrong: Bool) -> String {
    let isClosed = deal.closed <= day
    let amount = (day < deal.closed - 10 ? deal.firstAmount : deal.amount) * (isWrong ? 100 : 1)
    let stage = isClosed ? (deal.isWon ? "Won" : "Lost") : "Open"
    return
      "D\(deal.id),\(Self.reps[deal.rep]),Account \(deal.account),\(deal.created.text),\(deal.closed.text),\(amount),\(stage)"
  }
}
