import TerrainModel

/// Reports of Salesforce in English and French, with the lines below the data that are none.
enum GoldenReports {
  static let all: [GoldenExport] = deals + activities + people

  private static let footerEN = """

    "Grand Totals (1 records)"
    "Confidential Information - Do Not Distribute"
    "Copyright © 2000-2026 salesforce.com, inc. All rights reserved."
    """
  private static let footerFR = """

    "Total"
    "Confidential Information - Do Not Distribute"
    "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
    """

  private static let deals: [GoldenExport] = [
    GoldenExport(
      format: "salesforce-report-en", file: "report.csv",
      text: """
        "Opportunity Owner","Account Name","Opportunity Name","Opportunity ID","Stage","Amount Currency","Amount","Close Date",\
        "Created Date","Lead Source"
        "Zoé Lemaire","Compte 1","Société 1","0065g00000Q00Xy","Closed Won","EUR","1,234.50","2/14/2026","1/6/2026","LinkedIn"
        """ + "\n" + footerEN,
      rows: [
        [
          .identifier: "0065g00000Q00Xy", .rep: "Zoé Lemaire", .account: "Compte 1", .amount: "1234.5",
          .closed: "2026-02-14", .created: "2026-01-06", .status: "won", .currency: "EUR",
        ]
      ], ignored: 3),
    GoldenExport(
      format: "salesforce-report-fr", file: "rapport.csv", encoding: .windows1252, lineEnd: "\r\n",
      text: """
        "Propriétaire de l'opportunité";"Nom du compte";"Nom de l'opportunité";"ID de l'opportunité";"Étape";"Devise Montant";\
        "Montant";"Date de clôture";"Date de création";"Origine de la piste"
        "Zoé Lemaire";"Compte 1";"Société 5 – ""Lot 4"", phase; 1";"0065g00000Q00Xy";"Fermée gagnée";"EUR";"1\u{A0}234,50";\
        "14/02/2026";"06/01/2026";"LinkedIn"
        """ + "\n" + footerFR,
      rows: [
        [
          .identifier: "0065g00000Q00Xy", .amount: "1234.5", .closed: "2026-02-14", .created: "2026-01-06",
          .status: "won", .source: "LinkedIn",
        ]
      ], ignored: 3),
    GoldenExport(
      format: "salesforce-report-history-en", file: "history.csv",
      text: """
        "Opportunity Name","Opportunity ID","From Stage","To Stage","Amount","Last Modified By","Last Modified"
        "Société 1","0065g00000Q00Xy","Prospecting","Closed Won","1234.50","Zoé Lemaire","2/14/2026 3:05 PM"
        """ + "\n" + footerEN,
      rows: [
        [
          .opportunity: "0065g00000Q00Xy", .time: "2026-02-14T15:05:00Z", .stage: "Closed Won",
          .amount: "1234.5", .rep: "Zoé Lemaire",
        ]
      ], ignored: 3),
    GoldenExport(
      format: "salesforce-report-history-fr", file: "historique.csv", encoding: .windows1252,
      lineEnd: "\r\n",
      text: """
        "Nom de l'opportunité";"ID de l'opportunité";"De l'étape";"Vers l'étape";"Montant";"Dernière modification par";\
        "Dernière modification"
        "Société 1";"0065g00000Q00Xy";"Prospection";"Négociation/Révision";"1 234,50";"Zoé Lemaire";"14/02/2026 15:05"
        """ + "\n" + footerFR,
      rows: [
        [
          .opportunity: "0065g00000Q00Xy", .time: "2026-02-14T15:05:00Z", .stage: "Négociation/Révision",
          .amount: "1234.5",
        ]
      ], ignored: 3),
  ]

  private static let activities: [GoldenExport] = [
    GoldenExport(
      format: "salesforce-report-activities-en", file: "activities.csv",
      text: """
        "Assigned","Subject","Date","Activity Type","Status","Contact","Contact ID","Company / Account"
        "Zoé Lemaire","Call, again","2/14/2026","Call","Completed","Inès Okafor","0035g00000AbCdE","Northwind"
        "Zoé Lemaire","Later","2/15/2026","Call","Not Started","Inès Okafor","0035g00000AbCdE","Northwind"
        """ + "\n" + footerEN,
      rows: [
        [
          .rep: "Zoé Lemaire", .time: "2026-02-14", .kind: "call", .contact: "0035g00000AbCdE",
          .account: "Northwind",
        ]
      ], ignored: 4),
    GoldenExport(
      format: "salesforce-report-activities-fr", file: "activites.csv", encoding: .windows1252,
      lineEnd: "\r\n",
      text: """
        "Attribué";"Objet";"Date";"Type d'activité";"Statut";"Contact";"Société / Compte"
        "Zoé Lemaire";"Rappel";"14/02/2026";"Réunion";"Terminée";"Inès Okafor";"Énergies"
        """ + "\n" + footerFR,
      rows: [
        [
          .rep: "Zoé Lemaire", .time: "2026-02-14", .kind: "meeting", .contactName: "ines okafor",
          .account: "Énergies",
        ]
      ], ignored: 3),
    GoldenExport(
      format: "salesforce-report-campaign-members-en", file: "members.csv",
      text: """
        "Campaign Name","Campaign ID","Member Status","Member First Associated Date","First Name","Last Name","Lead ID","Company"
        "Spring","7015g00000Aaaaa","Responded","2/14/2026","Inès","Okafor","00Q5g00000Aaaaa","Northwind"
        "Spring","7015g00000Aaaaa","Sent","2/14/2026","Jo","Smith","00Q5g00000Aaaab","Globex"
        """ + "\n" + footerEN,
      rows: [
        [
          .time: "2026-02-14", .campaign: "7015g00000Aaaaa", .contactAlias: "00Q5g00000Aaaaa",
          .account: "Northwind",
        ]
      ], ignored: 4),
    GoldenExport(
      format: "salesforce-report-campaign-members-fr", file: "membres.csv", encoding: .windows1252,
      lineEnd: "\r\n",
      text: """
        "Nom de la campagne";"Statut du membre";"Date de première réponse";"Prénom";"Nom";"ID de la piste";"Société"
        "Printemps";"Répondu";"14/02/2026";"Inès";"Okafor";"00Q5g00000Aaaaa";"Énergies"
        """ + "\n" + footerFR,
      rows: [
        [.time: "2026-02-14", .campaign: "Printemps", .contactAlias: "00Q5g00000Aaaaa", .account: "Énergies"]
      ], ignored: 3),
  ]

  private static let people: [GoldenExport] = [
    GoldenExport(
      format: "salesforce-report-leads-en", file: "leads.csv",
      text: """
        "Lead Owner","First Name","Last Name","Company / Account","Lead Source","Lead ID","Email","Create Date"
        "Zoé Lemaire","Inès","Okafor","Northwind","LinkedIn","00Q5g00000Aaaaa","Ines@example.org","2/14/2026"
        """ + "\n" + footerEN,
      rows: [
        [
          .rep: "Zoé Lemaire", .contact: "ines@example.org", .contactAlias: "00Q5g00000Aaaaa",
          .source: "LinkedIn", .created: "2026-02-14",
        ]
      ], ignored: 3),
    GoldenExport(
      format: "salesforce-report-leads-fr", file: "pistes.csv", encoding: .windows1252, lineEnd: "\r\n",
      text: """
        "Propriétaire de la piste";"Prénom";"Nom";"Société / Compte";"Origine de la piste";"E-mail";"Date de création"
        "Zoé Lemaire";"Inès";"Okafor";"Énergies";"LinkedIn";"ines@example.org";"14/02/2026"
        """ + "\n" + footerFR,
      rows: [[.contact: "ines@example.org", .account: "Énergies", .created: "2026-02-14"]], ignored: 3),
    GoldenExport(
      format: "salesforce-report-accounts-en", file: "accounts.csv",
      text: """
        "Account Owner","Account Name","Account ID","Industry","Billing Country","Type"
        "Zoé Lemaire","Northwind, Inc.","0015g00000AccAa","Energy","France","Customer"
        """ + "\n" + footerEN,
      rows: [
        [
          .name: "Northwind, Inc.", .accountID: "0015g00000AccAa", .segment: "Energy", .region: "France",
          .rep: "Zoé Lemaire",
        ]
      ], ignored: 3),
    GoldenExport(
      format: "salesforce-report-accounts-fr", file: "comptes.csv", encoding: .windows1252, lineEnd: "\r\n",
      text: """
        "Propriétaire du compte";"Nom du compte";"ID du compte";"Secteur d'activité";"Pays de facturation"
        "Zoé Lemaire";"Énergies";"0015g00000AccAa";"Énergie";"France"
        """ + "\n" + footerFR,
      rows: [[.name: "Énergies", .segment: "Énergie", .region: "France"]], ignored: 3),
    GoldenExport(
      format: "salesforce-report-contacts-en", file: "contacts.csv",
      text: """
        "Contact Owner","First Name","Last Name","Account Name","Contact ID","Email","Lead Source","Created Date"
        "Zoé Lemaire","Inès","Okafor","Northwind","0035g00000AbCdE","ines@example.org","LinkedIn","2/14/2026"
        """ + "\n" + footerEN,
      rows: [
        [
          .contact: "ines@example.org", .contactAlias: "0035g00000AbCdE", .account: "Northwind",
          .created: "2026-02-14",
        ]
      ], ignored: 3),
    GoldenExport(
      format: "salesforce-report-contacts-fr", file: "contacts.csv", encoding: .windows1252,
      lineEnd: "\r\n",
      text: """
        "Propriétaire du contact";"Prénom";"Nom";"Nom du compte";"ID du contact";"Adresse e-mail"
        "Zoé Lemaire";"Inès";"Okafor";"Énergies";"0035g00000AbCdE";"ines@example.org"
        """ + "\n" + footerFR,
      rows: [
        [
          .contact: "ines@example.org", .contactName: "ines okafor", .account: "Énergies",
          .domain: "example.org",
        ]
      ], ignored: 3),
  ]
}
