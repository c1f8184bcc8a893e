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
    let statements = inputs.map(InputWords.accounts)
    let names = AccountNames(
      statements, aliases: settings.aliases[.account] ?? [:], threads: settings.threads)
    if !names.isEmpty { lexicon.accounts = names }
    return inputs.indices.map { index in
      var words = InputWords(
        inputs[index], currency: settings.currency, company: settings.vocabulary, lexicon: &lexicon)
      if !statements[index].columns.isEmpty { words.accounts = (names, index) }
      if statements[index].constant != nil { words.constants[.account] = names.all.constants[index] }
      return words
    }
  }

  /// Gives every input with CRM ids the accounts that account records name. Throws where a segment cannot be read.
  static func joinAccounts(_ plans: inout [InputPlan], asOf: CalendarDay) throws -> AccountDirectory {
    let whole = DeliverySelection.fates(of: plans, asOf: asOf)
    let current = plans.indices.filter { whole[$0] == nil }.map { plans[$0] }
    let accounts = try AccountDirectory(plans: current)
    for index in plans.indices {
      guard let identifiers = plans[index].content.dictionaries[.accountID] else { continue }
      plans[index].words.accountOfIdentifier = identifiers.map { identifier in
        accounts.codes[NameKey.identifier(identifier)] ?? Missing.code
      }
    }
    return accounts
  }
}
