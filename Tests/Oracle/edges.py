"""Calendar edges: a small hand-made data set, and its figures worked out with datetime and zoneinfo alone.

Paris is the pipeline's clock. Nights on which clocks change, 29 February, week 53 of 2020 and 2026, a fiscal year from
1 February, archives on Pacific time without a marker, and events on either side of a midnight, a window or the as-of day.
"""

import csv
from collections import defaultdict
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from statistics import mean, median
from zoneinfo import ZoneInfo

from company import standing
from definitions import kaplan_meier_median

PARIS = ZoneInfo("Europe/Paris")
PACIFIC = ZoneInfo("America/Los_Angeles")
# The data once as they stand behind week 53 of 2020, once in a leap year, once behind week 53 of 2026.
AS_OF_DAYS = (date(2021, 1, 31), date(2024, 3, 20), date(2027, 1, 10))
# Periods that lie further back than this are not among a run's tables; `all` has their rows. The period in which the
# limit falls is printed, and must have all of its rows.
FURTHEST_BACK = timedelta(5 * 366)
FISCAL_START = 2

PIPELINE = """version: 1
pipeline: edges
zone: Europe/Paris
currency: EUR
fiscal_year_starts: 2
exports: exports
minimum_group: 1
report:
  dimensions: [company, rep, team]
  grains: [day, week, month, quarter, year, all]
sources:
  - {source: people, files: people.csv, format: terrain-people, delivery: snapshot}
  - {source: activity, files: "activity*.csv", format: terrain-activity}
  - {source: invitations, files: "invitations*.csv", format: terrain-invitations}
  - {source: counts, files: counts.csv, format: terrain-counts}
  - {source: indexes, files: indexes.csv, format: terrain-gauges}
  - {source: seats, files: seats.csv, format: terrain-seats, delivery: snapshot}
  - {source: deals, files: deals.csv, format: terrain-opportunities, delivery: snapshot}
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
    ("Ana Diaz", "2026-01-30", 40), ("Ana Diaz", "2026-01-31", 41.5), ("Ana Diaz", "2026-02-01", 43),
    ("Bo Ek", "2026-03-10", 60), ("Bo Ek", "2026-03-29", 70), ("Cy Moor", "2024-02-29", 20),
    ("Cy Moor", "2026-12-31", 25), ("Cy Moor", "2027-01-02", 30), ("Ana Diaz", "2027-01-11", 99),
]

# (rep, assigned, activated, last active)
SEATS = [
    ("Ana Diaz", "2024-02-29", "2024-02-29", "2027-01-10"), ("Bo Ek", "2026-03-01", "2026-03-28", "2026-03-29"),
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
DEALS = [
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


# ---- the files


def write_table(path, header, rows):
    """One CSV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_pipeline(folder):
    """The pipeline and its exports; the folder of the pipeline."""
    folder = Path(folder)
    exports = folder / "exports"
    people = [(name, team, start, end or "") for name, team, start, end in STAYS]
    write_table(exports / "people.csv", ["name", "team", "start", "end"], people)
    acts = [(f"a{i}", t, rep, kind, "outgoing", "", account) for i, (t, rep, kind, account) in enumerate(ACTIVITIES)]
    acts += [(f"c{i}", *row, "") for i, row in enumerate(CONVERSATIONS)]
    write_table(exports / "activity.csv", ["id", "time", "rep", "kind", "direction", "contact", "account"], acts)
    again = [row for row in acts if row[1] >= "2026-10"]
    write_table(exports / "activity-again.csv", ["id", "time", "rep", "kind", "direction", "contact", "account"], again)
    sent = [(time, rep, f"https://www.linkedin.com/in/i{i}", accepted) for i, (time, rep, accepted) in enumerate(INVITATIONS)]
    write_table(exports / "invitations.csv", ["sent", "rep", "contact", "accepted"], sent)
    header = ["id", "rep", "account", "created", "closed", "amount", "stage", "status"]
    write_table(exports / "deals.csv", header, [(*deal[:6], deal[6].title(), deal[6]) for deal in DEALS])
    header = ["sent", "rep", "contact", "accepted"]
    write_table(exports / "invitations-again.csv", header, sent[3:7])
    write_table(exports / "counts.csv", ["rep", "start", "end", "kind", "count"], COUNTS)
    write_table(exports / "indexes.csv", ["rep", "date", "score", "value"], [(r, d, "social_selling_index", v) for r, d, v in INDEXES])
    write_table(exports / "seats.csv", ["rep", "product", "assigned", "activated", "last_active"], [(s[0], "Navigator", *s[1:]) for s in SEATS])
    archive, address = exports / "linkedin" / "ana-diaz", "https://www.linkedin.com/in/"
    header = ["From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"]
    rows = [("Ana Diaz", name, time, "", "OUTGOING", address + "ana-diaz", address + name) for time, name, _ in ARCHIVED]
    write_table(archive / "Invitations.csv", header, rows)
    header = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    rows = [(n, "Test", address + n, "", "", "", f"{day:%d %b %Y}") for _, n, day in ARCHIVED if day]
    write_table(archive / "Connections.csv", header, rows)
    (folder / "pipeline.yml").write_text(PIPELINE, encoding="utf-8")
    return folder


# ---- the calendar


def moment(text, zone=PARIS):
    """The instant of a time as the plain layouts write it, in the zone; a day alone is its midnight."""
    if text.endswith("Z"):
        return datetime.fromisoformat(text[:-1] + "+00:00").astimezone(zone)
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def pacific(text):
    """An instant of LinkedIn's invitations, on the clock of California."""
    return datetime.strptime(text, "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)


def periods(day):
    """The names of the periods that a day is in; a fiscal year bears the name of the year it ends in."""
    iso = day.isocalendar()
    months = (day.month - FISCAL_START) % 12
    fiscal = f"FY{day.year + (1 if day.month >= FISCAL_START else 0)}"
    return [
        ("day", day.isoformat()), ("week", f"{iso.year}-W{iso.week:02}"), ("month", f"{day:%Y-%m}"),
        ("quarter", f"{fiscal}-Q{months // 3 + 1}"), ("year", fiscal), ("all", "all"),
    ]


def members(rep, day):
    """The members that work of a rep counts for on a day."""
    teams = [team for name, team, start, end in STAYS if name == rep and start <= day <= (end or date.max)]
    return [("company", ""), ("rep", rep), ("team", teams[-1] if teams else "")]


# ---- the figures


def shown_periods(day, as_of, accept):
    """The periods of a day that a run prints."""
    oldest = as_of - FURTHEST_BACK
    if day >= oldest:
        return periods(day)
    first = [("all", "all")] if "oldest-cut" in accept else periods(oldest)
    return [period for period in periods(day) if period in first]


def placed(rows, day_of, as_of, accept, member_day_of=None):
    """cell → rows, for rows whose day is known and not after the as-of day."""
    cells = defaultdict(list)
    for row in rows:
        day = day_of(row)
        if day is None or day > as_of:
            continue
        for grain, period in shown_periods(day, as_of, accept):
            for dimension, member in members(row["rep"], (member_day_of or day_of)(row)):
                cells[(grain, period, dimension, member)].append(row)
    return cells


def activity_rows():
    """What reps did towards others, with its instant and day."""
    rows = [(time, rep, kind, account, "") for time, rep, kind, account in ACTIVITIES]
    rows += [(time, rep, kind, "", who) for time, rep, kind, direction, who in CONVERSATIONS if direction == "outgoing"]
    return [
        {"rep": rep, "kind": kind, "account": account, "contact": who, "instant": moment(t), "day": moment(t).date()}
        for t, rep, kind, account, who in rows
    ]


def message_rows(as_of, accept):
    """Messages and InMails that were sent long enough ago, and whether their contact wrote back to the rep."""
    back = [
        (rep, who, moment(time)) for time, rep, kind, direction, who in CONVERSATIONS
        if direction == "incoming" and (kind in ("message", "inmail") or "any-answer" in accept) and moment(time).date() <= as_of
    ]
    rows = [row for row in activity_rows() if row["kind"] in ("message", "inmail")]
    for row in rows:
        times = [t for rep, who, t in back if (rep, who) == (row["rep"], row["contact"]) and t > row["instant"]]
        row["answered"] = bool(times) and (min(times).date() - row["day"]).days <= 30
    return [row for row in rows if (as_of - row["day"]).days >= 30]


def count_rows(as_of):
    """Spans that stand: over by the as-of day, and of those that overlap the ones that cover the most days."""
    days = [(rep, date.fromisoformat(start), date.fromisoformat(end), n) for rep, start, end, _, n in COUNTS]
    spans = [row for row in days if row[2] <= as_of]
    kept = {rep: standing([row[1:3] for row in spans if row[0] == rep]) for rep, *_ in spans}
    return [
        {"rep": rep, "day": start, "last": end, "count": n} for rep, start, end, n in spans if (start, end) in kept[rep]
    ]


def dated_rows(rows, names):
    """Rows of a rep and days, by name."""
    return [
        {"rep": rep, **{name: date.fromisoformat(value) for name, value in zip(names, days)}} for rep, *days in rows
    ]


def last_index(rows):
    """The last index of each rep, averaged."""
    last = {row["rep"]: row["index"] for row in sorted(rows, key=lambda row: row["day"])}
    return sum(last.values()) / len(last)


def invitation_rows(as_of):
    """Invitations of the table and of the archive: accepted from the day they were sent until 14 days later."""
    rows = []
    for time, rep, accepted in INVITATIONS:
        day, on = moment(time).date(), moment(accepted).date() if accepted else None
        rows.append({"rep": rep, "day": day, "accepted": on is not None and on <= as_of and (on - day).days <= 14})
    for time, _, connected in ARCHIVED:
        instant = pacific(time)
        day, utc_day = instant.astimezone(PARIS).date(), instant.astimezone(ZoneInfo("UTC")).date()
        accepted = connected is not None and utc_day <= connected <= as_of and (connected - day).days <= 14
        rows.append({"rep": "Ana Diaz", "day": day, "accepted": accepted})
    return rows


def deal_rows(as_of, accept):
    """Deals as they stand on the as-of day, with what touched them."""
    reaching = {"message": "social", "email": "email", "call": "phone", "meeting": "meeting"}
    touches = [row for row in activity_rows() if row["kind"] in reaching and row["account"] and row["day"] <= as_of]
    rows = []
    for _, rep, account, created, closed, amount, status in DEALS:
        instant, last = moment(created), date.fromisoformat(closed) if closed else None
        day = instant.date()
        status = "open" if last and last > as_of else status
        until = as_of if status == "open" or last is None else last
        near = [t for t in touches if account and t["account"] == account and t["day"] >= day - timedelta(90)]
        by_day = "creation-day" in accept
        earlier = [t for t in near if (t["day"] <= day if by_day else t["instant"] < instant)]
        start = min((t["day" if "first-day-ties" in accept else "instant"] for t in earlier), default=None)
        first = [t for t in earlier if start in (t["day"], t["instant"])]
        rows.append({
            "rep": rep, "created": day, "closed": last, "amount": Fraction(amount) if amount else None,
            "status": status, "joinable": bool(account),
            "before": any(reaching[t["kind"]] == "social" for t in earlier),
            "first": any(reaching[t["kind"]] == "social" for t in first),
            "ever": any(reaching[t["kind"]] == "social" and t["day"] <= until for t in near),
        })
    return rows


def won(row):
    """Whether a deal is won."""
    return row["status"] == "won"


def decided(row):
    """Whether a deal is won or lost."""
    return row["status"] != "open"


def tally(cells, among=lambda row: True, value=len):
    """cell → (value of the rows that count, their number)."""
    result = {}
    for cell, rows in cells.items():
        rows = [row for row in rows if among(row)]
        if rows:
            result[cell] = (value(rows), len(rows))
    return result


def amounts(cells, among=lambda row: True, value=sum):
    """cell → (value of the amounts of the rows that count, the number of amounts); unknown where no row has one."""
    known = tally(cells, among, lambda rows: [row["amount"] for row in rows if row["amount"] is not None])
    return {cell: (value(given) if given else None, len(given)) for cell, (given, _) in known.items()}


def share_of(key):
    """The share of the rows of which something holds."""
    return lambda rows: sum(bool(key(row)) for row in rows) / len(rows)


def cycle(rows, as_of):
    """The median of days until a deal is won."""
    ends = [(r["closed"] if won(r) and r["closed"] else as_of, won(r) and r["closed"] is not None, r) for r in rows]
    lasted = [((end - r["created"]).days, is_won) for end, is_won, r in ends]
    days = sorted({day for day, _ in lasted})
    steps = [(d, sum(e == (d, True) for e in lasted), sum(e[0] == d for e in lasted)) for d in days]
    return kaplan_meier_median(steps)


def expected_values(as_of, accept):
    """The figures of the calendar edges, by KPI and cell."""
    acted = placed(activity_rows(), lambda row: row["day"], as_of, accept)
    invited = placed(invitation_rows(as_of), lambda row: row["day"], as_of, accept)
    rows = [row for row in deal_rows(as_of, accept) if row["created"] <= as_of]
    created = placed(rows, lambda row: row["created"], as_of, accept)
    team_day = (lambda row: row["created"]) if "team-of-first-day" in accept else None
    closed = placed(rows, lambda row: row["closed"] if row["status"] != "open" else None, as_of, accept, team_day)
    social = {"message", "inmail", "post", "profile_view"}
    lasting = lambda r: r["status"] == "open" or (
        won(r) and (r["closed"] >= r["created"] if r["closed"] else "won-without-day" in accept)
    )  # noqa: E731
    days_of = lambda rows: len({(r["rep"], r["day"]) for r in rows})  # noqa: E731
    active = tally(acted, lambda r: r["kind"] in social, days_of)
    team_of_span = (lambda row: row["last"]) if "team-of-last-day" in accept else None
    counted = placed(count_rows(as_of), lambda row: row["day"], as_of, accept, team_of_span)
    readings = [{"rep": rep, "day": date.fromisoformat(day), "index": value} for rep, day, value in INDEXES]
    indexed = placed(readings, lambda row: row["day"], as_of, accept)
    seat_day = (lambda row: row["assigned"]) if "team-of-first-day" in accept else None
    seats = dated_rows(SEATS, ("assigned", "activated", "last"))
    index = tally(indexed, value=last_index)
    reps = tally(indexed, value=lambda rows: len({row["rep"] for row in rows}))
    return {
        "response_rate": tally(
            placed(message_rows(as_of, accept), lambda row: row["day"], as_of, accept), value=share_of(lambda r: r["answered"])
        ),
        "profile_views": tally(counted, value=lambda rows: sum(row["count"] for row in rows)),
        "social_selling_index": {cell: (value, reps[cell][0]) for cell, (value, _) in index.items()},
        "seats_activated": tally(placed(seats, lambda row: row["activated"], as_of, accept, seat_day)),
        "seats_active": tally(placed(seats, lambda row: row["last"], as_of, accept, seat_day)),
        "activities": tally(acted),
        "active_days": {cell: (value, value) for cell, (value, _) in active.items()},
        "messages_sent": tally(acted, lambda r: r["kind"] in ("message", "inmail")),
        "posts_published": tally(acted, lambda r: r["kind"] == "post"),
        "meetings": tally(acted, lambda r: r["kind"] == "meeting"),
        "invitations_sent": tally(invited),
        "acceptance_rate": tally(invited, lambda r: (as_of - r["day"]).days >= 14, share_of(lambda r: r["accepted"])),
        "opportunities_created": tally(created),
        "pipeline_created": amounts(created),
        "pipeline_social_sourced": amounts(created, lambda r: r["first"]),
        "pipeline_social_influenced": amounts(created, lambda r: r["ever"]),
        "pipeline_without_social": amounts(created, lambda r: r["joinable"] and not r["ever"]),
        "touched_share": tally(created, value=share_of(lambda r: r["before"])),
        "open_share": tally(created, value=share_of(lambda r: r["status"] == "open")),
        "win_rate": tally(created, decided, share_of(won)),
        "win_rate_touched": tally(created, lambda r: decided(r) and r["before"], share_of(won)),
        "win_rate_untouched": tally(created, lambda r: decided(r) and r["joinable"] and not r["before"], share_of(won)),
        "cycle_days": tally(created, lasting, lambda rows: cycle(rows, as_of)),
        "opportunities_won": tally(closed, won),
        "opportunities_lost": tally(closed, lambda r: r["status"] == "lost"),
        "revenue": amounts(closed, won),
        "deal_size": amounts(closed, won, median),
        "deal_size_mean": amounts(closed, won, mean),
    }
