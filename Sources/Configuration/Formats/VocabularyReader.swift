import TerrainModel

/// Reads `vocabulary` (what the vendor's words mean) and `constants` (what is so in every row).
struct VocabularyReader {
  let log: DiagnosticLog

  /// Words per category field, lower case, with what they mean here. Without a record kind every category field is
  /// allowed.
  func vocabulary(_ value: YAMLValue?, record: RecordKind?) -> [Field: [String: String]] {
    var result: [Field: [String: String]] = [:]
    for (field, words) in fields(value, record: record, extra: record == .opportunity ? [.status] : []) {
      guard let pairs = words.pairs else {
        words.complain(expected: "words with their meaning, such as “Closed Won: won”")
        continue
      }
      var meanings: [String: String] = [:]
      for (word, place, value) in pairs {
        guard let meaning = value.text(), isKnown(meaning, for: field, at: value, record: record) else {
          continue
        }
        if meanings.updateValue(meaning, forKey: word.lowercased()) != nil {
          log.error(
            place, "the word “\(word)” is explained twice.", advice: "Keep one; case does not matter.")
        }
      }
      result[field] = meanings
    }
    return result
  }

  /// Field values that hold for every row.
  func constants(_ value: YAMLValue?, record: RecordKind?) -> [Field: String] {
    var result: [Field: String] = [:]
    for (field, value) in fields(value, record: record, extra: []) {
      guard let text = value.text(), isKnown(text, for: field, at: value, record: record) else { continue }
      result[field] = text
    }
    return result
  }

  private func fields(_ value: YAMLValue?, record: RecordKind?, extra: Set<Field>) -> [(Field, YAMLValue)] {
    guard let value else { return [] }
    guard let pairs = value.pairs else {
      value.complain(expected: "fields, each with its value")
      return []
    }
    let possible = (record?.fields ?? Set(Field.allCases)).union(extra)
    let allowed = Field.allCases.filter {
      $0.type == .category && possible.contains($0) && ![.membership, .channel].contains($0)
    }
    return pairs.compactMap { name, place, value in
      guard let field = allowed.first(where: { $0.rawValue == name }) else {
        log.error(
          place,
          "“\(name.prefix(60))” is no field of words\(record.map { " of a record “\(SnakeCase.of($0.rawValue))”" } ?? "").",
          advice: NearestName.advice(name, among: allowed.map(\.rawValue), listed: "Fields here"))
        return nil
      }
      return (field, value)
    }
  }

  /// Whether the meaning is one that the program knows; complains where it is not.
  private func isKnown(_ meaning: String, for field: Field, at value: YAMLValue, record: RecordKind?) -> Bool
  {
    guard let known = Meanings.known(of: field, record: record), !known.contains(meaning) else { return true }
    value.unknown(meaning, among: known)
    return false
  }
}
