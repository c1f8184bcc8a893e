import Configuration
import Foundation
import TerrainModel
import Testing

/// A file beside the repository, the format that reads it and how many rows it has.
struct SharedExport: Sendable, CustomTestStringConvertible {
  var path: String
  var format: String
  var accepted: Int
  var ignored: Int

  var testDescription: String { path }

  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let folder = repository + "/../shared/exports"

  private init(_ path: String, _ format: String, _ accepted: Int, ignored: Int = 0) {
    self.path = path
    self.format = format
    self.accepted = accepted
    self.ignored = ignored
  }

  static let dialects = [
    SharedExport("dialects/hubspot/hubspot-crm-exports-all-deals-2026-03-31.csv", "hubspot-deals-en", 12),
    SharedExport(
      "dialects/hubspot/hubspot-crm-exports-toutes-les-transactions-2026-03-31.csv", "hubspot-deals-fr", 12),
    SharedExport("dialects/linkedin/Comments.csv", "linkedin-comments", 4),
    SharedExport("dialects/linkedin/Company Follows.csv", "linkedin-company-follows", 2),
    SharedExport("dialects/linkedin/Connections.csv", "linkedin-connections", 4, ignored: 1),
    SharedExport("dialects/linkedin/Invitations.csv", "linkedin-invitations", 2),
    SharedExport("dialects/linkedin/Reactions.csv", "linkedin-reactions", 2),
    SharedExport("dialects/linkedin/Shares.csv", "linkedin-shares", 2),
    SharedExport("dialects/linkedin/messages.csv", "linkedin-messages", 2, ignored: 2),
    SharedExport("dialects/linkedin_2018/Connections.csv", "linkedin-connections", 4),
    SharedExport("dialects/linkedin_2018/Shares.csv", "linkedin-shares-2018", 1),
    SharedExport("dialects/linkedin_2026_quoted/messages.csv", "linkedin-messages", 2, ignored: 2),
    SharedExport("dialects/linkedin_resaved_excel/Connections.csv", "linkedin-connections", 4, ignored: 1),
    SharedExport("dialects/linkedin_resaved_excel_es/Connections.csv", "linkedin-connections", 4, ignored: 1),
    SharedExport("dialects/pipedrive/deals_fr.csv", "pipedrive-deals-fr", 12),
    SharedExport("dialects/salesforce_data_loader/Opportunity.csv", "salesforce-opportunity", 12),
    SharedExport("dialects/salesforce_export_service/Opportunity.csv", "salesforce-opportunity", 12),
    SharedExport(
      "dialects/salesforce_export_service/OpportunityHistory.csv", "salesforce-opportunity-history", 21),
    SharedExport("dialects/salesforce_export_service/User.csv", "salesforce-user", 3),
    SharedExport("dialects/salesforce_report/report_en.csv", "salesforce-report-en", 12, ignored: 3),
    SharedExport("dialects/salesforce_report/report_fr_cp1252.csv", "salesforce-report-fr", 12, ignored: 3),
    SharedExport("dialects/salesnav_analytics/activity.csv", "salesnav-activity", 60),
  ]

  static let publicSets = [
    SharedExport("public/crm-sales-opportunities/accounts.csv", "crm-accounts", 85),
    SharedExport("public/crm-sales-opportunities/products.csv", "crm-products", 7),
    SharedExport("public/crm-sales-opportunities/sales_pipeline.csv", "crm-sales-pipeline", 8_800),
    SharedExport("public/crm-sales-opportunities/sales_teams.csv", "crm-sales-teams", 35),
    SharedExport("public/revenue-forecaster/accounts.csv", "forecaster-accounts", 62),
    SharedExport("public/revenue-forecaster/leads.csv", "forecaster-leads", 1_500),
    SharedExport("public/revenue-forecaster/opportunities.csv", "forecaster-opportunities", 14_343),
    SharedExport("public/revenue-forecaster/products.csv", "forecaster-products", 12),
    SharedExport("public/revenue-forecaster/sales_teams.csv", "forecaster-sales-teams", 35),
    SharedExport("public/hubspot-dummy/hubspot_activities.csv", "hubspot-activities", 2_000),
    SharedExport("public/hubspot-dummy/hubspot_companies.csv", "hubspot-companies-en", 200),
    SharedExport("public/hubspot-dummy/hubspot_contacts.csv", "hubspot-contacts-en", 950),
    SharedExport("public/hubspot-dummy/hubspot_deals.csv", "hubspot-deals-en", 500),
    SharedExport("public/linkedin-export-viewer/Comments.csv", "linkedin-comments", 60),
    SharedExport("public/linkedin-export-viewer/Company_Follows.csv", "linkedin-company-follows", 52),
    SharedExport("public/linkedin-export-viewer/Connections.csv", "linkedin-connections", 2_000),
    SharedExport("public/linkedin-export-viewer/Invitations.csv", "linkedin-invitations", 162),
    SharedExport("public/linkedin-export-viewer/Learning.csv", "linkedin-learning-archive", 90, ignored: 75),
    SharedExport("public/linkedin-export-viewer/Profile.csv", "linkedin-profile", 1),
    SharedExport("public/linkedin-export-viewer/Reactions.csv", "linkedin-reactions", 80),
    SharedExport("public/linkedin-export-viewer/Shares.csv", "linkedin-shares", 25),
    SharedExport("public/linkedin-export-viewer/Votes.csv", "linkedin-votes", 15),
    SharedExport("public/linkedin-export-viewer/messages.csv", "linkedin-messages", 20_000),
  ]

  /// Files of layouts that hold no fact of the program.
  static let foreign = [
    "public/hubspot-dummy/hubspot_tickets.csv", "public/linkedin-export-viewer/Events.csv",
    "public/linkedin-export-viewer/Registration.csv",
  ]

  /// The layouts that hold the same twelve deals.
  static let deals = dialects.map(\.path).filter { path in
    ["deal", "transactions", "Opportunity.csv", "report"].contains { path.contains($0) }
  }

  /// The formats that a pipeline of the repository brings for the set.
  static func pipelineFormats(for export: SharedExport) throws -> [FormatDefinition] {
    let set = export.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    let folder = repository + "/pipelines/" + set + "/formats"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    return try names.sorted().filter { $0.hasSuffix(".yml") }.compactMap { name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      return ConfigurationReader.format(text: text, file: name).0
    }
  }
}
