extension Language {
  /// The form of a word that goes with a number, as the number is written: English has the singular for 1 alone, French
  /// for everything below 2.
  package func form(_ number: String, _ one: String, _ many: String) -> String {
    number == "1" || number == "0" && self == .fr ? one : many
  }

  /// A number with its noun: `1 row`, `1,234 rows`. Without `many`, the plural ends in s.
  package func counted(_ number: String, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(form(number, one, many ?? one + "s"))"
  }

  package func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    counted(String(number), one, many)
  }
}
