import TerrainModel

extension FrenchWording {
  func dimension(_ dimension: Dimension) -> String {
    switch dimension {
    case .company: "Entreprise"
    case .rep: "Commercial"
    case .team: "Équipe"
    case .manager: "Manager"
    case .region: "Région"
    case .account: "Compte"
    case .product: "Produit"
    case .segment: "Segment"
    case .tier: "Niveau de compte"
    case .source: "Source"
    case .stage: "Étape"
    case .status: "Statut"
    case .type: "Type"
    case .competitor: "Concurrent"
    case .campaign: "Campagne"
    case .lossReason: "Motif de perte"
    case .kind: "Nature d’activité"
    case .format: "Format"
    case .channel: "Canal"
    case .direction: "Sens"
    }
  }

  func rule(_ rule: Rule) -> String {
    switch rule {
    case .unclosedQuote: "guillemet jamais fermé"
    case .textAfterQuote: "texte après un guillemet fermant"
    case .tooFewFields: "moins de cellules que d’en-têtes"
    case .tooManyFields: "plus de cellules que d’en-têtes"
    case .fieldTooLong: "cellule trop longue"
    case .invalidEncoding: "octets qui ne sont pas du texte"
    case .unreadableTime: "date illisible"
    case .unreadableNumber: "nombre illisible"
    case .numberOutOfRange: "nombre hors limites"
    case .missingRequiredValue: "valeur obligatoire absente"
    case .footer: "pied de page, pas une donnée"
    case .ghostRow: "ligne vide"
    case .deletedRecord: "enregistrement supprimé"
    case .draft: "brouillon"
    case .spam: "courrier indésirable"
    case .repeatedHeader: "en-tête répété"
    case .emptyMeasures: "enregistrement sans aucune mesure"
    case .closedBeforeCreated: "clôture antérieure à la création"
    case .closedInFuture: "clôture postérieure à la date d’arrêté"
    case .unknownWord: "mot absent du vocabulaire"
    case .missingCreated: "sans date de création"
    case .missingAccount: "sans compte"
    case .unmatchedRep: "commercial absent du fichier des personnes"
    }
  }

  func ruleEffect(_ severity: Rule.Severity) -> String {
    switch severity {
    case .reject: "rejetées"
    case .ignore: "ignorées"
    case .flag: "comptées, signalées"
    }
  }

  func kind(_ kind: ActivityKind) -> String {
    switch kind {
    case .message: "messages"
    case .inmail: "InMails"
    case .email: "e-mails"
    case .call: "appels"
    case .meeting: "rendez-vous"
    case .note: "notes"
    case .task: "tâches"
    case .post: "publications"
    case .comment: "commentaires"
    case .reaction: "réactions"
    case .vote: "votes"
    case .profileView: "visites de profils"
    case .search: "recherches"
    case .savedLead: "prospects enregistrés"
    case .savedAccount: "comptes enregistrés"
    case .connectionMade: "mises en relation"
    case .follow: "abonnements"
    case .inmailAccepted: "InMails acceptés"
    case .inmailDeclined: "InMails refusés"
    case .other: "autres"
    }
  }
}
