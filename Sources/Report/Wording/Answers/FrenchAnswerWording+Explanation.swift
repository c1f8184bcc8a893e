import TerrainModel

extension FrenchAnswerWording {
  var madeOf: String { "Composition" }
  var line: String { "Ligne" }
  var day: String { "Jour" }

  func rowCount(_ count: String) -> String { "\(count) lignes" }

  func moreRows(_ count: String) -> String {
    "\(count) lignes de plus\u{A0}: demandez --rows all, ou --csv.\n"
  }

  func definitionHash(_ hash: String) -> String { "Définition \(hash)" }

  func printedBy(_ runs: [String]) -> String {
    runs.isEmpty
      ? "Aucune exécution de ce jour n’est conservée."
      : "Imprimé par l’exécution \(runs.joined(separator: ", "))"
  }
}
