"""Reps by what they did in a period and in the one before, and by their habits: from stays in teams and days of action.

Only who stands in the people file is a rep here. A rep counts for the team of the last day of the period on which they
are there; one who left, for the last team they had.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from spans import is_closed, span_before, span_of

COHORTS = ("retained", "activated", "reactivated", "lapsed", "at_risk", "joined", "left")
# Fewest actions a week, in so many of the last whole weeks. Who is a power rep is no regular one.
HABITS = {"regular_reps": (1, 9, 12), "power_reps": (15, 9, 12)}
HABIT_NAMES = (*(f"reps_{cohort}" for cohort in COHORTS), *HABITS)
MEMBERSHIPS = ("company", "rep", "team", "manager", "region")


@dataclass(frozen=True)
class Stay:
    """A rep's time in a team; the last day belongs to it."""

    rep: str
    team: str
    manager: str
    region: str
    since: date
    until: date

    def members(self):
        """Whom the rep counts for."""
        return [("company", ""), *((name, getattr(self, name) or "") for name in MEMBERSHIPS[1:])]


def present(stays, since, until):
    """rep → the last of the stays in a span of days."""
    there = {}
    for stay in sorted(stays, key=lambda stay: stay.since):
        if stay.since <= until and stay.until >= since:
            there[stay.rep] = stay
    return there


def cohort_of(days, span, before):
    """What became of a rep who was there in a span of days and in the one before."""
    now = any(span[0] <= day <= span[1] for day in days)
    then = any(before[0] <= day <= before[1] for day in days)
    if now and not then:
        return "reactivated" if any(day < before[0] for day in days) else "activated"
    if now:
        return "retained"
    return "lapsed" if then else "at_risk"


def cohorts(stays, actions, span, before):
    """(what became of a rep, the stay that they count for)."""
    now, then = present(stays, *span), present(stays, *before)
    for rep in sorted(now.keys() | then.keys()):
        if rep in now and rep in then:
            yield cohort_of(actions.get(rep, ()), span, before), now[rep]
        elif rep in now:
            yield "joined", now[rep]
        else:
            yield "left", then[rep]


def is_there_throughout(stays, rep, since, until):
    """Whether a rep's stays cover a span of days."""
    own = [stay for stay in stays if stay.rep == rep]
    days = (since + timedelta(n) for n in range((until - since).days + 1))
    return all(any(stay.since <= day <= stay.until for stay in own) for day in days)


def regulars(stays, actions, until, per_week, weeks, out_of):
    """The stays of reps who have the habit on the last day of a period."""
    sunday = until - timedelta(until.isoweekday() % 7)
    since = sunday - timedelta(7 * out_of - 1)
    for rep, stay in sorted(present(stays, since, sunday).items()):
        counts = Counter((day - since).days // 7 for day in actions.get(rep, ()) if since <= day <= sunday)
        if sum(n >= per_week for n in counts.values()) >= weeks and is_there_throughout(stays, rep, since, sunday):
            yield stay


def habit_values(stays, actions, periods, as_of, fiscal_start=1):
    """KPI → cell → (reps, reps); of periods that are over. `actions` are days by rep, one for each action."""
    values = {name: defaultdict(int) for name in HABIT_NAMES}
    for grain, period in periods:
        if not is_closed(grain, period, as_of, fiscal_start):
            continue
        span = span_of(grain, period, fiscal_start)
        before = span_before(grain, span[0])
        found = [(f"reps_{cohort}", stay) for cohort, stay in cohorts(stays, actions, span, before)]
        power = list(regulars(stays, actions, span[1], *HABITS["power_reps"]))
        regular = regulars(stays, actions, span[1], *HABITS["regular_reps"])
        found += [("power_reps", stay) for stay in power]
        found += [("regular_reps", stay) for stay in regular if stay not in power]
        for name, stay in found:
            for member in stay.members():
                values[name][(grain, period, *member)] += 1
    return {name: {cell: (n, n) for cell, n in counts.items()} for name, counts in values.items()}
