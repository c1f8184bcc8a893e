"""The deals of two public data sets, from their raw files: one line per deal, reps with one team for good."""

from exports import load

DIMENSIONS = {
    "crm-sales-opportunities": ("product", "segment"),
    "revenue-forecaster": ("product", "segment", "source", "type"),
}
# The last day of each set, and a day in its midst: what comes later is not known then.
AS_OF = {
    "crm-sales-opportunities": ("2017-12-31", "2017-06-30"),
    "revenue-forecaster": ("2024-12-31", "2022-02-28"),
}

STAYS = """
CREATE TABLE stay AS SELECT sales_agent AS rep, manager AS team, manager, regional_office AS region,
  DATE '0001-01-01' AS since, DATE '9999-12-31' AS until FROM raw_people;
"""

# GTXPro is GTX Pro; the sector of a deal's account is its segment; a deal takes the source of its lead.
DEALS = """
CREATE TABLE deals AS
SELECT opportunity_id AS id, sales_agent AS rep, engage_date::DATE AS created, close_date::DATE AS closed,
  close_value::DECIMAL(18, 4) AS amount, CASE WHEN product = 'GTXPro' THEN 'GTX Pro' ELSE product END AS product,
  a.sector AS segment, {columns},
  CASE WHEN deal_stage = 'Won' AND closed <= getvariable('as_of') THEN 'won'
    WHEN deal_stage = 'Lost' AND closed <= getvariable('as_of') THEN 'lost' ELSE 'open' END AS status
FROM raw_deals d LEFT JOIN raw_accounts a ON a.account = d.account {join}
WHERE engage_date IS NULL OR engage_date::DATE <= getvariable('as_of');
"""


def public_facts(database, folder, name, as_of):
    """The table of deals of a public set as they stand on the as-of day."""
    with_leads = name == "revenue-forecaster"
    load(database, "raw_people", folder, "sales_teams.csv", "sales_agent")
    load(database, "raw_accounts", folder, "accounts.csv", "account")
    load(database, "raw_deals", folder, "opportunities.csv" if with_leads else "sales_pipeline.csv", "opportunity_id")
    if with_leads:
        load(database, "raw_leads", folder, "leads.csv", "lead_id")
    database.execute(f"SET VARIABLE as_of = DATE '{as_of}'")
    database.execute(STAYS)
    columns = "l.lead_source AS source, d.type" if with_leads else "NULL AS source, NULL AS type"
    database.execute(DEALS.format(columns=columns, join="LEFT JOIN raw_leads l USING (lead_id)" if with_leads else ""))
    database.execute("SET VARIABLE first_day = (SELECT min(least(created, closed)) FROM deals)")
    database.execute("CREATE VIEW attendance AS FROM stay")
