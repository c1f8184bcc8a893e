import TerrainModel

/// Maps the dictionaries of all inputs, and joins accounts by their CRM ids.
enum WordStage {
  /// The words of each input, in order. Product lists come first: what they name is known.
  static func words(of inputs: [NormalizeInput], settings: NormalizeSettings, lexicon: inout Lexicon)
    -> [InputWords]
  {
    let mapper = WordMapper(company: settings.vocabulary, format: [:])
    let lists = inputs.filter { $0.record == .product }
    for list in lists {
      for name in list.content.dictionaries[.name] ?? [] where !name.isEmpty {
        _ = lexicon.code(of: name, as: .product, record: .product, mapper: mapper)
      }
    }
    if !lists.isEmpty { lexicon.closeProductList() }
    return inputs.map { input in
      var words = InputWords(
        input, currency: settings.currency, company: settings.vocabulary, threads: settings.threads,
        lexicon: &lexicon)
      if input.record == .account {
        // The name of an account record is the account itself.
        words.codes[.account] = lexicon.accountCodes(
          of: input.content.dictionaries[.name] ?? [], threads: settings.threads)
      }
      return words
    }
  }

  /// Gives every input with CRM ids the accounts that account records name. Throws where a segment cannot be read.
  static func joinAccounts(_ plans: inout [InputPlan], asOf: CalendarDay) throws -> AccountDirectory {
    let whole = DeliverySelection.fates(of: plans, asOf: asOf)
    let current = plans.indices.filter { whole[$0] == nil }.map { plans[$0] }
    let accounts = try AccountDirectory(
      plans: current, accountCodes: current.map { $0.words.codes[.account] ?? [] })
    for index in plans.indices {
      guard let identifiers = plans[index].content.dictionaries[.accountID] else { continue }
      plans[index].words.accountOfIdentifier = identifiers.map { identifier in
        accounts.codes[NameKey.identifier(identifier)] ?? Missing.code
      }
    }
    return accounts
  }
}
