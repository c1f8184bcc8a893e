import TerrainModel

/// The report in French, with the spaces that French typography asks for. Verdicts, data and sentences are in the
/// extensions beside this file.
struct FrenchWording: Wording {
  var colon: String { "\u{A0}: " }
  var semicolon: String { "\u{A0}; " }

  func heading(_ heading: Heading) -> String {
    switch heading {
    case .contents: "Sommaire"
    case .nextSteps: "À faire maintenant"
    case .objectives: "Objectifs"
    case .why: "Pourquoi\u{A0}: les règles du jeu"
    case .situation: "Où nous en sommes"
    case .smart: "Les objectifs tiennent-ils la route\u{202F}?"
    case .strategies: "Stratégies"
    case .tactics: "Tactiques et moyens"
    case .indicators: "Indicateurs\u{A0}: jusqu’où les lire"
    case .controls: "Pilotage"
    case .lessons: "Enseignements"
    case .dataQuality: "Qualité des données"
    case .assumptions: "Nos hypothèses, et ce qu’en dit le terrain"
    case .chain: "La chaîne, les maillons avancés d’abord"
    case .charts: "Mois par mois"
    case .attribution: "À qui le crédit\u{A0}: tout dépend de la règle"
    case .otherDimensions: "Autres vues, sur toute la période"
    case .alerts: "Alertes"
    case .signals: "Signaux"
    case .reviews: "Points de contrôle"
    case .ledger: "Enseignements consignés"
    case .observations: "Ce que dit le terrain aujourd’hui"
    case .rowAccount: "Chaque ligne a un seul sort"
    case .files: "Fichiers"
    case .rejects: "Lignes écartées ou signalées, par règle"
    case .unmatched: "Noms non rapprochés, les plus coûteux d’abord"
    case .bounds: "Ce que changeraient les lignes non comptées"
    case .restatements: "Ce que disaient autrement les rapports précédents"
    case .reconciliation: "Ce que disent la finance, le CRM et les exports"
    case .joins: "Du contact à l’affaire"
    case .diagnostics: "Avertissements et remarques du traitement"
    case .notShown: "Ce que ce rapport ne montre pas"
    }
  }

  func column(_ column: ColumnTitle) -> String {
    switch column {
    case .objective: "Objectif"
    case .progress: "Avancement"
    case .actual: "Réalisé"
    case .expected: "Attendu à ce jour"
    case .target: "Cible"
    case .forecast: "Prévision à l’échéance"
    case .probability: "Probabilité"
    case .status: "Statut"
    case .owner: "Responsable"
    case .deadline: "Échéance"
    case .reachable: "À portée"
    case .kpi: "Indicateur"
    case .trend: "Tendance"
    case .latest: "Dernier mois lisible"
    case .before: "Médiane des mois précédents"
    case .whole: "Toute la période"
    case .cases: "Cas"
    case .period: "Période"
    case .value: "Valeur"
    case .signal: "Signal"
    case .limits: "Limites du bruit"
    case .mean: "Moyenne"
    case .group: "Groupe"
    case .control: "Chiffre de contrôle"
    case .stated: "Indiqué"
    case .ours: "Ici"
    case .gap: "Écart"
    }
  }

  func column(_ column: ColumnTitle.Plan) -> String {
    switch column {
    case .assumption: "Hypothèse"
    case .answer: "Ce qu’en dit le terrain"
    case .definition: "Définition"
    case .link: "Maillon"
    case .maturity: "Jugeable après"
    case .fewestCases: "Cas minimum"
    case .coverage: "Données"
    case .readable: "Lisible jusqu’à"
    case .version: "N° de définition"
    case .strategy: "Stratégie"
    case .cost: "Coût"
    case .hangsOn: "Repose sur"
    case .tactic: "Tactique"
    case .serves: "Sert"
    case .dates: "Dates"
    case .budget: "Budget"
    case .activities: "Activités"
    case .alert: "Alerte"
    case .threshold: "Seuil déclaré"
    }
  }

  func column(_ column: ColumnTitle.Evidence) -> String {
    switch column {
    case .deals: "Affaires"
    case .creditRange: "Du plus bas au plus haut"
    case .question: "Question"
    case .sides: "Comparaison"
    case .difference: "Écart, intervalle à 95\u{A0}%"
    case .grade: "Niveau"
    case .verdict: "Verdict"
    case .lesson: "Enseignement"
    case .since: "Première affirmation"
    case .recheck: "À revérifier le"
    case .source: "Source"
    case .file: "Fichier"
    case .read: "Lues"
    case .accepted: "Acceptées"
    case .rejected: "Rejetées"
    case .ignored: "Ignorées"
    case .counted: "Comptées"
    case .duplicate: "Doublons"
    case .superseded: "Remplacées"
    case .later: "Postérieures"
    case .rule: "Règle"
    case .meaning: "Signification"
    case .rows: "Lignes"
    case .field: "Nature"
    case .name: "Nom dans les exports"
    case .money: "Montant en jeu"
    case .candidate: "Nom connu le plus proche"
    case .message: "Message"
    case .statedBefore: "Annoncé avant"
    case .statedNow: "Annoncé maintenant"
    case .movedBy: "Ce qui l’a fait bouger"
    case .lowestToHighest: "Peut aller de … à"
    case .openRows: "Lignes en cause"
    }
  }
}
