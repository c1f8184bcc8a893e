import Testing

/// Invented tables to be written in every dialect and polluted.
struct SampleTable: Sendable, CustomTestStringConvertible {
  var title: String
  var names: [String]
  var rows: [[String]]

  var testDescription: String { title }
  var width: Int { names.count }

  static let all = [deals, visits, people, readings]

  /// Prose with commas, quotes and apostrophes beside dates, codes and amounts.
  static let deals = SampleTable(
    title: "deals", names: ["Deal", "Closed", "Code", "Amount", "Remark", "Owner mail", "Next"],
    rows: (0..<83).map { index in
      let remark =
        switch index % 5 {
        case 0: "Asked for a demo, twice"
        case 1: "Wants the 15\" model, not the other"
        case 2: "It's theirs, and won't move"
        case 3: "Plain words only"
        default: "Said \"maybe\", then \"yes\""
        }
      return [
        "Deal \(index * 7 % 83), renewal", "\(index % 28 + 1)/0\(index % 9 + 1)/2025", "KX-\(1000 + index)",
        "$\(index * 13 % 97).\(10 + index % 90)", remark, "rep\(index % 7)@sales.example", "",
      ]
    })

  /// No quote is ever needed.
  static let visits = SampleTable(
    title: "visits", names: ["visit_id", "day", "hour", "minutes", "room"],
    rows: (0..<83).map { index in
      [
        "\(index + 1)", "2025-0\(index % 9 + 1)-1\(index % 10)", "0\(index % 10):30", "\(index * 17 % 240)",
        "R\(index % 6)",
      ]
    })

  /// Words only: nothing but the header's own words tells it from the rows.
  static let people = SampleTable(
    title: "people", names: ["First name", "Last name", "City", "Team"],
    rows: (0..<83).map { index in
      let first = ["Anna", "Émile", "Noël", "Zoé", "José", "Li", "Olu"][index % 7]
      let city = ["Lyon", "Porto", "Köln", "Leeds"][index % 4]
      return [
        first, "Person\(["a", "b", "c", "d", "e", "f"][index % 6])\(["x", "y", "z"][index % 3])", city,
        "Team \(["North", "South"][index % 2])",
      ]
    })

  /// Numbers, with a cell over two lines now and then.
  static let readings = SampleTable(
    title: "readings", names: ["Sensor", "Value", "Taken at", "Note"],
    rows: (0..<83).map { index in
      let note = index % 10 == 3 ? "first line\nsecond line, longer" : index % 10 == 6 ? "" : "fine"
      return ["S\(index)", "\(index * 31 % 100).\(index % 10)", "2025-03-0\(index % 9 + 1) 08:00:00", note]
    })
}
