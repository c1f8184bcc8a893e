/// The files that the program carries in itself. The build turns each file of `Resources` into an array of bytes,
/// named after the file; this is the list of them, and a test holds it to the folders.
enum ShippedFiles {
  struct File: Sendable {
    let name: String
    private let bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The name without its ending: that of the format which the file defines.
    var stem: String { String(name.prefix { $0 != "." }) }

    /// What stands for a path in diagnostics.
    var place: String { "shipped:\(name)" }
  }

  /// The default catalogue.
  static var kpis: File { File("kpis.yml", PackageResources.kpis_yml) }

  /// The formats, in the order in which they are tried.
  static var formats: [File] {
    [
      File("apollo-contacts.yml", PackageResources.apollo_contacts_yml),
      File("cornerstone-training-es.yml", PackageResources.cornerstone_training_es_yml),
      File("cornerstone-training-plain.yml", PackageResources.cornerstone_training_plain_yml),
      File("cornerstone-training.yml", PackageResources.cornerstone_training_yml),
      File("dynamics-opportunities.yml", PackageResources.dynamics_opportunities_yml),
      File("hubspot-activities.yml", PackageResources.hubspot_activities_yml),
      File("hubspot-calls-en.yml", PackageResources.hubspot_calls_en_yml),
      File("hubspot-calls-fr.yml", PackageResources.hubspot_calls_fr_yml),
      File("hubspot-companies-en.yml", PackageResources.hubspot_companies_en_yml),
      File("hubspot-companies-fr.yml", PackageResources.hubspot_companies_fr_yml),
      File("hubspot-contacts-api.yml", PackageResources.hubspot_contacts_api_yml),
      File("hubspot-contacts-en.yml", PackageResources.hubspot_contacts_en_yml),
      File("hubspot-contacts-fr.yml", PackageResources.hubspot_contacts_fr_yml),
      File("hubspot-deals-api.yml", PackageResources.hubspot_deals_api_yml),
      File("hubspot-deals-en.yml", PackageResources.hubspot_deals_en_yml),
      File("hubspot-deals-fr.yml", PackageResources.hubspot_deals_fr_yml),
      File("hubspot-meetings-en.yml", PackageResources.hubspot_meetings_en_yml),
      File("hubspot-meetings-fr.yml", PackageResources.hubspot_meetings_fr_yml),
      File("hubspot-tasks-en.yml", PackageResources.hubspot_tasks_en_yml),
      File("hubspot-tasks-fr.yml", PackageResources.hubspot_tasks_fr_yml),
      File("linkedin-comments.yml", PackageResources.linkedin_comments_yml),
      File("linkedin-company-follows.yml", PackageResources.linkedin_company_follows_yml),
      File("linkedin-connections.yml", PackageResources.linkedin_connections_yml),
      File("linkedin-contacts.yml", PackageResources.linkedin_contacts_yml),
      File("linkedin-creator-engagement.yml", PackageResources.linkedin_creator_engagement_yml),
      File("linkedin-endorsements-given.yml", PackageResources.linkedin_endorsements_given_yml),
      File("linkedin-endorsements-received.yml", PackageResources.linkedin_endorsements_received_yml),
      File("linkedin-hashtag-follows.yml", PackageResources.linkedin_hashtag_follows_yml),
      File("linkedin-invitations.yml", PackageResources.linkedin_invitations_yml),
      File("linkedin-learning-archive.yml", PackageResources.linkedin_learning_archive_yml),
      File("linkedin-learning-summary.yml", PackageResources.linkedin_learning_summary_yml),
      File("linkedin-member-follows.yml", PackageResources.linkedin_member_follows_yml),
      File("linkedin-messages-2018.yml", PackageResources.linkedin_messages_2018_yml),
      File("linkedin-messages.yml", PackageResources.linkedin_messages_yml),
      File("linkedin-notes.yml", PackageResources.linkedin_notes_yml),
      File("linkedin-page-content-pt.yml", PackageResources.linkedin_page_content_pt_yml),
      File("linkedin-page-content.yml", PackageResources.linkedin_page_content_yml),
      File("linkedin-page-post-engagement.yml", PackageResources.linkedin_page_post_engagement_yml),
      File("linkedin-page-posts.yml", PackageResources.linkedin_page_posts_yml),
      File("linkedin-profile.yml", PackageResources.linkedin_profile_yml),
      File("linkedin-reactions.yml", PackageResources.linkedin_reactions_yml),
      File("linkedin-recruiter-answers.yml", PackageResources.linkedin_recruiter_answers_yml),
      File("linkedin-recruiter-usage.yml", PackageResources.linkedin_recruiter_usage_yml),
      File("linkedin-searches.yml", PackageResources.linkedin_searches_yml),
      File("linkedin-shares-2018.yml", PackageResources.linkedin_shares_2018_yml),
      File("linkedin-shares.yml", PackageResources.linkedin_shares_yml),
      File("linkedin-votes.yml", PackageResources.linkedin_votes_yml),
      File("phantombuster-search.yml", PackageResources.phantombuster_search_yml),
      File("pipedrive-activities-en.yml", PackageResources.pipedrive_activities_en_yml),
      File("pipedrive-activities-fr.yml", PackageResources.pipedrive_activities_fr_yml),
      File("pipedrive-deals-en.yml", PackageResources.pipedrive_deals_en_yml),
      File("pipedrive-deals-fr.yml", PackageResources.pipedrive_deals_fr_yml),
      File("salesforce-account.yml", PackageResources.salesforce_account_yml),
      File("salesforce-campaign-member.yml", PackageResources.salesforce_campaign_member_yml),
      File("salesforce-contact.yml", PackageResources.salesforce_contact_yml),
      File("salesforce-event.yml", PackageResources.salesforce_event_yml),
      File("salesforce-lead.yml", PackageResources.salesforce_lead_yml),
      File("salesforce-opportunity-history.yml", PackageResources.salesforce_opportunity_history_yml),
      File("salesforce-opportunity.yml", PackageResources.salesforce_opportunity_yml),
      File("salesforce-report-accounts-en.yml", PackageResources.salesforce_report_accounts_en_yml),
      File("salesforce-report-accounts-fr.yml", PackageResources.salesforce_report_accounts_fr_yml),
      File("salesforce-report-activities-en.yml", PackageResources.salesforce_report_activities_en_yml),
      File("salesforce-report-activities-fr.yml", PackageResources.salesforce_report_activities_fr_yml),
      File(
        "salesforce-report-campaign-members-en.yml",
        PackageResources.salesforce_report_campaign_members_en_yml),
      File(
        "salesforce-report-campaign-members-fr.yml",
        PackageResources.salesforce_report_campaign_members_fr_yml),
      File("salesforce-report-contacts-en.yml", PackageResources.salesforce_report_contacts_en_yml),
      File("salesforce-report-contacts-fr.yml", PackageResources.salesforce_report_contacts_fr_yml),
      File("salesforce-report-en.yml", PackageResources.salesforce_report_en_yml),
      File("salesforce-report-fr.yml", PackageResources.salesforce_report_fr_yml),
      File("salesforce-report-history-en.yml", PackageResources.salesforce_report_history_en_yml),
      File("salesforce-report-history-fr.yml", PackageResources.salesforce_report_history_fr_yml),
      File("salesforce-report-leads-en.yml", PackageResources.salesforce_report_leads_en_yml),
      File("salesforce-report-leads-fr.yml", PackageResources.salesforce_report_leads_fr_yml),
      File("salesforce-task.yml", PackageResources.salesforce_task_yml),
      File("salesforce-user.yml", PackageResources.salesforce_user_yml),
      File("salesnav-activity.yml", PackageResources.salesnav_activity_yml),
      File("salesnav-index.yml", PackageResources.salesnav_index_yml),
      File("salesnav-outcome.yml", PackageResources.salesnav_outcome_yml),
      File("salesnav-usage.yml", PackageResources.salesnav_usage_yml),
      File("terrain-accounts.yml", PackageResources.terrain_accounts_yml),
      File("terrain-activity.yml", PackageResources.terrain_activity_yml),
      File("terrain-contacts.yml", PackageResources.terrain_contacts_yml),
      File("terrain-controls.yml", PackageResources.terrain_controls_yml),
      File("terrain-counts.yml", PackageResources.terrain_counts_yml),
      File("terrain-decisions.yml", PackageResources.terrain_decisions_yml),
      File("terrain-gauges.yml", PackageResources.terrain_gauges_yml),
      File("terrain-holidays.yml", PackageResources.terrain_holidays_yml),
      File("terrain-invitations.yml", PackageResources.terrain_invitations_yml),
      File("terrain-notes.yml", PackageResources.terrain_notes_yml),
      File("terrain-opportunities.yml", PackageResources.terrain_opportunities_yml),
      File("terrain-people.yml", PackageResources.terrain_people_yml),
      File("terrain-products.yml", PackageResources.terrain_products_yml),
      File("terrain-rates.yml", PackageResources.terrain_rates_yml),
      File("terrain-seats.yml", PackageResources.terrain_seats_yml),
      File("terrain-spend.yml", PackageResources.terrain_spend_yml),
      File("terrain-stages.yml", PackageResources.terrain_stages_yml),
      File("terrain-survey.yml", PackageResources.terrain_survey_yml),
      File("terrain-training.yml", PackageResources.terrain_training_yml),
      File("zoho-deals.yml", PackageResources.zoho_deals_yml),
    ]
  }
}
