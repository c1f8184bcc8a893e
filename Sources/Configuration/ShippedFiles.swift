/// The files that the program carries in itself. The build turns each file of `Resources` into an array of bytes,
/// named after the file; this is the list of them, and a test holds it to the folders.
enum ShippedFiles {
  struct File: Sendable {
    let name: String
    let text: String

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      text = String(decoding: bytes, as: UTF8.self)
    }

    /// What stands for a path in diagnostics.
    var place: String { "shipped:\(name)" }
  }

  /// The default catalogue.
  static var kpis: File { File("kpis.yml", PackageResources.kpis_yml) }

  /// The formats, in the order in which they are tried.
  static var formats: [File] {
    [
      File("cornerstone-training.yml", PackageResources.cornerstone_training_yml),
      File("hubspot-deals-en.yml", PackageResources.hubspot_deals_en_yml),
      File("hubspot-deals-fr.yml", PackageResources.hubspot_deals_fr_yml),
      File("linkedin-comments.yml", PackageResources.linkedin_comments_yml),
      File("linkedin-company-follows.yml", PackageResources.linkedin_company_follows_yml),
      File("linkedin-connections.yml", PackageResources.linkedin_connections_yml),
      File("linkedin-invitations.yml", PackageResources.linkedin_invitations_yml),
      File("linkedin-messages.yml", PackageResources.linkedin_messages_yml),
      File("linkedin-reactions.yml", PackageResources.linkedin_reactions_yml),
      File("linkedin-shares-2018.yml", PackageResources.linkedin_shares_2018_yml),
      File("linkedin-shares.yml", PackageResources.linkedin_shares_yml),
      File("linkedin-votes.yml", PackageResources.linkedin_votes_yml),
      File("pipedrive-deals-en.yml", PackageResources.pipedrive_deals_en_yml),
      File("pipedrive-deals-fr.yml", PackageResources.pipedrive_deals_fr_yml),
      File("salesforce-account.yml", PackageResources.salesforce_account_yml),
      File("salesforce-contact.yml", PackageResources.salesforce_contact_yml),
      File("salesforce-opportunity-history.yml", PackageResources.salesforce_opportunity_history_yml),
      File("salesforce-opportunity.yml", PackageResources.salesforce_opportunity_yml),
      File("salesforce-report-en.yml", PackageResources.salesforce_report_en_yml),
      File("salesforce-report-fr.yml", PackageResources.salesforce_report_fr_yml),
      File("salesforce-user.yml", PackageResources.salesforce_user_yml),
      File("salesnav-activity.yml", PackageResources.salesnav_activity_yml),
      File("salesnav-index.yml", PackageResources.salesnav_index_yml),
      File("salesnav-usage.yml", PackageResources.salesnav_usage_yml),
      File("terrain-accounts.yml", PackageResources.terrain_accounts_yml),
      File("terrain-activity.yml", PackageResources.terrain_activity_yml),
      File("terrain-contacts.yml", PackageResources.terrain_contacts_yml),
      File("terrain-invitations.yml", PackageResources.terrain_invitations_yml),
      File("terrain-people.yml", PackageResources.terrain_people_yml),
      File("terrain-products.yml", PackageResources.terrain_products_yml),
      File("terrain-seats.yml", PackageResources.terrain_seats_yml),
      File("terrain-spend.yml", PackageResources.terrain_spend_yml),
      File("terrain-survey.yml", PackageResources.terrain_survey_yml),
    ]
  }
}
