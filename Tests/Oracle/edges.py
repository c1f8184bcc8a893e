"""Calendar edges, the figures: worked out with datetime and zoneinfo alone, without a database."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import mean, median
from zoneinfo import ZoneInfo

from company import standing
from edge_additions import TEAM_REGIONS
from edge_data import ACTIVITIES, ARCHIVED, CONVERSATIONS, COUNTS, DEALS, INDEXES, INVITATIONS, SEATS, STAYS
from edge_shapes import (
    cumulated, fiscal_year_start, habits, in_euro, is_off, social_touches, working_days
)
from formulas import FORMULAS, formula_values
from shapes import kaplan_meier_median

PARIS = ZoneInfo("Europe/Paris")
PACIFIC = ZoneInfo("America/Los_Angeles")
REACHING = {"message": "social", "email": "email", "call": "phone", "meeting": "meeting"}
SOCIAL = {"message", "inmail", "post", "profile_view"}
# The data once as they stand behind week 53 of 2020, once in a leap year, once behind week 53 of 2026.
AS_OF_DAYS = (date(2021, 1, 31), date(2024, 3, 20), date(2027, 1, 10))
# Periods before the fiscal year of this many years ago are not among a run's tables; `all` has their rows.
YEARS_BACK = 5
# What everything begins with, which the words leave open: the first day of an activity.
FIRST_DAY = date(2020, 2, 29)
FISCAL_START = 2


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
    team = teams[-1] if teams else ""
    return [("company", ""), ("rep", rep), ("team", team), ("region", TEAM_REGIONS.get(team, ""))]


# ---- rows in cells


@dataclass(frozen=True)
class Calendar:
    """The as-of day, and the readings of the program that are accepted."""

    as_of: date
    accept: tuple = ()
    fiscal_start: int = FISCAL_START

    def shown_periods(self, day):
        """The periods of a day that a run prints."""
        oldest = fiscal_year_start(date(self.as_of.year - YEARS_BACK, self.as_of.month, self.as_of.day), FISCAL_START)
        return periods(day) if day >= oldest else [("all", "all")]

    def cells(self, rows, day="day"):
        """cell → rows, for rows whose `day` is known and not after the as-of day."""
        cells = defaultdict(list)
        for row in rows:
            if row[day] is None or row[day] > self.as_of:
                continue
            for grain, period in self.shown_periods(row[day]):
                for dimension, member in members(row["rep"], row[day]):
                    cells[(grain, period, dimension, member)].append(row)
        return cells


def tally(cells, among=lambda row: True, value=len):
    """cell → (value of the rows that count, their number)."""
    chosen = {cell: [row for row in rows if among(row)] for cell, rows in cells.items()}
    return {cell: (value(rows), len(rows)) for cell, rows in chosen.items() if rows}


def amounts(cells, among=lambda row: True, value=sum):
    """cell → (value of the amounts of the rows that count, the number of amounts); unknown where no row has one."""
    known = tally(cells, among, lambda rows: [row["amount"] for row in rows if row["amount"] is not None])
    return {cell: (value(given) if given else None, len(given)) for cell, (given, _) in known.items()}


def share_of(key):
    """The share of the rows of which something holds."""
    return lambda rows: sum(bool(key(row)) for row in rows) / len(rows)


# ---- activity


def activity_rows(with_incoming=False):
    """What reps did towards others, with its instant and day; with what came from others, if asked for."""
    rows = [(time, rep, kind, account, "") for time, rep, kind, account in ACTIVITIES]
    rows += [(time, rep, kind, "", who) for time, rep, kind, direction, who in CONVERSATIONS
        if with_incoming or direction == "outgoing"]
    return [
        {"rep": rep, "kind": kind, "account": account, "contact": who, "instant": moment(t), "day": moment(t).date()}
        for t, rep, kind, account, who in rows
    ]


def meeting_rows():
    """Meetings with somebody who is known."""
    rows = [(time, who) for time, _, kind, _, who in CONVERSATIONS if kind == "meeting"]
    return [{"contact": who, "day": moment(time).date()} for time, who in rows]


def message_rows(calendar):
    """Messages and InMails that were sent long enough ago, and whether their contact wrote back to the rep."""
    back = [
        (rep, who, moment(time)) for time, rep, kind, direction, who in CONVERSATIONS
        if direction == "incoming" and kind in ("message", "inmail") and moment(time).date() <= calendar.as_of
    ]
    rows = [row for row in activity_rows() if row["kind"] in ("message", "inmail")]
    for row in rows:
        times = [t for rep, who, t in back if (rep, who) == (row["rep"], row["contact"]) and t > row["instant"]]
        row["answered"] = bool(times) and (min(times).date() - row["day"]).days <= 30
    return [row for row in rows if (calendar.as_of - row["day"]).days >= 30]


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


def active_working_days(rows):
    """Days of reps that are worked in the region of the rep on that day."""
    days = {(r["rep"], r["day"]) for r in rows}
    return sum(not is_off(day, dict(members(rep, day))["region"]) for rep, day in days)


def activity_values(calendar):
    """The figures of activity and of what it was answered with."""
    acted = calendar.cells(activity_rows())
    met = calendar.cells(activity_rows(with_incoming=True))
    invited = calendar.cells(invitation_rows(calendar.as_of))
    days = tally(acted, lambda r: r["kind"] in SOCIAL, lambda rows: len({(r["rep"], r["day"]) for r in rows}))
    reps = tally(acted, lambda r: r["kind"] in SOCIAL, lambda rows: len({r["rep"] for r in rows}))
    working = tally(acted, lambda r: r["kind"] in SOCIAL, active_working_days)
    written = tally(
        acted, lambda r: r["kind"] in ("message", "inmail") and r["contact"],
        lambda rows: len({(r["rep"], r["contact"]) for r in rows})
    )
    judged = calendar.cells(row for row in invitation_rows(calendar.as_of) if (calendar.as_of - row["day"]).days >= 14)
    messages = calendar.cells(message_rows(calendar))
    touches = calendar.cells(social_touches(activity_rows(), meeting_rows(), calendar))
    led = tally(touches, value=lambda rows: sum(row["met"] for row in rows))
    led_by_messages = tally(
        touches, lambda r: r["kind"] in ("message", "inmail"), lambda rows: sum(row["met"] for row in rows)
    )
    return {
        "inmail_response_rate": tally(messages, lambda r: r["kind"] == "inmail", share_of(lambda r: r["answered"])),
        "meetings_from_social": {cell: (value, value) for cell, (value, _) in led.items()},
        "meetings_from_messages": {cell: (value, value) for cell, (value, _) in led_by_messages.items()},
        "conversations": {cell: (value, value) for cell, (value, _) in written.items()},
        "active_working_days": {cell: (value, value) for cell, (value, _) in working.items() if value},
        "social_touch_to_meeting": {cell: (value / cases, cases) for cell, (value, cases) in led.items()},
        "activities": tally(acted),
        "active_days": {cell: (value, value) for cell, (value, _) in days.items()},
        "messages_sent": tally(acted, lambda r: r["kind"] in ("message", "inmail")),
        "active_reps": {cell: (value, value) for cell, (value, _) in reps.items()},
        "posts_published": tally(acted, lambda r: r["kind"] == "post"),
        "meetings": tally(met, lambda r: r["kind"] == "meeting"),
        "invitations_sent": tally(invited),
        "acceptance_rate": tally(judged, value=share_of(lambda r: r["accepted"])),
        "response_rate": tally(messages, value=share_of(lambda r: r["answered"])),
    }


# ---- means


def count_rows(as_of):
    """Spans that stand: over by the as-of day, and of those that overlap the ones that cover the most days."""
    spans = [(rep, date.fromisoformat(start), date.fromisoformat(end), n) for rep, start, end, _, n in COUNTS]
    spans = [span for span in spans if span[2] <= as_of]
    kept = {rep: standing([span[1:3] for span in spans if span[0] == rep]) for rep, *_ in spans}
    return [
        {"rep": rep, "day": start, "last": end, "count": n} for rep, start, end, n in spans if (start, end) in kept[rep]
    ]


def last_index(rows):
    """The last index of each rep, averaged."""
    last = {row["rep"]: row["index"] for row in sorted(rows, key=lambda row: row["day"])}
    return sum(last.values()) / len(last)


def means_values(calendar):
    """The figures of usage, of the index and of seats."""
    counted = calendar.cells(count_rows(calendar.as_of))
    indexed = calendar.cells([{"rep": rep, "day": date.fromisoformat(day), "index": n} for rep, day, n in INDEXES])
    reps = tally(indexed, value=lambda rows: len({row["rep"] for row in rows}))
    index = tally(indexed, value=last_index)
    names = ("assigned", "activated", "last")
    seats = [{"rep": rep, **dict(zip(names, map(date.fromisoformat, days)))} for rep, *days in SEATS]
    return {
        "profile_views": tally(counted, value=lambda rows: sum(row["count"] for row in rows)),
        "social_selling_index": {cell: (value, reps[cell][0]) for cell, (value, _) in index.items()},
        "activation_rate": tally(
            calendar.cells(seats, "assigned"), lambda r: (calendar.as_of - r["assigned"]).days >= 30,
            share_of(lambda r: r["activated"] <= calendar.as_of and 0 <= (r["activated"] - r["assigned"]).days <= 30)
        ),
        "seats_never_activated": tally(
            calendar.cells(seats, "assigned"),
            lambda r: r["activated"] > calendar.as_of and (calendar.as_of - r["assigned"]).days >= 30
        ),
        "seats_too_new": tally(
            calendar.cells(seats, "assigned"),
            lambda r: r["activated"] > calendar.as_of and (calendar.as_of - r["assigned"]).days < 30
        ),
        "seats_activated": tally(calendar.cells(seats, "activated")),
        "seats_active": tally(calendar.cells(seats, "last")),
    }


# ---- deals


def touched(account, created, until, calendar):
    """Whether social touches reached an account before the instant of creation, first of all, and until a day."""
    touches = [row for row in activity_rows() if row["kind"] in REACHING and row["day"] <= calendar.as_of]
    near = [t for t in touches if account and t["account"] == account and t["day"] >= created.date() - timedelta(90)]
    by_day = "creation-day" in calendar.accept
    earlier = [t for t in near if (t["day"] <= created.date() if by_day else t["instant"] < created)]
    first = min((t["day" if "first-day-ties" in calendar.accept else "instant"] for t in earlier), default=None)
    return {
        "before": any(REACHING[t["kind"]] == "social" for t in earlier),
        "first": any(REACHING[t["kind"]] == "social" for t in earlier if first in (t["day"], t["instant"])),
        "ever": any(REACHING[t["kind"]] == "social" and t["day"] <= until for t in near),
    }


def deal_rows(calendar):
    """Deals that are created by the as-of day, as they stand on it, with what touched them."""
    rows = []
    for _, rep, account, created, closed, amount, status, currency in DEALS:
        instant, last = moment(created), date.fromisoformat(closed) if closed else None
        status = "open" if last and last > calendar.as_of else status
        until = calendar.as_of if status == "open" or last is None else last
        row = {"rep": rep, "created": instant.date(), "closed": last, "status": status, "joinable": bool(account)}
        row |= {"amount": in_euro(amount, currency, closed), **touched(account, instant, until, calendar)}
        if row["created"] <= calendar.as_of:
            rows.append(row)
    return rows


def won(row):
    """Whether a deal is won."""
    return row["status"] == "won"


def decided(row):
    """Whether a deal is won or lost."""
    return row["status"] != "open"


def untouched(row):
    """Whether a deal that could be reached was not, before it was created."""
    return row["joinable"] and not row["before"]


def cycle(rows, as_of):
    """The median of days until a deal is won."""
    ends = [(as_of if r["status"] == "open" else r["closed"], won(r), r) for r in rows]
    lasted = [((end - r["created"]).days, is_won) for end, is_won, r in ends]
    days = sorted({day for day, _ in lasted})
    steps = [(d, sum(e == (d, True) for e in lasted), sum(e[0] == d for e in lasted)) for d in days]
    return kaplan_meier_median(steps)


def has_length(row):
    """Whether a deal is in the sales cycle: open, or over on a known day that is not before it was created."""
    if row["status"] == "open":
        return True
    return row["closed"] is not None and row["closed"] >= row["created"]


def creation_values(calendar):
    """The figures of deals by the day they were created."""
    cells = calendar.cells(deal_rows(calendar), "created")
    lasting = tally(cells, lambda r: has_length(r), lambda rows: cycle(rows, calendar.as_of))
    return {
        "opportunities_created": tally(cells),
        "pipeline_created": amounts(cells),
        "pipeline_social_sourced": amounts(cells, lambda r: r["first"]),
        "pipeline_social_influenced": amounts(cells, lambda r: r["ever"]),
        "pipeline_without_social": amounts(cells, lambda r: r["joinable"] and not r["ever"]),
        "touched_share": tally(cells, value=share_of(lambda r: r["before"])),
        "open_share": tally(cells, value=share_of(lambda r: not decided(r))),
        "win_rate": tally(cells, decided, share_of(won)),
        "win_rate_touched": tally(cells, lambda r: decided(r) and r["before"], share_of(won)),
        "win_rate_untouched": tally(cells, lambda r: decided(r) and untouched(r), share_of(won)),
        "pipeline_open": amounts(cells, lambda r: not decided(r)),
        "cycle_days": lasting,
    }


def closing_values(calendar):
    """The figures of deals by the day they were closed."""
    rows = [row for row in deal_rows(calendar) if decided(row)]
    cells = calendar.cells(rows, "closed")
    return {
        "opportunities_won": tally(cells, won),
        "opportunities_lost": tally(cells, lambda r: not won(r)),
        "revenue": amounts(cells, won),
        "deal_size": amounts(cells, won, median),
        "deal_size_mean": amounts(cells, won, mean),
        "days_to_win": tally(
            cells, lambda r: won(r) and r["closed"] >= r["created"],
            lambda rows: median((r["closed"] - r["created"]).days for r in rows)
        ),
        "deal_size_touched": amounts(cells, lambda r: won(r) and r["before"], median),
        "deal_size_untouched": amounts(cells, lambda r: won(r) and untouched(r), median),
    }


def cumulated_values(calendar, cells):
    """The figures of deals over longer times up to the end of each period."""
    rows = deal_rows(calendar)
    year = cumulated(
        [r for r in rows if decided(r)], "closed", cells, calendar, lambda end: fiscal_year_start(end, FISCAL_START),
        members
    )
    months = cumulated(rows, "created", cells, calendar, lambda end: end - timedelta(364), members)
    return {"revenue_year_to_date": amounts(year, won), "win_rate_12_months": tally(months, decided, share_of(won))}


def expected_values(as_of, accept, cells, empty):
    """The figures of the calendar edges, by KPI and cell; `cells` are those of the run, by KPI."""
    calendar = Calendar(as_of, tuple(accept))
    every_cell = set().union(*cells.values())
    values = activity_values(calendar) | means_values(calendar) | creation_values(calendar) | closing_values(calendar)
    values |= cumulated_values(calendar, every_cell)
    values |= habits(STAYS, [r for r in activity_rows() if r["kind"] in SOCIAL], every_cell, calendar)
    values["working_days"] = working_days(every_cell, calendar, FIRST_DAY, members)
    for name, (parts, _) in FORMULAS.items():
        if values.keys() >= set(parts):
            values[name] = formula_values(name, values, cells.get(name, ()), empty)
    values["working_days"] = {cell: values["working_days"][cell] for cell in cells.get("working_days", ())}
    return values
