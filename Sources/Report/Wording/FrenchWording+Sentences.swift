import TerrainModel

extension FrenchWording {
  func asOf(_ day: String) -> String { "Arrêté au \(day)" }

  func headline(objectives: Int, parts: [String]) -> String {
    "\(Language.fr.counted(objectives, "objectif"))\u{A0}: \(parts.joined(separator: ", "))."
  }

  func baselineHeadline(kpis: Int, rows: String) -> String {
    "La carte avant tout plan\u{A0}: \(Language.fr.counted(kpis, "indicateur")) à partir de \(Language.fr.counted(rows, "ligne"))."
  }

  func alertCount(_ count: Int) -> String {
    count < 2 ? "\(count) alerte se déclenche." : "\(count) alertes se déclenchent."
  }

  func brokenLink(_ kpi: String) -> String { "Premier maillon rompu de la chaîne\u{A0}: \(kpi)." }

  func readableFrom(_ day: String) -> String { "lisible à partir du \(day)" }

  func interval(_ low: String, _ high: String) -> String { "de \(low) à \(high)" }

  func cases(_ count: Int, _ formatted: String) -> String { "\(formatted) cas" }

  func sides(_ exposed: String, _ value: String, _ unexposed: String, _ other: String) -> String {
    "\(exposed) \(value) contre \(unexposed) \(other)"
  }

  func cannotTell(missing: Int?, _ formatted: String) -> String {
    guard let missing else { return "Impossible de trancher pour l’instant." }
    if missing <= 0 {
      return "Impossible de trancher\u{A0}: les cas suffiraient, mais ils sont trop dispersés."
    }
    return "Impossible de trancher pour l’instant\u{A0}: il manque environ \(formatted) cas par groupe."
  }

  func withinMargin(_ margin: String) -> String {
    "Un écart inférieur à \(margin) ne compte pas\u{202F}; l’intervalle reste en deçà."
  }

  func crude(_ difference: String, strata: String) -> String {
    strata.isEmpty
      ? "Sans comparer à situation égale, l’écart semblerait être de \(difference)\u{A0}: effet de composition."
      : "Sans comparer à \(strata) égal, l’écart semblerait être de \(difference)\u{A0}: effet de composition."
  }

  func reachable(at80: String, at50: String, at20: String) -> String {
    "Avec 80\u{A0}% de probabilité \(at80), avec 50\u{A0}% \(at50), avec 20\u{A0}% \(at20)."
  }

  func claimed(_ difference: String, on day: String, cases: String) -> String {
    "\(difference) le \(day), \(cases)"
  }

  func rowSums(_ rows: RowTexts) -> [String] {
    let of = Language.fr
    let accepted = of.counted(rows.accepted, "acceptée")
    return [
      "\(of.counted(rows.read, "lue")) = \(accepted) + \(of.counted(rows.rejected, "rejetée"))"
        + " + \(of.counted(rows.ignored, "ignorée"))",
      "\(accepted) = \(of.counted(rows.counted, "comptée")) + \(of.counted(rows.duplicate, "doublon"))"
        + " + \(of.counted(rows.superseded, "remplacée"))"
        + " + \(of.counted(rows.later, "postérieure")) à la date d’arrêté",
    ]
  }

  func joined(touches: String, of allTouches: String, deals: String, of allDeals: String) -> String {
    "\(Language.fr.counted(touches, "contact")) sur \(allTouches) et \(Language.fr.counted(deals, "affaire")) sur \(allDeals) ont pu être rapprochés."
  }

  func withheld(_ texts: WithheldTexts) -> [String] {
    [
      texts.personal.map { "\(Language.fr.counted($0, "chiffre")) portant sur un seul commercial" },
      texts.smallGroups.map {
        "\(Language.fr.counted($0, "chiffre")) de groupes de moins de \(reps(texts.minimumGroup))"
      },
      texts.complementary.map {
        "\(Language.fr.counted($0, "chiffre")) qui les \(Language.fr.form($0, "révélerait", "révéleraient")) par soustraction"
      },
      texts.verdicts.map {
        "\(Language.fr.counted($0, "verdict")) portant sur un seul commercial ou un petit groupe"
      },
      texts.restatements.map {
        "\(Language.fr.counted($0, "chiffre corrigé", "chiffres corrigés")) de groupes trop petits à l’époque, ou dont on ne sait pas s’ils étaient assez grands"
      },
    ].compactMap { $0 }
  }

  private func reps(_ number: String) -> String {
    Language.fr.counted(number, "commercial", "commerciaux")
  }

  func dayCount(_ count: Int, _ formatted: String) -> String { Language.fr.counted(formatted, "jour") }

  func nextReview(_ day: String) -> String { "Prochain point de contrôle\u{A0}: \(day)." }

  func unserved(_ objectives: String) -> String { "Aucune tactique ne sert\u{A0}: \(objectives)." }

  func orphan(_ tactics: String) -> String { "Ne sert aucun objectif du plan\u{A0}: \(tactics)." }

  func tacticPhase(hasStarted: Bool, hasEnded: Bool) -> String {
    hasEnded ? "terminée" : hasStarted ? "en cours" : "à venir"
  }

  func chart(_ kpi: String, from first: String, to last: String) -> String { "\(kpi), de \(first) à \(last)" }

  func bullet(actual: String, expected: String, target: String, forecast: String) -> String {
    "Réalisé \(actual), attendu à ce jour \(expected), cible \(target), prévision à 80\u{A0}% \(forecast)"
  }

  func byDimension(_ dimension: String) -> String { "Par \(dimension.lowercased())" }

  func more(_ count: String) -> String { "\(count) de plus" }

  func smallGroups(minimum: String) -> String {
    "Les groupes de moins de \(reps(minimum)) ne figurent pas, ni ce qui les révélerait."
  }

  func unbounded(rows: String) -> String { "sans limite, \(Language.fr.counted(rows, "ligne"))" }

  func moreRows(_ count: String) -> String {
    "\(count) de plus\u{A0}: voir les tableaux joints à ce rapport."
  }

  func producedBy(_ version: String) -> String { "Terrain \(version)" }

  func reportIs(_ path: String) -> String { "Le rapport complet\u{A0}: \(path)" }

  func deadlineAndOwner(_ deadline: String, owner: String) -> String {
    owner.isEmpty ? "pour le \(deadline)" : "pour le \(deadline) · \(owner)"
  }

  func finding(_ finding: LetterFinding, _ texts: FindingTexts) -> String {
    switch finding {
    case .scopeResolves(let members):
      members == 0
        ? "Couvre toute l’entreprise." : "Tous les noms du périmètre sont connus (\(texts.number(members)))."
    case .scopeUnknown(let member): "«\u{A0}\(member)\u{A0}» n’est pas dans les données."
    case .measured(let cases): "Mesuré sur \(texts.number(cases)) cas de la période de référence."
    case .nothingMeasured: "Rien n’a été mesuré dans la période de référence."
    case .riseTooSmallToSee(let asked, let visible):
      "Demande \(texts.difference(asked)), alors que ces cas montrent au mieux \(texts.difference(visible))."
    case .withinReach(let probability): "Probabilité de \(texts.percent(probability)), vue du départ."
    case .overAmbitious(let probability):
      "La grenouille plus grosse que le bœuf\u{A0}: probabilité de \(texts.percent(probability)), vue du départ."
    case .noStretch(let probability):
      "Viendrait tout seul\u{A0}: probabilité de \(texts.percent(probability)), vue du départ."
    case .noHistory(let months): "Trop peu d’historique pour le dire\u{A0}: \(texts.number(months)) mois."
    case .isResult: "Un résultat en soi."
    case .leadsTo(let objective): "Mène à «\u{A0}\(texts.objective(objective))\u{A0}»."
    case .leadsNowhere: "Ne mène à aucun résultat demandé par le plan."
    case .bounded(let days, let reviews):
      "\(Language.fr.counted(texts.number(days), "jour")), \(Language.fr.counted(texts.number(reviews), "point")) de contrôle en chemin."
    case .noReviewBeforeDeadline: "Aucun point de contrôle avant l’échéance."
    case .deadlineBeforeStart: "L’échéance précède le départ."
    case .readableAfterDeadline(let day):
      "Les derniers résultats ne pourront être jugés qu’à partir du \(texts.day(day))."
    }
  }

  func nextStep(_ step: NextStep, _ texts: StepTexts) -> String {
    switch step {
    case .decide(let objective, let review):
      "Décider de la suite de «\u{A0}\(texts.objective(objective))\u{A0}»"
        + (review.map { "\u{A0}: point de contrôle du \(texts.day($0))." }
          ?? "\u{A0}: aucun point de contrôle n’est prévu, fixez-en un.")
    case .repair(let unmatched):
      "Rapprocher \(unmatched.name.isEmpty ? "un nom" : "«\u{A0}\(unmatched.name)\u{A0}»") (\(texts.field(unmatched.field)))\u{A0}: "
        + Language.fr.counted(texts.number(unmatched.rows), "ligne")
        + (unmatched.amount.map { ", \(texts.money($0)) en jeu" } ?? "")
        + (unmatched.candidate.map { "\u{202F}; serait-ce «\u{A0}\($0)\u{A0}»\u{202F}?" } ?? ".")
    case .inspectRows(let source, let rule, let rows):
      "Regarder la source «\u{A0}\(source)\u{A0}»\u{A0}: \(Language.fr.counted(texts.number(rows), "ligne")) (\(self.rule(rule))), à voir dans rejects.csv."
    case .lookAtLink(let kpi):
      "Regarder «\u{A0}\(texts.kpi(kpi))\u{A0}»\u{A0}: premier maillon de la chaîne qui fait moins bien que son propre passé."
    case .waitFor(let observation, let casesNeeded):
      "Attendre avant de juger «\u{A0}\(texts.observation(observation))\u{A0}»\u{A0}: il faut environ \(texts.number(casesNeeded)) cas par groupe."
    case .writePlan: "Écrire plan.yml (pourquoi, comment, quoi)\u{A0}: ce rapport en est le point de départ."
    case .nextReview(let day):
      day.map { "Rien à faire avant le point de contrôle du \(texts.day($0))." }
        ?? "Rien à faire\u{202F}; fixez la date du prochain point de contrôle."
    }
  }
}
