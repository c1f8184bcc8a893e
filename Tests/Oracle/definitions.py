"""Every KPI of the default catalogue in SQL, written from its definition in words."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Definition:
    """A KPI: the fact and the day that places its rows, which rows count, its value and its number of cases.

    `empty` is the value of a cell without rows: 0 where nothing is counted or added up, else unknown.
    """

    fact: str
    day: str
    value: str
    rows: str = "true"
    cases: str = "count(*)"
    empty: int | None = 0
    exact: bool = True
    maturity: int = 0


MEDIAN = "quantile_cont(amount, 0.5)"
WON = "status = 'won'"
DECIDED = "status IN ('won', 'lost')"
SOCIAL = "channel = 'social' AND direction = 'outgoing'"
SENT = "kind IN ('message', 'inmail') AND direction = 'outgoing'"


def old_enough(days):
    """Events that have had the time that their outcome needs."""
    return f"day + {days} <= getvariable('as_of')"


def amount(kind, **more):
    """Sum of the amounts of the deals of a kind, by the day they were created; those with an amount are its cases."""
    return Definition("deals", "created", "sum(amount)", kind, "count(amount)", **more)


def different(what, rows):
    """How many different things the rows name; these are its cases too."""
    return Definition("acted", "day", f"count(DISTINCT {what})", rows, f"count(DISTINCT {what})")


def share(fact, day, of, among, maturity=0):
    """Rows that fulfil `of` out of those that fulfil `among`."""
    return Definition(
        fact, day, f"count(*) FILTER ({of})::DOUBLE / count(*)", among, empty=None, exact=False, maturity=maturity
    )


def deal_size(value, rows):
    """A size of the won deals of a period of closing."""
    return Definition("deals", "closed", value, f"{WON} AND {rows}", "count(amount)", None, False)


DEFINITIONS = {
    "activities": Definition("acted", "day", "count(*)", "direction = 'outgoing'"),
    "active_reps": different("rep", SOCIAL),
    "active_days": different("(rep, day)", SOCIAL),
    "accounts_reached": different("account", SOCIAL),
    "posts_published": Definition("acted", "day", "count(*)", "kind = 'post' AND direction = 'outgoing'"),
    "comments_and_reactions": Definition(
        "acted", "day", "count(*)", "kind IN ('comment', 'reaction') AND direction = 'outgoing'"
    ),
    "invitations_sent": Definition("invitation", "day", "count(*)", "direction = 'outgoing'"),
    "messages_sent": Definition("acted", "day", "count(*)", SENT),
    "profile_views": Definition("span", "day", "sum(profile_views)"),
    "searches": Definition("span", "day", "sum(searches)"),
    "saved_leads": Definition("span", "day", "sum(saved_leads)"),
    "inmails_sent": Definition("span", "day", "sum(inmails)"),
    "training_completed": Definition("training", "day", "count(*)"),
    "seats_activated": Definition("seat", "activated", "count(*)"),
    "seats_active": Definition("seat", "last_active", "count(*)"),
    "spend": Definition("spend", "day", "sum(amount)"),
    "acceptance_rate": share("invitation", "day", "accepted", f"direction = 'outgoing' AND {old_enough(14)}", 14),
    "response_rate": share("acted", "day", "answered", f"{SENT} AND {old_enough(30)}", 30),
    "meetings": Definition("acted", "day", "count(*)", "kind = 'meeting'"),
    "opportunities_created": Definition("deals", "created", "count(*)"),
    "pipeline_created": amount("true"),
    "pipeline_social_sourced": amount("first_social"),
    "pipeline_social_influenced": amount("ever", maturity=90),
    "pipeline_without_social": amount("joinable AND NOT ever", maturity=90),
    "touched_share": share("deals", "created", "before", "true"),
    "open_share": share("deals", "created", "status = 'open'", "true", 365),
    "opportunities_won": Definition("deals", "closed", "count(*)", WON),
    "opportunities_lost": Definition("deals", "closed", "count(*)", "status = 'lost'"),
    "revenue": Definition("deals", "closed", "sum(amount)", WON, "count(amount)"),
    "deal_size": deal_size(MEDIAN, "true"),
    "deal_size_mean": deal_size("sum(amount)::DOUBLE / count(amount)", "true"),
    "win_rate": share("deals", "created", WON, DECIDED, 90),
    "win_rate_touched": share("deals", "created", WON, f"{DECIDED} AND before", 90),
    "win_rate_untouched": share("deals", "created", WON, f"{DECIDED} AND joinable AND NOT before", 90),
    "deal_size_touched": deal_size(MEDIAN, "before"),
    "deal_size_untouched": deal_size(MEDIAN, "joinable AND NOT before"),
}

# The last index of each rep of the cell, averaged over the reps.
INDEX = """
WITH latest AS (SELECT grain, period, dimension, member, rep, arg_max(value, day) AS value FROM gauge_day GROUP BY ALL)
SELECT grain, period, dimension, member, sum(value)::DOUBLE / count(*), count(*) FROM latest GROUP BY ALL"""

# Deals that are won took so many days; open ones took longer than until today. Lost ones are not in it, nor
# those that closed before they were created: nobody knows how long they took.
DURATIONS = f"""
SELECT grain, period, dimension, member,
  CASE WHEN {WON} THEN closed - created ELSE getvariable('as_of') - created END AS days,
  count(*) FILTER ({WON}) AS won, count(*) AS leaving
FROM deals_created WHERE status = 'open' OR ({WON} AND closed >= created) GROUP BY ALL ORDER BY ALL"""


def kaplan_meier_median(steps):
    """The first time at which half or less is left, of (days, events, leaving) in order of days; None if never.

    Exact: the shares left are fractions.
    """
    at_risk = sum(leaving for _, _, leaving in steps)
    left = Fraction(1)
    for days, events, leaving in steps:
        left *= Fraction(at_risk - events, at_risk)
        if left <= Fraction(1, 2):
            return days
        at_risk -= leaving
    return None


def simple_values(database, name):
    """(grain, period, dimension, member) → (value, cases) of a KPI that is one query."""
    definition = DEFINITIONS[name]
    rows = database.execute(
        f"""SELECT grain, period, dimension, member, {definition.value}, {definition.cases}
        FROM {definition.fact}_{definition.day} WHERE {definition.rows} GROUP BY ALL"""
    ).fetchall()
    return {tuple(row[:4]): (row[4], row[5]) for row in rows}


def index_values(database):
    """The Social Selling Index."""
    return {tuple(row[:4]): (row[4], row[5]) for row in database.execute(INDEX).fetchall()}


def cycle_values(database):
    """Kaplan–Meier medians of all cells."""
    cells = {}
    for *cell, days, won, leaving in database.execute(DURATIONS).fetchall():
        cells.setdefault(tuple(cell), []).append((days, won, leaving))
    return {
        cell: (kaplan_meier_median(steps), sum(leaving for _, _, leaving in steps)) for cell, steps in cells.items()
    }


def velocity_values(values):
    """Sales velocity: opportunities created × win rate × mean deal size ÷ days of the cycle; unknown where one is.

    It rests on as many cases as the weakest of its parts.
    """
    names = ("opportunities_created", "win_rate", "deal_size_mean", "cycle_days")
    velocity = {}
    for cell in values["opportunities_created"]:
        parts = [values[name].get(cell, (None, 0)) for name in names]
        created, rate, size, days = (value for value, _ in parts)
        known = None not in (rate, size, days) and days != 0
        velocity[cell] = (created * rate * float(size) / float(days) if known else None, min(n for _, n in parts))
    return velocity


def all_values(database, names):
    """The values of the named KPIs, by name and cell."""
    values = {name: simple_values(database, name) for name in names if name in DEFINITIONS}
    if "social_selling_index" in names:
        values["social_selling_index"] = index_values(database)
    if "cycle_days" in names:
        values["cycle_days"] = cycle_values(database)
    if "sales_velocity" in names:
        values["sales_velocity"] = velocity_values(values)
    return values
