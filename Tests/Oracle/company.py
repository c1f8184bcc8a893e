"""The facts of a generated company, from its raw exports: who did what on which day of the pipeline's zone."""

from exports import load, load_comments

ZONE = "Europe/Paris"

MACROS = f"""
CREATE MACRO words(text) AS trim(regexp_replace(lower(strip_accents(text)), '[^a-z0-9]+', ' ', 'g'));
CREATE MACRO profile(url) AS rtrim(regexp_replace(lower(url), '^(https?://)?([a-z]+\\.)?linkedin\\.com/', ''), '/');
CREATE MACRO utc(text, pattern) AS timezone('UTC', strptime(text, pattern));
CREATE MACRO day_of(instant) AS timezone('{ZONE}', instant)::DATE;
CREATE MACRO channel_of(kind) AS CASE
  WHEN kind IN ('message', 'inmail', 'post', 'comment', 'reaction', 'vote', 'profile_view', 'search', 'saved_lead',
    'saved_account', 'connection_made', 'follow') THEN 'social'
  WHEN kind = 'email' THEN 'email' WHEN kind = 'call' THEN 'phone' WHEN kind = 'meeting' THEN 'meeting'
  ELSE 'other' END;
"""

REPS = """
-- One line per stay in a team; its last day belongs to it.
CREATE TABLE stay AS SELECT name AS rep, team, manager, region, start::DATE AS since,
  coalesce("end"::DATE, DATE '9999-12-31') AS until FROM raw_people;
-- Every word that leads to one person only. Ids of 18 signs are told apart by their last three without regard to case.
CREATE TABLE alias AS
WITH word AS (
  SELECT lower(email) AS word, name AS rep FROM raw_people UNION SELECT lower(name), name FROM raw_people
  UNION SELECT lower(salesforce_id), name FROM raw_people UNION SELECT hubspot_id, name FROM raw_people
  UNION SELECT seat_id, name FROM raw_people
  UNION SELECT lower(trim(unnest(string_split(aliases, ';')))), name FROM raw_people)
SELECT word, any_value(rep) AS rep FROM word WHERE word IS NOT NULL GROUP BY word HAVING count(*) = 1;
-- A folder of an archive is called after its owner, without accents.
CREATE TABLE archive AS SELECT DISTINCT place, name AS rep, profile(linkedin_url) AS owner
FROM (SELECT DISTINCT split_part(file, '/', 2) AS place FROM raw_messages) JOIN raw_people
  ON replace(words(place), ' ', '') = replace(words(name), ' ', '');
"""

PEOPLE_OF_ACCOUNTS = """
-- Which account a person belongs to, by any export that states both.
CREATE TABLE belongs AS SELECT contact, any_value(account) AS account FROM (
  SELECT DISTINCT profile(LinkedIn_Profile__c) AS contact, words(a.Name) AS account
  FROM raw_contacts c JOIN raw_accounts a ON a.Id = c.AccountId WHERE LinkedIn_Profile__c IS NOT NULL
  UNION SELECT profile(URL), words(Company) FROM raw_connections WHERE URL IS NOT NULL AND Company IS NOT NULL)
GROUP BY contact HAVING count(*) = 1;
-- The segment of an account is the one that the accounts of its name agree upon.
CREATE TABLE segmented AS SELECT words(Name) AS account, any_value(Segment__c) AS segment FROM raw_accounts
WHERE IsDeleted = '0' GROUP BY ALL HAVING count(DISTINCT Segment__c) = 1;
"""

ACTIVITIES = """
-- Duplicates: equal id within a source; where an export has no ids, an equal row of the same archive.
CREATE TABLE activity AS
WITH outreach AS (
  SELECT DISTINCT ON (id) 'outreach' AS export, time::TIMESTAMPTZ AS instant, rep AS word, kind, direction,
    profile(contact) AS contact, account, NULL AS conversation FROM raw_outreach ORDER BY id, file DESC),
navigator AS (
  SELECT DISTINCT ON (activityId) 'navigator', utc(createdAt, '%m-%d-%Y %H:%M:%S'), seatId,
    CASE activityType WHEN 'PROFILE_VIEWED' THEN 'profile_view' WHEN 'SEARCH_PERFORMED' THEN 'search'
      WHEN 'SAVED_LEAD' THEN 'saved_lead' WHEN 'SAVED_ACCOUNT' THEN 'saved_account' WHEN 'INMAIL_SENT' THEN 'inmail'
      WHEN 'MESSAGE_SENT' THEN 'message' WHEN 'CONNECTION_MADE' THEN 'connection_made' END,
    'outgoing', memberIdentityKey, NULL, NULL FROM raw_navigator ORDER BY activityId),
message AS (
  SELECT DISTINCT 'linkedin', utc(DATE, '%Y-%m-%d %H:%M:%S UTC'), rep, 'message',
    CASE WHEN profile("SENDER PROFILE URL") = owner THEN 'outgoing' ELSE 'incoming' END,
    CASE WHEN profile("SENDER PROFILE URL") = owner THEN profile("RECIPIENT PROFILE URLS")
      ELSE profile("SENDER PROFILE URL") END, NULL, place || ' ' || "CONVERSATION ID"
  FROM raw_messages JOIN archive ON place = split_part(file, '/', 2)
  WHERE coalesce("IS MESSAGE DRAFT", 'No') <> 'Yes' AND coalesce(FOLDER, '') <> 'SPAM'
    AND NOT ("TO" IS NULL AND "RECIPIENT PROFILE URLS" IS NULL)),
share AS (SELECT DISTINCT 'linkedin', utc(Date, '%Y-%m-%d %H:%M:%S'), rep, 'post', 'outgoing', NULL, NULL, ShareLink
  FROM raw_shares JOIN archive ON place = split_part(file, '/', 2)),
comment AS (SELECT DISTINCT 'linkedin', utc(Date, '%Y-%m-%d %H:%M:%S'), rep, 'comment', 'outgoing', NULL, NULL, Link
  FROM raw_comments JOIN archive ON place = split_part(file, '/', 2)),
reaction AS (SELECT DISTINCT 'linkedin', utc(Date, '%Y-%m-%d %H:%M:%S'), rep, 'reaction', 'outgoing', NULL, NULL, Link
  FROM raw_reactions JOIN archive ON place = split_part(file, '/', 2)),
every_one AS (FROM outreach UNION ALL FROM navigator UNION ALL FROM message UNION ALL FROM share UNION ALL FROM comment
  UNION ALL FROM reaction)
SELECT row_number() OVER () AS number, e.* EXCLUDE (word, account), day_of(instant) AS day,
  coalesce(a.rep, e.word) AS rep, channel_of(kind) AS channel, coalesce(words(e.account), b.account) AS account
FROM every_one e LEFT JOIN alias a ON a.word = lower(e.word) LEFT JOIN belongs b ON b.contact = e.contact
WHERE day_of(instant) <= getvariable('as_of');
"""

REPLIES = """
-- A message is answered when its contact writes to the same rep afterwards; the day of the message counts as day 0.
CREATE TABLE answer AS
SELECT sent.number, min(back.instant) AS replied FROM activity sent JOIN activity back
  ON back.rep = sent.rep AND back.contact = sent.contact AND back.direction = 'incoming' AND sent.direction = 'outgoing'
  AND back.kind IN ('message', 'inmail') AND sent.kind IN ('message', 'inmail') AND back.instant > sent.instant
GROUP BY sent.number;
CREATE TABLE acted AS SELECT activity.*, segment, coalesce(day_of(replied) - day <= 30, false) AS answered
FROM activity LEFT JOIN answer USING (number) LEFT JOIN segmented USING (account);
"""

MEETINGS = """
-- A meeting goes to the nearest touch of its contact that is no later than its day, if that is less than 30 days old.
-- Touches as young as that do not count yet.
CREATE TABLE reach AS SELECT * FROM acted WHERE direction = 'outgoing'
  AND kind IN ('message', 'inmail', 'email', 'call', 'comment', 'reaction', 'connection_made');
CREATE TABLE led AS
WITH nearest AS (
  SELECT m.number AS meeting, arg_max(r.number, (r.instant, r.number)) AS number, m.day
  FROM acted m JOIN reach r ON r.contact = m.contact AND r.day <= m.day WHERE m.kind = 'meeting' GROUP BY ALL)
SELECT number, count(*) AS meetings FROM nearest JOIN reach r USING (number)
WHERE nearest.day - r.day < 30 GROUP BY ALL;
CREATE TABLE steps AS SELECT reach.*, coalesce(meetings, 0) AS meetings FROM reach LEFT JOIN led USING (number)
WHERE getvariable('as_of') - day >= 30 AND (contact IS NOT NULL);
"""

INVITATIONS = """
-- Invitations of an archive are on the clock of California; they are accepted when a connection with the same profile
-- appears, on a day of UTC.
CREATE TABLE invitation AS
WITH plain AS (
  SELECT sent::TIMESTAMPTZ AS instant, rep AS word, profile(contact) AS contact, words(account) AS account,
    'outgoing' AS direction, day_of(accepted::TIMESTAMPTZ) AS accepted FROM raw_invitations),
connected AS (SELECT rep, profile(URL) AS contact, min(strptime("Connected On", '%d %b %Y')::DATE) AS accepted
  FROM raw_connections JOIN archive ON place = split_part(file, '/', 2) WHERE URL IS NOT NULL GROUP BY ALL),
archived AS (
  SELECT timezone('America/Los_Angeles', strptime("Sent At", '%-m/%-d/%y, %-I:%M %p')) AS instant, rep AS word,
    profile(inviteeProfileUrl) AS contact, NULL AS account, lower(Direction) AS direction
  FROM raw_archived_invitations JOIN archive ON place = split_part(file, '/', 2)),
every_one AS (FROM plain UNION ALL SELECT archived.*, accepted FROM archived LEFT JOIN connected
  ON connected.rep = word AND connected.contact = archived.contact AND direction = 'outgoing')
SELECT instant, day_of(instant) AS day, coalesce(a.rep, e.word) AS rep, direction, e.contact,
  coalesce(e.account, b.account) AS account,
  coalesce(accepted <= getvariable('as_of') AND accepted - day_of(instant) BETWEEN 0 AND 14, false) AS accepted
FROM every_one e LEFT JOIN alias a ON a.word = lower(e.word) LEFT JOIN belongs b ON b.contact = e.contact
WHERE day_of(instant) <= getvariable('as_of');
"""

DEALS = """
CREATE TABLE deal AS
WITH salesforce AS (
  SELECT o.Id AS id, o.OwnerId AS word, utc(o.CreatedDate, '%Y-%m-%d %H:%M:%S') AS instant,
    left(o.CloseDate, 10)::DATE AS closed, o.Amount::DECIMAL(18, 4) AS amount,
    CASE WHEN o.IsWon = '1' THEN 'won' WHEN o.IsClosed = '1' THEN 'lost' ELSE 'open' END AS status,
    words(a.Name) AS account, profile(c.LinkedIn_Profile__c) AS contact,
    o.LeadSource AS source, o.Segment__c AS segment
  FROM raw_opportunities o LEFT JOIN raw_accounts a ON a.Id = o.AccountId
    LEFT JOIN raw_contacts c ON c.Id = o.ContactId WHERE o.IsDeleted = '0'),
hubspot AS (
  SELECT "Record ID", "Deal owner", timezone('Europe/Paris', strptime("Create Date", '%Y-%m-%d %H:%M')),
    left("Close Date", 10)::DATE, Amount::DECIMAL(18, 4),
    CASE "Deal Stage" WHEN 'Closed Won' THEN 'won' WHEN 'Closed Lost' THEN 'lost' ELSE 'open' END,
    words(regexp_replace("Associated Company (Primary)", ' \\(\\d+\\)$', '')), NULL,
    CASE "Original Traffic Source" WHEN 'Social Media' THEN 'LinkedIn' WHEN 'Direct Traffic' THEN 'Outbound'
      WHEN 'Other Campaigns' THEN 'Partner' WHEN 'Referrals' THEN 'Referral'
      WHEN 'Offline Sources' THEN 'Trade Show' WHEN 'Organic Search' THEN 'Website'
      ELSE "Original Traffic Source" END, Segment
  FROM raw_hubspot),
every_one AS (FROM salesforce UNION ALL FROM hubspot)
SELECT e.* EXCLUDE (word, status), day_of(instant) AS created, coalesce(a.rep, e.word) AS rep,
  CASE WHEN status <> 'open' AND closed > getvariable('as_of') THEN 'open' ELSE status END AS status
FROM every_one e LEFT JOIN alias a ON a.word = lower(e.word)
WHERE day_of(instant) <= getvariable('as_of');
"""

TOUCHES = """
-- A touch reaches somebody: looking at a profile, searching and saving reach nobody, an invitation does. It reaches the
-- account that it names, and that of the person it names.
CREATE TABLE touch AS
SELECT instant, day, channel, contact, account FROM acted WHERE direction = 'outgoing' AND kind IN
  ('message', 'inmail', 'email', 'call', 'meeting', 'comment', 'reaction', 'connection_made')
UNION ALL SELECT instant, day, 'social', contact, account FROM invitation WHERE direction = 'outgoing';
CREATE TABLE reached AS
  SELECT d.id, t.instant, t.day, t.channel FROM deal d JOIN touch t ON t.account = d.account
  UNION SELECT d.id, t.instant, t.day, t.channel FROM deal d JOIN touch t ON t.contact = d.contact;
CREATE TABLE exposed AS
SELECT d.id, any_value(d.account IS NOT NULL OR d.contact IS NOT NULL) AS joinable,
  coalesce(bool_or(r.channel = 'social' AND r.{time} {until} d.{created}), false) AS before,
  coalesce(arg_min(r.channel, (r.{first}, r.channel <> 'social')) FILTER (r.{time} {until} d.{created}) = 'social',
    false) AS first_social,
  coalesce(bool_or(r.channel = 'social' AND r.day <= CASE status WHEN 'open' THEN getvariable('as_of') ELSE closed END),
    false) AS ever
FROM deal d LEFT JOIN reached r ON r.id = d.id AND r.day >= d.created - 90 GROUP BY d.id;
"""

MEANS = """
CREATE TABLE usage AS
SELECT coalesce(a.rep, "Email") AS rep, strptime("Start date", '%-m/%-d/%Y')::DATE AS day,
  strptime("End date", '%-m/%-d/%Y')::DATE AS last_day, "Searches Performed"::BIGINT AS searches,
  "Profile Views"::BIGINT AS profile_views, "Leads Saved"::BIGINT AS saved_leads, "InMails Sent"::BIGINT AS inmails,
  SSI::DECIMAL(18, 4) AS ssi
FROM raw_usage LEFT JOIN alias a ON a.word = lower("Email");
CREATE TABLE gauge AS SELECT rep, last_day AS day, 'social_selling_index' AS kind, ssi AS value FROM usage
  WHERE ssi IS NOT NULL AND last_day <= getvariable('as_of');
CREATE TABLE training AS SELECT strptime("Transcript - Transcript Completed Date", '%-m/%-d/%Y')::DATE AS day,
  coalesce(a.rep, "User - User ID") AS rep FROM raw_training LEFT JOIN alias a ON a.word = lower("User - User ID")
WHERE "Transcript - Transcript Status" IN ('Completed', 'Completed (Equivalent)')
  AND strptime("Transcript - Transcript Completed Date", '%-m/%-d/%Y')::DATE <= getvariable('as_of');
CREATE TABLE seat AS SELECT assigned::DATE AS assigned, activated::DATE AS activated, last_active::DATE AS last_active,
  coalesce(a.rep, raw_seats.rep) AS rep FROM raw_seats LEFT JOIN alias a ON a.word = lower(raw_seats.rep);
CREATE TABLE spend AS SELECT date::DATE AS day, NULL::VARCHAR AS rep, amount::DECIMAL(18, 4) AS amount FROM raw_spend
WHERE date::DATE <= getvariable('as_of');
"""


SPANS = """
CREATE TABLE span AS SELECT u.* FROM usage u JOIN standing USING (rep, day, last_day) WHERE searches IS NOT NULL
  AND last_day <= getvariable('as_of');
"""


def standing(spans):
    """Of spans of days that overlap, those that stand: together they cover the most days, and are most in number.

    No day counts twice; a count cannot be split over its days. The exports' guide leaves open which span gives way.
    """
    best = [(0, 0, [])]
    ordered = sorted(spans, key=lambda span: span[1])
    for index, (first, last) in enumerate(ordered):
        before = sum(other[1] < first for other in ordered[:index])
        days, number, chosen = best[before]
        taken = (days + (last - first).days + 1, number + 1, [*chosen, (first, last)])
        best.append(max(best[-1], taken, key=lambda choice: choice[:2]))
    return best[-1][2]


def settle_spans(database):
    """The table of spans that count."""
    database.execute("CREATE TABLE standing (rep VARCHAR, day DATE, last_day DATE)")
    spans = {}
    known = "searches IS NOT NULL AND last_day <= getvariable('as_of')"
    for rep, first, last in database.execute(f"SELECT DISTINCT rep, day, last_day FROM usage WHERE {known}").fetchall():
        spans.setdefault(rep, []).append((first, last))
    rows = [(rep, *span) for rep, given in sorted(spans.items()) for span in standing(given)]
    database.executemany("INSERT INTO standing VALUES (?, ?, ?)", rows)
    database.execute(SPANS)


def read_company(database, folder):
    """Loads every export that the demonstration's pipeline reads."""
    load(database, "raw_people", folder, "people.csv", "name")
    load(database, "raw_accounts", folder, "salesforce/Account.csv", "Id", "cp1252")
    load(database, "raw_contacts", folder, "salesforce/Contact.csv", "Id", "cp1252")
    load(database, "raw_opportunities", folder, "salesforce/Opportunity.csv", "Id", "cp1252")
    load(database, "raw_hubspot", folder, "hubspot/hubspot-crm-exports-*.csv", "Record ID")
    load(database, "raw_outreach", folder, "outreach/activity-*.csv", "id")
    load(database, "raw_invitations", folder, "outreach/invitations.csv", "sent")
    load(database, "raw_navigator", folder, "salesnav/activity.csv", "activityId")
    load(database, "raw_usage", folder, "salesnav/usage-*.csv", "Name")
    load(database, "raw_training", folder, "training/training.csv", "User - User ID")
    load(database, "raw_seats", folder, "seats/seats.csv", "rep")
    load(database, "raw_spend", folder, "spend/spend.csv", "date")
    load(database, "raw_connections", folder, "linkedin/*/Connections.csv", "First Name")
    load(database, "raw_archived_invitations", folder, "linkedin/*/Invitations.csv", "From")
    load(database, "raw_messages", folder, "linkedin/*/messages.csv", "CONVERSATION ID")
    load(database, "raw_shares", folder, "linkedin/*/Shares.csv", "Date")
    load(database, "raw_reactions", folder, "linkedin/*/Reactions.csv", "Date")
    load_comments(database, "raw_comments", folder, "linkedin/*/Comments.csv")



# Who was there when.
ATTENDANCE = """
CREATE TABLE attendance AS FROM stay UNION ALL
SELECT DISTINCT rep, NULL, NULL, NULL, DATE '0001-01-01', DATE '9999-12-31'
FROM (SELECT rep FROM deal UNION SELECT rep FROM acted) ANTI JOIN stay USING (rep)
WHERE rep IS NOT NULL AND {unmatched};
"""
# The words do not say when everything begins: with the first day of anything that is placed in a period.
FIRST_DAY = """
SET VARIABLE first_day = (SELECT min(day) FROM (SELECT day FROM acted UNION ALL SELECT day FROM invitation
  UNION ALL SELECT least(created, closed) FROM deal UNION ALL SELECT day FROM span UNION ALL SELECT day FROM spend
  UNION ALL SELECT day FROM gauge UNION ALL SELECT day FROM training UNION ALL SELECT assigned FROM seat));
"""


def touches(accept):
    """The queries of touches, by the hour; or by the day, where such readings are accepted."""
    by_day = "creation-day" in accept
    return TOUCHES.format(
        time="day" if by_day else "instant",
        until="<=" if by_day else "<",
        created="created" if by_day else "instant",
        first="day" if "first-day-ties" in accept else "instant",
    )


def company_facts(database, folder, as_of, accept=()):
    """The fact tables of a company's exports as they stand on the as-of day."""
    read_company(database, folder)
    database.execute("SET TimeZone = 'UTC'")
    database.execute(f"SET VARIABLE as_of = DATE '{as_of}'")
    for part in (MACROS, REPS, PEOPLE_OF_ACCOUNTS, ACTIVITIES, REPLIES, MEETINGS, INVITATIONS,
        DEALS, touches(accept), MEANS):
        database.execute(part)
    settle_spans(database)
    database.execute(FIRST_DAY)
    database.execute(ATTENDANCE.format(unmatched="unmatched-reps" in accept))
