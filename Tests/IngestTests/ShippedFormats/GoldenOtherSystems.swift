import TerrainModel

/// Pipedrive, Zoho, Dynamics, Apollo and PhantomBuster.
enum GoldenOtherSystems {
  static let all: [GoldenExport] = [
    GoldenExport(
      format: "pipedrive-deals-en", file: "deals.csv",
      text: """
        Deal - Title,Deal - Value,Deal - Currency of value,Deal - Organization,Deal - Owner,Deal - Stage,Deal - Status,\
        Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason
        "Société 5, phase 1",6172.5,EUR,Compte 5,Zoé Lemaire,Negotiation,Won,2026-01-10 00:30:00,2026-02-05 09:00:00,,
        Société 6,7407,EUR,Compte 6,Noël Dupré,Negotiation,Lost,2026-01-11 00:30:00,,2026-02-06 09:00:00,Too dear
        """,
      rows: [
        [
          .rep: "Zoé Lemaire", .account: "Compte 5", .amount: "6172.5", .created: "2026-01-10T00:30:00Z",
          .closed: "2026-02-05T09:00:00Z", .status: "won", .stage: "Negotiation", .currency: "EUR",
        ], [.closed: "2026-02-06T09:00:00Z", .status: "lost", .lossReason: "Too dear"],
      ]),
    GoldenExport(
      format: "pipedrive-deals-fr", file: "deals_fr.csv",
      text: """
        Affaire - Titre;Affaire - Valeur;Affaire - Organisation;Affaire - Personne à contacter;Affaire - Propriétaire;\
        Affaire - Étape;Affaire - Statut;Affaire - Date de clôture prévue;Affaire - Raison de la perte
        "Société 5 – ""Lot 4"", phase; 1";6 172,50;Compte 5;;Noël Dupré;Négociation;won;15/11/2026;
        Société 7;8\u{202F}641,50;Compte 7;;Zoé Lemaire;Négociation;lost;07/02/2026;Trop cher
        """,
      rows: [
        [
          .rep: "Noël Dupré", .amount: "6172.5", .closed: "2026-11-15", .status: "won",
          .stage: "Négociation",
        ], [.amount: "8641.5", .closed: "2026-02-07", .status: "lost", .lossReason: "Trop cher"],
      ]),
    GoldenExport(
      format: "pipedrive-activities-en", file: "activities.csv",
      text: """
        Activity - Subject,Activity - Due date,Activity - Assigned to user,Activity - Type,Activity - Done,\
        Activity - Due time,Activity - Duration,Activity - Marked as done time,Organization,Contact person
        "Call, again",2026-02-14,Zoé Lemaire,Call,Done,09:00,00:30,2026-02-14 09:40:00,Northwind,Inès Okafor
        Later,2026-02-15,Zoé Lemaire,Task,To do,,,,Northwind,
        """,
      rows: [
        [
          .time: "2026-02-14", .rep: "Zoé Lemaire", .kind: "call", .account: "Northwind",
          .contactName: "ines okafor",
        ]
      ], ignored: 1),
    GoldenExport(
      format: "pipedrive-activities-fr", file: "activites.csv",
      text: """
        Activité - Objet;Activité - Date d'échéance;Activité - Attribuée à l'utilisateur;Activité - Type;\
        Activité - Terminée;Activité - Organisation
        Rappel;14/02/2026;Zoé Lemaire;Réunion;Terminée;Énergies
        Plus tard;15/02/2026;Zoé Lemaire;Tâche;À faire;Énergies
        """,
      rows: [
        [.time: "2026-02-14", .rep: "Zoé Lemaire", .kind: "meeting", .account: "Énergies"]
      ], ignored: 1),
    GoldenExport(
      format: "zoho-deals", file: "Deals_2026_03_31.csv", encoding: .utf8WithMark,
      text: """
        Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Created Time,\
        Modified Time,Last Activity Time
        zcrm_1001,zcrm_71,Zoé Lemaire,"€ 18,000.00","Fjord, sensors",2026-03-10,zcrm_501,Fjord Shipping,Closed Won,\
        2026-01-15 09:30:00,2026-03-10 10:00:00,
        """,
      rows: [
        [
          .identifier: "zcrm_1001", .rep: "Zoé Lemaire", .amount: "18000", .closed: "2026-03-10",
          .account: "Fjord Shipping", .accountID: "zcrm_501", .created: "2026-01-15T09:30:00Z",
          .status: "won",
        ]
      ]),
    GoldenExport(
      format: "dynamics-opportunities", file: "All Opportunities.csv", encoding: .utf8WithMark,
      lineEnd: "\r\n",
      text: """
        (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,\
        Est. Close Date,Est. Revenue,Owner,Status,Created On
        b1f7a2c4-0000-4000-8000-000000000001,Zm9v+/==,46094.6295138889,"Fjord, sensors",Fjord Shipping,46094,"18,000.00",\
        Zoé Lemaire,Won,46040.5
        """,
      rows: [
        [
          .identifier: "b1f7a2c4-0000-4000-8000-000000000001", .account: "Fjord Shipping",
          .closed: "2026-03-13", .amount: "18000", .rep: "Zoé Lemaire", .status: "won",
          .created: "2026-01-18T12:00:00Z",
        ]
      ]),
    GoldenExport(
      format: "apollo-contacts", file: "apollo-contacts-export.csv",
      text: """
        First Name,Last Name,Title,Company Name,Company Name for Emails,Email,Email Status,Departments,Sub Departments,,\
        Work Direct Phone,Stage,Lists,Last Contacted,Account Owner,# Employees,Person Linkedin Url,Email Sent,Replied,\
        Apollo Contact Id,Apollo Account Id
        Inès,Okafor,CEO,"Northwind, Inc.",Northwind,INES@example.org,Verified,C-Suite,,,'+33 1 00 00 00 00,Cold,,\
        2026-02-14T09:00:00Z,zoe@boreal.example,51,http://www.linkedin.com/in/ines-okafor,True,False,65a0,65b0
        """,
      rows: [
        [
          .contact: "ines-okafor", .contactAlias: "ines@example.org", .contactName: "ines okafor",
          .account: "Northwind, Inc.", .rep: "zoe@boreal.example", .time: "2026-02-14T09:00:00Z",
        ]
      ]),
    GoldenExport(
      format: "phantombuster-search", file: "result.csv",
      text: """
        profileUrl,fullName,firstName,lastName,companyName,title,companyId,vmid,linkedInProfileUrl,isPremium,query,timestamp,\
        defaultProfileUrl
        "https://www.linkedin.com/sales/lead/ACwAAA1,NAME_SEARCH","Inès Okafor",Inès,Okafor,Northwind,CEO,501,ACwAAA1,\
        https://www.linkedin.com/in/ACwAAA1,false,metering,2026-02-14T09:00:00.120Z,https://www.linkedin.com/in/ines-okafor
        """,
      rows: [
        [
          .contact: "acwaaa1", .contactName: "ines okafor", .account: "Northwind",
          .time: "2026-02-14T09:00:00Z",
        ]
      ]),
  ]
}
