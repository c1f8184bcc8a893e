import TerrainModel

/// Exports of HubSpot in English and French, half localised as they are, and tables with its internal names.
enum GoldenHubSpot {
  static let all: [GoldenExport] = deals + people + activities

  private static let deals: [GoldenExport] = [
    GoldenExport(
      format: "hubspot-deals-en", file: "hubspot-crm-exports-all-deals-2026-03-31.csv",
      text: """
        "Record ID","Deal Name","Deal Stage","Pipeline","Amount","Close Date","Create Date","Deal owner",\
        "Date entered ""Contract Sent (Sales Pipeline)""\","Associated Contact IDs","Associated Company (Primary)",\
        "Associated Company IDs (Primary)"
        "14316276250","Société 5 – ""Lot 4"", phase; 1","Closed Won","Sales Pipeline","6172.5","2026-02-05 09:00",\
        "2026-01-10 00:30","Noël O'Brien","2026-02-05 08:00","101;102","Compte 5 (5504)","5504"
        """,
      rows: [
        [
          .identifier: "14316276250", .rep: "Noël O'Brien", .account: "Compte 5 (5504)", .accountID: "5504",
          .amount: "6172.5", .closed: "2026-02-05T09:00:00Z", .created: "2026-01-10T00:30:00Z",
          .status: "won",
        ]
      ]),
    GoldenExport(
      format: "hubspot-deals-fr", file: "hubspot-crm-exports-toutes-les-transactions-2026-03-31.csv",
      text: """
        "ID de fiche d'informations","Nom de la transaction","Phase de la transaction","Pipeline","Montant",\
        "Date de fermeture","Date de création","Propriétaire de la transaction","Associated Company (Primary)"
        "14316276248","Société 3","Fermée perdue","Sales Pipeline","3703.5","2026-02-03 09:00","2026-01-08 00:30",\
        "Maria López","Compte 3 (5502)"
        """,
      rows: [
        [
          .identifier: "14316276248", .rep: "Maria López", .amount: "3703.5", .status: "lost",
          .closed: "2026-02-03T09:00:00Z",
        ]
      ]),
    GoldenExport(
      format: "hubspot-deals-api", file: "deals.csv",
      text: """
        amount,closedate,createdate,dealname,dealstage,hs_lastmodifieddate,hs_object_id,pipeline
        6172.5,2026-02-05T09:00:00Z,2026-01-10T00:30:15.951Z,Société 5,qualifiedtobuy,2026-02-05T09:00:00Z,14316,default
        """,
      rows: [
        [
          .identifier: "14316", .amount: "6172.5", .created: "2026-01-10T00:30:15Z", .status: "open",
          .pipeline: "default",
        ]
      ]),
  ]

  private static let people: [GoldenExport] = [
    GoldenExport(
      format: "hubspot-contacts-en", file: "hubspot-crm-exports-all-contacts-2026-03-31.csv",
      text: """
        "Record ID","First Name","Last Name","Email","Contact owner","Create Date","Associated Company","Original Source"
        "101","Inès","Okafor","Ines@example.org","Zoé Lemaire","2026-01-10 00:30","Northwind","Social Media"
        """,
      rows: [
        [
          .contact: "ines@example.org", .contactAlias: "101", .account: "Northwind",
          .source: "Social Media", .created: "2026-01-10T00:30:00Z", .rep: "Zoé Lemaire",
        ]
      ]),
    GoldenExport(
      format: "hubspot-contacts-fr", file: "hubspot-crm-exports-tous-les-contacts-2026-03-31.csv",
      text: """
        "ID de fiche d'informations","Prénom","Nom","E-mail","Propriétaire du contact","Date de création",\
        "Associated Company"
        "101","Inès","Okafor","ines@example.org","Zoé Lemaire","2026-01-10 00:30","Énergies"
        """,
      rows: [[.contact: "ines@example.org", .contactAlias: "101", .account: "Énergies"]]),
    GoldenExport(
      format: "hubspot-contacts-api", file: "contacts.csv",
      text: """
        createdate,email,firstname,hs_object_id,lastmodifieddate,lastname
        2022-12-20T04:18:45.951Z,ines@example.org,Inès,101,2022-12-21T04:18:45.951Z,Okafor
        """,
      rows: [
        [
          .contact: "ines@example.org", .contactAlias: "101", .created: "2022-12-20T04:18:45Z",
          .domain: "example.org",
        ]
      ]),
    GoldenExport(
      format: "hubspot-companies-en", file: "hubspot-crm-exports-all-companies-2026-03-31.csv",
      text: """
        "Record ID","Company name","Company owner","Create Date","Country/Region","Industry"
        "5504","Northwind, Inc.","Zoé Lemaire","2026-01-10 00:30","France","UTILITIES"
        """,
      rows: [
        [
          .accountID: "5504", .name: "Northwind, Inc.", .segment: "UTILITIES", .region: "France",
          .rep: "Zoé Lemaire",
        ]
      ]),
    GoldenExport(
      format: "hubspot-companies-fr", file: "hubspot-crm-exports-toutes-les-entreprises-2026-03-31.csv",
      text: """
        "ID de fiche d'informations","Nom de l'entreprise","Propriétaire de l'entreprise","Date de création","Secteur"
        "5504","Énergies","Zoé Lemaire","2026-01-10 00:30","UTILITIES"
        """,
      rows: [[.accountID: "5504", .name: "Énergies", .segment: "UTILITIES"]]),
  ]

  private static let activities: [GoldenExport] = [
    GoldenExport(
      format: "hubspot-calls-en", file: "hubspot-crm-exports-all-calls-2026-03-31.csv",
      text: """
        "Record ID","Activity date","Call title","Call notes","Call outcome","Call status","Call direction",\
        "Activity assigned to","Associated Contact","Associated Contact IDs","Associated Deal","Associated Deal IDs"
        "77","2026-02-05 09:00","Suivi","<p>deux
        lignes</p>","Connected","Completed","Inbound","Zoé Lemaire","Inès Okafor (ines@example.org)","101","",""
        "78","2026-04-05 09:00","Suivi","","","Scheduled","Outbound","Zoé Lemaire","","","",""
        """,
      rows: [
        [
          .identifier: "77", .time: "2026-02-05T09:00:00Z", .rep: "Zoé Lemaire", .kind: "call",
          .direction: "incoming", .contact: "101",
        ]
      ], ignored: 1),
    GoldenExport(
      format: "hubspot-calls-fr", file: "hubspot-crm-exports-appels-2026-03-31.csv",
      text: """
        "ID de fiche d'informations","Date de l'activité","Résultat de l'appel","Direction de l'appel",\
        "Activité attribuée à","Associated Contact IDs"
        "77","2026-02-05 09:00","Connecté","Sortant","Zoé Lemaire","101"
        """,
      rows: [
        [.identifier: "77", .time: "2026-02-05T09:00:00Z", .kind: "call", .direction: "outgoing"]
      ]),
    GoldenExport(
      format: "hubspot-meetings-en", file: "hubspot-crm-exports-all-meetings-2026-03-31.csv",
      text: """
        "Record ID","Meeting name","Meeting outcome","Meeting start time","Meeting end time","Activity assigned to",\
        "Associated Contact IDs"
        "88","Démo","Completed","2026-02-05 09:00","2026-02-05 10:00","Zoé Lemaire","101"
        "89","Démo","No Show","2026-02-06 09:00","2026-02-06 10:00","Zoé Lemaire","101"
        """,
      rows: [[.identifier: "88", .time: "2026-02-05T09:00:00Z", .kind: "meeting", .rep: "Zoé Lemaire"]],
      ignored: 1),
    GoldenExport(
      format: "hubspot-meetings-fr", file: "hubspot-crm-exports-reunions-2026-03-31.csv",
      text: """
        "ID de fiche d'informations","Nom de la réunion","Résultat de la réunion","Heure de début de la réunion",\
        "Activité attribuée à"
        "88","Démo","Terminée","2026-02-05 09:00","Zoé Lemaire"
        "89","Démo","Annulée","2026-02-06 09:00","Zoé Lemaire"
        """,
      rows: [[.identifier: "88", .time: "2026-02-05T09:00:00Z", .kind: "meeting"]], ignored: 1),
    GoldenExport(
      format: "hubspot-tasks-en", file: "hubspot-crm-exports-all-tasks-2026-03-31.csv",
      text: """
        "Record ID","Task title","Task status","Task type","Due date","Completed at","Assigned to"
        "99","Relance","Completed","LinkedIn","2026-02-05 09:00","2026-02-06 11:15","Zoé Lemaire"
        "98","Relance","Not started","To-do","2026-02-05 09:00","","Zoé Lemaire"
        """,
      rows: [[.identifier: "99", .time: "2026-02-06T11:15:00Z", .kind: "message"]], ignored: 1),
    GoldenExport(
      format: "hubspot-tasks-fr", file: "hubspot-crm-exports-taches-2026-03-31.csv",
      text: """
        "ID de fiche d'informations","Titre de la tâche","Statut de la tâche","Type de tâche","Date d'échéance","Attribuée à"
        "99","Relance","Terminée","Appel","2026-02-05 09:00","Zoé Lemaire"
        "98","Relance","Non commencée","À faire","2026-02-05 09:00","Zoé Lemaire"
        """,
      rows: [[.identifier: "99", .time: "2026-02-05T09:00:00Z", .kind: "call"]], ignored: 1),
    GoldenExport(
      format: "hubspot-activities", file: "activities.csv", lineEnd: "\r\n",
      text: """
        Activity ID,Activity Type,Activity Date,Activity Owner,Notes/Description,Task Status,Associated Contact Email
        ACT-1,Email,2026-02-05,zoe@boreal.example,"Bonjour, ravie",,ines@example.org
        """,
      rows: [
        [
          .identifier: "ACT-1", .time: "2026-02-05", .rep: "zoe@boreal.example", .kind: "email",
          .contact: "ines@example.org",
        ]
      ]),
  ]
}
