import TerrainModel

extension FrenchAnswerWording {
  var madeOf: String { "Composition" }
  var line: String { "Ligne" }
  var day: String { "Jour" }

  func role(_ role: Explanation.Role) -> String {
    switch role {
    case .value: "valeur"
    case .numerator: "numérateur"
    case .denominator: "dénominateur"
    case .base: "point de départ"
    case .converted: "suivi de"
    case .activity: "activité"
    }
  }

  func obstacle(_ obstacle: Explanation.Obstacle) -> String {
    switch obstacle {
    case .linesGone(let file):
      "\(file)\u{A0}: n’est plus là avec les octets qui ont été comptés, ou se trouve dans une archive\u{A0}; ses lignes ne peuvent être montrées."
    }
  }

  func moreRows(_ count: Int, _ formatted: String) -> String {
    "\(Language.fr.counted(formatted, "ligne")) de plus\u{A0}: demandez --rows all, ou --csv."
  }

  func definitionHash(_ hash: String) -> String { "Définition \(hash)" }

  func printedBy(_ runs: [String]) -> String {
    runs.isEmpty
      ? "Aucune exécution de ce jour n’est conservée."
      : "Imprimé par l’exécution \(runs.joined(separator: ", "))"
  }

  func lesson(_ id: String) -> String { "Enseignement \(id)" }

  func withinStrata(_ dimension: String) -> String {
    "Son écart est pris à \(dimension) égal, afin qu’un effet de composition ne passe pas pour un effet\u{A0}; les parts ci-dessous portent sur tous les cas."
  }

  func remark(_ remark: LessonRemark) -> String {
    switch remark {
    case .changeByRep:
      "Ses nombres sont des moyennes des évolutions de chaque commercial, sur des mois entiers et lisibles\u{A0}; ceux qui ont changé de côté ou ont peu de cas n’y sont pas. Les chiffres ci-dessous portent sur tous les cas d’un côté, avant et après."
    case .meanByRep:
      "Ses nombres sont des moyennes des chiffres de chaque commercial\u{A0}; ceux qui ont peu de cas n’y sont pas. Les chiffres ci-dessous portent sur tous les cas d’un côté."
    }
  }

  func title(_ title: WorkbookTitle) -> String {
    switch title {
    case .before: "Avant"
    case .after: "Après"
    case .difference: "Écart"
    case .points: "points"
    case .item: "Élément"
    case .scope: "De"
    case .firstDay: "Premier jour"
    case .lastDay: "Dernier jour"
    case .low: "Intervalle à 95\u{A0}%, de"
    case .high: "Intervalle à 95\u{A0}%, à"
    case .readable: "Lisible à partir du"
    case .run: "Exécution"
    case .note: "Remarque"
    case .sheet: "Feuille"
    case .figure: "Chiffre"
    case .role: "Rôle"
    case .measure: "Mesure"
    case .rowCount: "Lignes"
    case .listed: "Lignes affichées"
    case .sum: "Somme des lignes affichées"
    case .fingerprint: "Empreinte du fichier"
    case .original: "Ligne de l’export"
    case .thing: "Compté comme n°"
    case .stated: "Montant indiqué"
    case .rate: "Taux"
    }
  }

  func firstRows(_ count: String, of total: String, file: String) -> String {
    "\(count == "1" ? "La première" : "Les \(count) premières") de \(Language.fr.counted(total, "ligne"))\u{A0}; toutes sont dans \(file)."
  }

  func someFigures(withGroups: Bool) -> String {
    withGroups
      ? "L’entreprise à chaque période, les groupes sur toute la durée\u{A0}; kpis.csv a chaque période de chaque groupe."
      : "L’entreprise à chaque période\u{A0}; kpis.csv a les groupes."
  }
}
