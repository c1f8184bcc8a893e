"""Calendar edges, the figures that look at time: sums over a year, working days, meetings after touches, habits."""

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction

from edge_additions import HOLIDAYS, RATES, TEAM_REGIONS
from habits import habit_values, Stay
from spans import last_day, span_of


def in_euro(amount, currency, closed):
    """An amount by the rate of the closing day, else the last before it, half to even; unknown without a rate."""
    if not amount or currency == "EUR":
        return Fraction(amount) if amount else None
    rates = [rate for day, _, rate in sorted(RATES) if closed and day <= closed]
    return round(Fraction(amount) / Fraction(rates[-1]), 4) if rates else None


def fiscal_year_start(day, fiscal_start):
    """The first day of the fiscal year of a day."""
    return date(day.year - (day.month < fiscal_start), fiscal_start, 1)


def cumulated(rows, day, cells, calendar, since, members):
    """cell → rows from `since(end)` to the end of the period, which is the as-of day where it is not over."""
    known = [(row, members(row["rep"], row[day])) for row in rows if row[day] is not None]
    found = defaultdict(list)
    for grain, period in {cell[:2] for cell in cells}:
        end = min(last_day(grain, period, calendar.as_of, calendar.fiscal_start), calendar.as_of)
        for row, whose in known:
            if since(end) <= row[day] <= end:
                for member in whose:
                    found[(grain, period, *member)].append(row)
    return found


# ---- working days


def is_off(day, region):
    """Whether a day is a weekend or a holiday everywhere or in a region."""
    return day.isoweekday() > 5 or any(
        where in ("", region) and date.fromisoformat(start) <= day <= date.fromisoformat(end or start)
        for _, start, end, where in HOLIDAYS
    )


def region_of(dimension, member, day, calendar, members):
    """The region that a member is in on a day: of a team its own, of a rep that of the team of that day."""
    if dimension == "rep" and "reps-without-region" not in calendar.accept:
        return dict(members(member, day))["region"]
    return member if dimension == "region" else TEAM_REGIONS.get(member, "") if dimension == "team" else ""


def working_days(cells, calendar, first_day, members):
    """Mondays to Fridays up to the as-of day without holidays; those of a region are off for its members only."""
    counts = {}
    for dimension, member in {cell[2:] for cell in cells}:
        # How many working days lie before each day.
        before, day = {first_day.replace(day=1, month=1): 0}, first_day.replace(day=1, month=1)
        while day <= calendar.as_of:
            off = is_off(day, region_of(dimension, member, day, calendar, members))
            before[day + timedelta(1)] = before[day] + (not off)
            day += timedelta(1)
        counts[(dimension, member)] = before
    values = {}
    for cell in cells:
        grain, period, *whose = cell
        since, until = (first_day, calendar.as_of) if grain == "all" else span_of(grain, period, calendar.fiscal_start)
        before = counts[tuple(whose)]
        count = before[min(until, calendar.as_of) + timedelta(1)] - before[since]
        values[cell] = (count, count)
    return values


# ---- reps and their habits


def habits(stays, social, cells, calendar):
    """What became of reps, and their habits."""
    known = [Stay(rep, team, None, TEAM_REGIONS[team], since, until or date.max) for rep, team, since, until in stays]
    actions = defaultdict(list)
    for row in social:
        if row["day"] <= calendar.as_of:
            actions[row["rep"]].append(row["day"])
    values = habit_values(known, actions, {cell[:2] for cell in cells}, calendar.as_of, calendar.fiscal_start)
    return {
        name: {cell: value for cell, value in found.items() if cell[2] != "manager"} for name, found in values.items()
    }


# ---- meetings after touches

TOUCHING = ("message", "inmail", "email", "call", "comment", "reaction", "connection_made")
SOCIAL_TOUCHES = ("message", "inmail", "comment", "reaction", "connection_made")


def social_touches(outgoing, meetings, calendar):
    """Social touches that are 30 days old, each with the number of meetings that go to it."""
    touches = [dict(row, met=0) for row in outgoing if row["kind"] in TOUCHING and row["day"] <= calendar.as_of]
    for meeting in meetings:
        earlier = [t for t in touches if t["contact"] == meeting["contact"] != "" and t["day"] <= meeting["day"]]
        nearest = max(earlier, key=lambda touch: touch["instant"], default=None)
        if nearest and meeting["day"] <= calendar.as_of and (meeting["day"] - nearest["day"]).days < 30:
            nearest["met"] += 1
    return [
        touch for touch in touches if touch["kind"] in SOCIAL_TOUCHES and (calendar.as_of - touch["day"]).days >= 30
        and touch["contact"]
    ]
