import TerrainModel

extension FrenchWording {
  func absence(_ absence: Absence) -> String {
    switch absence {
    case .plan:
      "Pas encore de plan. Écrivez plan.yml (pourquoi, comment, quoi)\u{202F}; les chiffres ci-dessous en sont le point de départ."
    case .objectives: "Pas encore d’objectif\u{A0}: ajoutez-les sous how.objectives dans plan.yml."
    case .assumptions:
      "Pas encore d’hypothèse\u{A0}: ajoutez sous why.assumptions, dans plan.yml, ce sur quoi repose le plan."
    case .strategies:
      "Pas encore de stratégie\u{A0}: ajoutez-en au moins deux sous how.strategies dans plan.yml\u{202F}; continuer comme aujourd’hui en est une."
    case .tactics:
      "Pas encore de tactique\u{A0}: ajoutez sous what.tactics, dans plan.yml, des actions avec responsable, dates et budget."
    case .reviews:
      "Pas encore de point de contrôle\u{A0}: ajoutez les dates sous controls.reviews dans plan.yml."
    case .alertRules: "Pas encore de règle d’alerte\u{A0}: ajoutez-les sous controls.alerts dans plan.yml."
    case .comparisons: "Pas encore de question au terrain\u{A0}: ajoutez des comparaisons dans plan.yml."
    case .alerts: "Aucune alerte déclarée ne se déclenche."
    case .signals: "Rien ne sort du bruit habituel dans les derniers mois lisibles."
    case .lessons:
      "Pas encore d’enseignement consigné\u{A0}: une affirmation l’est dès que les données la portent."
    case .rejects: "Aucune ligne écartée ni signalée."
    case .unmatched: "Tous les noms ont été rapprochés."
    case .figures: "Aucun chiffre n’a pu être calculé à partir de ces exports."
    case .attribution:
      "Rien à répartir\u{A0}: aucune affaire avec montant ne nomme un compte ou une personne que nomment aussi des contacts."
    case .brokenLink: "Aucun maillon de la chaîne ne fait moins bien que son propre passé."
    }
  }

  func guide(_ guide: Guide) -> String {
    switch guide {
    case .bullet:
      "Barre\u{A0}: réalisé. Trait fin\u{A0}: attendu à ce jour. Trait épais\u{A0}: cible. Bande pâle\u{A0}: intervalle de prévision à 80\u{A0}% à l’échéance."
    case .processChart:
      "Trait plein\u{A0}: mois lisibles. Pointillé\u{A0}: mois trop récents pour être jugés. Bande\u{A0}: limites du bruit propre à la série."
    case .chain:
      "D’abord ce que font les commerciaux, ensuite ce qui en résulte\u{A0}: les lignes du haut bougent avant celles du bas."
    case .attribution:
      "Chaque règle répartit le montant d’une affaire entre les jours où un canal a touché son compte ou l’un de ses contacts. Une règle partage des montants\u{202F}; elle ne montre pas ce qui a fait aboutir une affaire."
    case .untouched: "Aucun contact connu"
    case .allDeals: "Toutes les affaires"
    case .grades:
      "A\u{A0}: tirage au sort. B\u{A0}: évolution contre évolution, ou appariement. C\u{A0}: avant et après. D\u{A0}: côte à côte. E\u{A0}: témoignage. En dessous de A, un écart ne prouve pas une cause."
    case .bounds:
      "La valeur la plus basse et la plus haute si chaque ligne rejetée, et chaque ligne dont le commercial est inconnu, avait compté ou non. Une ligne rejetée peut être de tout jour et de toute nature que contient son export\u{A0}: c’est donc l’intervalle le plus large, pas le plus probable."
    case .boundsDecide:
      "Le verdict d’un objectif dépend de lignes illisibles\u{A0}: réparez-les avant de décider."
    case .restatements:
      "Chiffres de périodes closes qu’un rapport précédent donnait autrement, et ce qui les a fait bouger."
    case .reconciliation:
      "Chaque chiffre de contrôle, et chaque ligne finale d’un export, face à ce rapport. Un écart n’est expliqué que si des lignes le composent au dernier chiffre donné près, et que rien d’aussi simple ne le fait autrement."
    case .agrees: "Identique au dernier chiffre."
    case .agreesRounded: "Identique, arrondi comme indiqué."
    case .unexplained: "Non expliqué\u{A0}: aucune lecture des exports ne le compose."
    case .closingRow: "ligne finale de l’export"
    case .lateRows: "exports livrés depuis"
    case .reopenedDeals: "affaires rouvertes"
    case .replayedRejects: "lignes rejetées, lisibles maintenant"
    case .noSuchFigure: "aucun"
    case .changedConfiguration: "configuration modifiée"
    case .timePassed: "issues connues depuis"
    case .changedDefinition: "définition modifiée"
    case .restsOnRows: "dépend de ces lignes"
    case .joins:
      "Tout chiffre qui relie contacts et affaires repose sur ces rapprochements\u{202F}; ce qui n’a pas pu être rapproché n’y figure pas."
    case .untestable: "Rien dans les exports ne permet de le vérifier."
    case .withheld: "Non affiché\u{A0}: le groupe est sous la taille minimale."
    case .rowsBalance: "Les totaux concordent."
    case .rowsDoNotBalance:
      "Les totaux ne concordent pas\u{A0}: les chiffres de ce traitement ne doivent pas être utilisés."
    case .peopleUnnamed: "Les noms de personnes figurent seulement dans restricted/unmatched.csv."
    case .filePaths: "Un astérisque remplace un dossier qui nomme une personne."
    case .unknownMember: "(non renseigné)"
    case .company: "Entreprise"
    case .others: "les autres"
    case .chosen: "retenue"
    case .leading: "avancé"
    case .lagging: "résultat"
    case .chartData: "Données du graphique"
    case .skipToContent: "Aller au contenu"
    case .immature: "pas encore lisible"
    }
  }
}
