"""Calendar edges, the data: a small hand-made pipeline with its exports.

Paris is the pipeline's clock. Nights on which clocks change, 29 February, week 53 of 2020 and 2026, a fiscal year from
1 February, archives on Pacific time without a marker, and events on either side of a midnight, a window or the as-of
day.
"""

import csv
from datetime import date
from pathlib import Path

from edge_additions import DOLLARS, HABITS, HOLIDAYS, MEETINGS, MORE_STAYS, MOVES, RATES, TEAM_REGIONS

ADDRESS = "https://www.linkedin.com/in/"

PIPELINE = """version: 1
pipeline: edges
zone: Europe/Paris
currency: EUR
fiscal_year_starts: 2
exports: exports
minimum_group: 1
report:
  dimensions: [company, rep, team, region]
  grains: [day, week, month, quarter, year, all]
sources:
  - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
  - {source: activity, files: "activity*.csv", format: terrain-activity}
  - {source: invitations, files: "invitations*.csv", format: terrain-invitations}
  - {source: counts, files: counts.csv, format: terrain-counts}
  - {source: indexes, files: indexes.csv, format: terrain-gauges}
  - {source: seats, files: seats.csv, format: terrain-seats, delivery: snapshot}
  - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
  - {source: holidays, files: holidays.csv, format: terrain-holidays, delivery: snapshot}
  - {source: rates, files: rates.csv, format: terrain-rates, delivery: snapshot}
  - source: linkedin
    files: "linkedin/*/*.csv"
    format: [linkedin-connections, linkedin-invitations]
    delivery: snapshot
    rep: folder
"""

# Bo moves on the day on which the clocks of Paris go forward; Cy joins on a 29 February.
STAYS = [
    ("Ana Diaz", "East", date(2020, 1, 1), None),
    ("Bo Ek", "East", date(2020, 1, 1), date(2026, 3, 28)),
    ("Bo Ek", "West", date(2026, 3, 29), None),
    ("Cy Moor", "West", date(2024, 2, 29), date(2026, 12, 31)),
    *MORE_STAYS,
]

# (time as written, rep, kind, account)
ACTIVITIES = [
    # the night of 29 March 2026: from 02:00 to 03:00 there is nothing
    ("2026-03-28T22:59:59Z", "Bo Ek", "message", ""),
    ("2026-03-28T23:00:00Z", "Bo Ek", "message", ""),
    ("2026-03-29T00:59:59Z", "Bo Ek", "call", ""),
    ("2026-03-29T01:00:00Z", "Bo Ek", "email", ""),
    ("2026-03-29T21:59:59Z", "Bo Ek", "message", ""),
    ("2026-03-29T22:00:00Z", "Bo Ek", "message", ""),
    ("2026-03-29 02:30:00", "Ana Diaz", "message", ""),
    # the night of 25 October 2026: the hour from 02:00 comes twice
    ("2026-10-24T21:59:59Z", "Ana Diaz", "message", ""),
    ("2026-10-24T22:00:00Z", "Ana Diaz", "message", ""),
    ("2026-10-25T00:30:00Z", "Ana Diaz", "call", ""),
    ("2026-10-25T01:30:00Z", "Ana Diaz", "call", ""),
    ("2026-10-25T22:59:59Z", "Ana Diaz", "message", ""),
    ("2026-10-25T23:00:00Z", "Ana Diaz", "message", ""),
    ("2026-10-25 02:30:00", "Bo Ek", "post", ""),
    # 29 February, and years without one
    ("2020-02-29", "Ana Diaz", "post", ""),
    ("2020-02-29T12:00:00Z", "Ana Diaz", "email", "Nobody's Deal"),
    ("2024-02-28T22:59:59Z", "Cy Moor", "message", ""),
    ("2024-02-28T23:00:00Z", "Cy Moor", "message", ""),
    ("2024-02-29T22:59:59Z", "Cy Moor", "message", ""),
    ("2024-02-29T23:00:00Z", "Cy Moor", "message", ""),
    ("2023-02-28T23:00:00Z", "Ana Diaz", "message", ""),
    ("2025-02-28T22:59:59Z", "Cy Moor", "message", ""),
    # week 53
    ("2020-12-27T22:59:59Z", "Ana Diaz", "message", ""),
    ("2020-12-27T23:00:00Z", "Ana Diaz", "message", ""),
    ("2020-12-31T23:30:00Z", "Ana Diaz", "message", ""),
    ("2021-01-03T22:59:59Z", "Ana Diaz", "message", ""),
    ("2021-01-03T23:00:00Z", "Ana Diaz", "message", ""),
    ("2021-12-31", "Ana Diaz", "message", ""),
    ("2022-01-01", "Ana Diaz", "message", ""),
    ("2026-12-27T22:59:59Z", "Ana Diaz", "message", ""),
    ("2026-12-27T23:00:00Z", "Ana Diaz", "message", ""),
    ("2026-12-31T22:59:59Z", "Cy Moor", "message", ""),
    ("2026-12-31T23:00:00Z", "Cy Moor", "message", ""),
    ("2027-01-03T22:59:59Z", "Ana Diaz", "message", ""),
    ("2027-01-03T23:00:00Z", "Ana Diaz", "message", ""),
    # the fiscal year from 1 February
    ("2026-01-31T22:59:59Z", "Ana Diaz", "call", ""),
    ("2026-01-31T23:00:00Z", "Ana Diaz", "call", ""),
    ("2026-04-30T21:59:59Z", "Ana Diaz", "call", ""),
    ("2026-04-30T22:00:00Z", "Ana Diaz", "call", ""),
    # the end of the as-of day
    ("2027-01-10T22:59:59Z", "Ana Diaz", "meeting", ""),
    ("2027-01-10T23:00:00Z", "Ana Diaz", "meeting", ""),
    # touches of the deals below
    ("2026-05-04T08:00:00Z", "Ana Diaz", "message", "Hour Before"),
    ("2026-05-04T12:00:00Z", "Ana Diaz", "message", "Hour After"),
    ("2026-02-03T12:00:00Z", "Ana Diaz", "message", "Ninety Days"),
    ("2026-02-02T22:59:59Z", "Ana Diaz", "message", "Ninety-one Days"),
    ("2026-04-20T07:00:00Z", "Ana Diaz", "email", "Mail First"),
    ("2026-04-20T13:00:00Z", "Ana Diaz", "message", "Mail First"),
    ("2026-06-15T21:59:59Z", "Bo Ek", "message", "Closing Day"),
    ("2026-06-15T22:00:00Z", "Bo Ek", "message", "Day After"),
    ("2026-04-21T07:00:00Z", "Ana Diaz", "profile_view", "Only Seen"),
    *HABITS,
]

# (time, rep, kind, direction, contact): what was answered within 30 days, by the calendar of Paris
CONVERSATIONS = [
    ("2026-03-01T22:59:59Z", "Ana Diaz", "message", "outgoing", "in-time"),
    ("2026-03-31T21:59:59Z", "Ana Diaz", "message", "incoming", "in-time"),
    ("2026-03-01T23:00:00Z", "Ana Diaz", "message", "outgoing", "too-late"),
    ("2026-04-01T22:00:00Z", "Ana Diaz", "message", "incoming", "too-late"),
    ("2026-05-11T09:00:00Z", "Bo Ek", "message", "outgoing", "asked-twice"),
    ("2026-05-18T09:00:00Z", "Bo Ek", "inmail", "outgoing", "asked-twice"),
    ("2026-05-20T09:00:00Z", "Bo Ek", "message", "incoming", "asked-twice"),
    ("2026-05-11T09:00:00Z", "Bo Ek", "message", "incoming", "wrote-first"),
    ("2026-05-12T09:00:00Z", "Bo Ek", "message", "outgoing", "wrote-first"),
    ("2026-06-01T09:00:00Z", "Bo Ek", "message", "outgoing", "answers-another"),
    ("2026-06-02T09:00:00Z", "Ana Diaz", "message", "incoming", "answers-another"),
    ("2024-01-30T09:00:00Z", "Ana Diaz", "inmail", "outgoing", "leap-in-time"),
    ("2024-02-29T22:59:59Z", "Ana Diaz", "message", "incoming", "leap-in-time"),
    ("2024-01-30T09:00:00Z", "Ana Diaz", "inmail", "outgoing", "leap-too-late"),
    ("2024-02-29T23:00:00Z", "Ana Diaz", "message", "incoming", "leap-too-late"),
    ("2026-07-01T09:00:00Z", "Bo Ek", "message", "outgoing", "only-likes"),
    ("2026-07-02T09:00:00Z", "Bo Ek", "reaction", "incoming", "only-likes"),
    # old enough to be judged on 10 January 2027, and a day too young
    ("2026-12-11T22:59:59Z", "Ana Diaz", "message", "outgoing", "old-enough"),
    ("2027-01-10T22:59:59Z", "Ana Diaz", "message", "incoming", "old-enough"),
    ("2026-12-11T10:00:00Z", "Ana Diaz", "message", "outgoing", "after-all"),
    ("2027-01-10T23:00:00Z", "Ana Diaz", "message", "incoming", "after-all"),
    ("2026-12-11T23:00:00Z", "Ana Diaz", "message", "outgoing", "too-young"),
    ("2026-12-12T10:00:00Z", "Ana Diaz", "message", "incoming", "too-young"),
    *MEETINGS,
]

# (rep, start, end, kind, count): one of two overlapping spans gives way, the one in whose stead more days are covered
COUNTS = [
    ("Ana Diaz", "2025-12-29", "2026-01-25", "profile_view", 10),
    ("Ana Diaz", "2026-01-26", "2026-02-22", "profile_view", 20),
    ("Ana Diaz", "2026-02-16", "2026-03-01", "profile_view", 30),
    ("Ana Diaz", "2026-12-28", "2027-01-10", "profile_view", 40),
    ("Ana Diaz", "2027-01-11", "2027-01-17", "profile_view", 50),
    ("Bo Ek", "2026-03-16", "2026-03-29", "profile_view", 60),
    ("Cy Moor", "2024-02-26", "2024-03-03", "profile_view", 70),
]

# (rep, day, index)
INDEXES = [
    ("Ana Diaz", "2026-01-30", 40),
    ("Ana Diaz", "2026-01-31", 41.5),
    ("Ana Diaz", "2026-02-01", 43),
    ("Bo Ek", "2026-03-10", 60),
    ("Bo Ek", "2026-03-29", 70),
    ("Cy Moor", "2024-02-29", 20),
    ("Cy Moor", "2026-12-31", 25),
    ("Cy Moor", "2027-01-02", 30),
    ("Ana Diaz", "2027-01-11", 99),
]

# (rep, assigned, activated, last active)
SEATS = [
    ("Ana Diaz", "2024-02-29", "2024-02-29", "2027-01-10"),
    ("Bo Ek", "2026-03-01", "2026-03-28", "2026-03-29"),
    ("Cy Moor", "2024-03-01", "2026-02-01", "2027-01-11"),
]

# (sent, rep, accepted)
INVITATIONS = [
    ("2026-03-15T23:30:00Z", "Bo Ek", "2026-03-30T21:59:59Z"),
    ("2026-03-15T23:30:00Z", "Ana Diaz", "2026-03-30T22:00:00Z"),
    ("2026-03-16T22:59:00Z", "Ana Diaz", "2026-03-30T22:30:00Z"),
    ("2024-02-29T10:00:00Z", "Cy Moor", "2024-03-14T22:59:59Z"),
    ("2024-02-29T10:00:00Z", "Ana Diaz", "2024-03-14T23:00:00Z"),
    ("2026-10-11T21:59:59Z", "Ana Diaz", "2026-10-25T22:59:59Z"),
    ("2026-10-11T22:00:00Z", "Ana Diaz", "2026-10-26T22:59:59Z"),
    ("2026-12-27T22:59:59Z", "Ana Diaz", "2027-01-10T22:59:59Z"),
    ("2026-12-27T23:00:00Z", "Ana Diaz", "2026-12-28T10:00:00Z"),
    ("2026-12-20T10:00:00Z", "Cy Moor", ""),
]

# Of Ana's archive: (sent on the clock of California, name, connected on this day of UTC)
ARCHIVED = [
    ("2/20/26, 2:59 PM", "winter-before", date(2026, 2, 20)),
    ("2/20/26, 3:00 PM", "winter-after", date(2026, 3, 7)),
    ("3/8/26, 1:59 AM", "spring-night", date(2026, 3, 22)),
    ("3/20/26, 3:59 PM", "eight-hours-before", date(2026, 4, 3)),
    ("3/20/26, 4:00 PM", "eight-hours-after", date(2026, 4, 4)),
    ("10/28/26, 3:59 PM", "autumn-before", date(2026, 11, 12)),
    ("10/28/26, 4:00 PM", "autumn-after", date(2026, 11, 12)),
    ("10/28/26, 4:10 PM", "utc-day-before", date(2026, 10, 28)),
    ("11/1/26, 1:30 AM", "twice-that-hour", None),
    ("12/31/26, 2:59 PM", "last-minute", None),
    ("12/31/26, 3:00 PM", "new-year", date(2027, 1, 1)),
]

# (id, rep, account, created, closed, amount, status)
IN_EURO = [
    ("d01", "Ana Diaz", "Hour Before", "2026-05-04T10:00:00Z", "2026-06-01", "1000", "won"),
    ("d02", "Ana Diaz", "Hour After", "2026-05-04T10:00:00Z", "2026-06-02", "2000", "won"),
    ("d03", "Ana Diaz", "Ninety Days", "2026-05-04T10:00:00Z", "2026-06-03", "3000.25", "lost"),
    ("d04", "Ana Diaz", "Ninety-one Days", "2026-05-04T10:00:00Z", "2026-06-04", "4000", "lost"),
    ("d05", "Ana Diaz", "Mail First", "2026-05-04T10:00:00Z", "2026-06-05", "5000", "won"),
    ("d06", "Bo Ek", "Closing Day", "2026-05-05T10:00:00Z", "2026-06-15", "6000", "won"),
    ("d07", "Bo Ek", "Day After", "2026-05-05T10:00:00Z", "2026-06-15", "7000", "lost"),
    ("d08", "Bo Ek", "Moving", "2026-03-28T22:59:59Z", "2026-04-30", "8000", "won"),
    ("d09", "Bo Ek", "Moved", "2026-03-28T23:00:00Z", "2026-05-01", "9000", "won"),
    ("d10", "Cy Moor", "Leap", "2024-02-28T23:00:00Z", "2024-02-29", "100.01", "won"),
    ("d11", "Cy Moor", "After Leap", "2024-02-29T23:00:00Z", "2024-03-01", "200.02", "won"),
    ("d12", "Ana Diaz", "Fiscal End", "2025-12-01T10:00:00Z", "2026-01-31", "11000", "won"),
    ("d13", "Ana Diaz", "Fiscal Start", "2025-12-01T10:00:00Z", "2026-02-01", "12000", "won"),
    ("d14", "Cy Moor", "After All", "2026-12-01T10:00:00Z", "2027-01-11", "13000", "won"),
    ("d15", "Cy Moor", "On The Day", "2026-12-31T23:30:00Z", "2027-01-10", "14000", "won"),
    ("d16", "Cy Moor", "Left Since", "2026-12-01T10:00:00Z", "2027-01-05", "15000", "won"),
    ("d17", "Ana Diaz", "Week Of Last Year", "2021-01-03T22:30:00Z", "2021-01-04", "16000", "lost"),
    ("d18", "Ana Diaz", "Not Yet", "2027-01-10T23:00:00Z", "2027-02-01", "17000", "open"),
    ("d19", "Ana Diaz", "Only Seen", "2026-05-04T10:00:00Z", "2027-03-01", "18000", "open"),
    ("d21", "Ana Diaz", "", "2026-05-06T10:00:00Z", "2026-06-10", "500", "won"),
    ("d22", "Ana Diaz", "No Amount", "2026-05-06T10:00:00Z", "2026-06-11", "", "won"),
    ("d23", "Ana Diaz", "No Closing Day", "2026-05-06T10:00:00Z", "", "700.0001", "won"),
    ("d24", "Ana Diaz", "Credit", "2026-05-06T10:00:00Z", "2026-06-12", "-250.5", "won"),
    ("d25", "Bo Ek", "Nothing", "2026-05-07T10:00:00Z", "2026-06-12", "0", "won"),
    ("d20", "Ana Diaz", "Backwards", "2026-05-04T10:00:00Z", "2026-05-01", "19000", "won"),
]

# The same with the currency.
DEALS = [*((*deal, "EUR") for deal in IN_EURO), *DOLLARS, *MOVES]


def write_table(path, header, rows):
    """One CSV file; the header is a line of names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def write_activity(exports):
    """What reps did, their invitations, and files that repeat part of both."""
    header = "id,time,rep,kind,direction,contact,account"
    rows = [(f"a{i}", t, rep, kind, "outgoing", "", account) for i, (t, rep, kind, account) in enumerate(ACTIVITIES)]
    rows += [(f"c{i}", *row, "") for i, row in enumerate(CONVERSATIONS)]
    write_table(exports / "activity.csv", header, rows)
    write_table(exports / "activity-again.csv", header, [row for row in rows if row[1] >= "2026-10"])
    rows = [(time, rep, f"{ADDRESS}i{i}", accepted) for i, (time, rep, accepted) in enumerate(INVITATIONS)]
    write_table(exports / "invitations.csv", "sent,rep,contact,accepted", rows)
    write_table(exports / "invitations-again.csv", "sent,rep,contact,accepted", rows[3:7])


def write_archive(folder):
    """Ana's archive of LinkedIn."""
    own = ADDRESS + "ana-diaz"
    rows = [("Ana Diaz", name, time, "", "OUTGOING", own, ADDRESS + name) for time, name, _ in ARCHIVED]
    header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
    write_table(folder / "Invitations.csv", header, rows)
    rows = [(name, "Test", ADDRESS + name, "", "", "", f"{day:%d %b %Y}") for _, name, day in ARCHIVED if day]
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    write_table(folder / "Connections.csv", header, rows)


def write_pipeline(folder):
    """The pipeline and its exports; the folder of the pipeline."""
    exports = Path(folder) / "exports"
    people = [(name, team, TEAM_REGIONS[team], start, end or "") for name, team, start, end in STAYS]
    write_table(exports / "people.csv", "name,team,region,start,end", people)
    write_table(exports / "holidays.csv", "holiday,start,end,region", HOLIDAYS)
    write_table(exports / "rates.csv", "date,currency,rate", RATES)
    write_activity(exports)
    write_archive(exports / "linkedin" / "ana-diaz")
    write_table(exports / "counts.csv", "rep,start,end,kind,count", COUNTS)
    indexes = [(rep, day, "social_selling_index", value) for rep, day, value in INDEXES]
    write_table(exports / "indexes.csv", "rep,date,score,value", indexes)
    seats = [(rep, "Navigator", *days) for rep, *days in SEATS]
    write_table(exports / "seats.csv", "rep,product,assigned,activated,last_active", seats)
    deals = [(*deal[:6], deal[6].title(), *deal[6:]) for deal in DEALS]
    write_table(exports / "deals.csv", "id,rep,account,created,closed,amount,stage,status,currency", deals)
    (Path(folder) / "pipeline.yml").write_text(PIPELINE, encoding="utf-8")
    return Path(folder)
