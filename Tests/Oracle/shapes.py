"""KPIs of the default catalogue that take more than one query: scores, medians of durations, and shapes of time."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from definitions import DEFINITIONS, WON
from formulas import FORMULAS, formula_values
from habits import HABIT_NAMES, habit_values, Stay


@dataclass(frozen=True)
class Cumulative:
    """A KPI over the days from `since` to the end of the period; of an open one, to the as-of day."""

    of: str
    since: str


CUMULATIVE = {
    "revenue_year_to_date": Cumulative("revenue", "date_trunc('year', until)"),
    "win_rate_12_months": Cumulative("win_rate", "until - 364"),
}
SCORES = (
    "social_selling_index", "social_selling_brand", "social_selling_people", "social_selling_insights",
    "social_selling_relationships",
)

# The last score of each rep of the cell, averaged over the reps.
LAST_SCORE = """
WITH latest AS (SELECT grain, period, dimension, member, rep, arg_max(value, day) AS value FROM gauge_day
  WHERE kind = ? GROUP BY ALL)
SELECT grain, period, dimension, member, sum(value)::DOUBLE / count(*), count(*) FROM latest GROUP BY ALL"""

# Deals that are won took so many days; open ones took longer than until today, lost ones longer than until they were
# lost. Those that closed before they were created are not in it: nobody knows how long they took.
CYCLES = f"""
SELECT grain, period, dimension, member,
  CASE WHEN status = 'open' THEN getvariable('as_of') - created ELSE closed - created END AS days,
  count(*) FILTER ({WON}) AS won, count(*) AS leaving
FROM deals_created WHERE status = 'open' OR closed >= created GROUP BY ALL ORDER BY ALL"""

# Licences that were used took so many days; those never used by today take longer.
FIRST_USES = """
SELECT grain, period, dimension, member, least(activated, getvariable('as_of')) - assigned AS days,
  count(*) FILTER (activated <= getvariable('as_of')) AS used, count(*) AS leaving
FROM (SELECT * REPLACE (coalesce(activated, DATE '9999-12-31') AS activated) FROM seat_assigned)
WHERE activated >= assigned GROUP BY ALL ORDER BY ALL"""

# What is not over is reckoned up to the as-of day.
PERIODS = """
CREATE OR REPLACE TEMP TABLE periods AS
SELECT DISTINCT grain, period, least(getvariable('as_of'), since + length - INTERVAL 1 DAY)::DATE AS until
FROM (SELECT unnest(generate_series(getvariable('first_day'), getvariable('as_of'), INTERVAL 1 DAY))::DATE AS day),
LATERAL (VALUES
  ('month', strftime(day, '%Y-%m'), date_trunc('month', day), INTERVAL 1 MONTH),
  ('quarter', strftime(day, '%Y') || '-Q' || quarter(day), date_trunc('quarter', day), INTERVAL 3 MONTH),
  ('year', strftime(day, '%Y'), date_trunc('year', day), INTERVAL 1 YEAR),
  ('all', 'all', DATE '0001-01-01', INTERVAL 9000 YEAR)) AS p(grain, period, since, length)"""

# Mondays to Fridays.
WORKING_DAYS = """
SELECT period, count(DISTINCT day) FROM periods, UNNEST(generate_series(
  CASE grain WHEN 'all' THEN getvariable('first_day') ELSE date_trunc(grain, until) END,
  until, INTERVAL 1 DAY)) AS d(day)
WHERE isodow(day) <= 5 GROUP BY ALL"""


def cells_of(rows):
    """(grain, period, dimension, member) → (value, cases)."""
    return {tuple(row[:4]): (row[4], row[5]) for row in rows}


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
    """A KPI that is one query."""
    definition = DEFINITIONS[name]
    return cells_of(database.execute(
        f"""SELECT grain, period, dimension, member, {definition.value}, {definition.cases}
        FROM {definition.fact}_{definition.day} WHERE {definition.rows} GROUP BY ALL"""
    ).fetchall())


def cumulative_values(database, name):
    """A KPI over a longer time up to the end of each period, for the members that have rows in that time."""
    shape, definition = CUMULATIVE[name], DEFINITIONS[CUMULATIVE[name].of]
    return cells_of(database.execute(
        f"""SELECT grain, period, dimension, member, {definition.value}, {definition.cases}
        FROM periods JOIN {definition.fact}_{definition.day}_members
          ON {definition.day} BETWEEN {shape.since} AND until WHERE {definition.rows} GROUP BY ALL"""
    ).fetchall())


def survival_values(database, durations):
    """Kaplan–Meier medians of all cells."""
    cells = defaultdict(list)
    for *cell, days, events, leaving in database.execute(durations).fetchall():
        cells[tuple(cell)].append((days, events, leaving))
    return {
        cell: (kaplan_meier_median(steps), sum(leaving for _, _, leaving in steps)) for cell, steps in cells.items()
    }


def score_values(database, name):
    """The last score of each rep, averaged."""
    return cells_of(database.execute(LAST_SCORE, [name]).fetchall())


def calendar_values(database, cells):
    """Mondays to Fridays of the periods of cells; there are no holidays. Everything begins with the first day."""
    working = dict(database.execute(WORKING_DAYS).fetchall())
    return {cell: (working[cell[1]], working[cell[1]]) for cell in cells}


def all_habits(database, cells):
    """What became of reps, and their habits, in the periods of cells."""
    stays = [Stay(*row) for row in database.execute(
        "SELECT rep, team, manager, region, since, until FROM attendance").fetchall()]
    actions = defaultdict(list)
    social = "SELECT rep, day FROM acted WHERE channel = 'social' AND direction = 'outgoing'"
    for rep, day in database.execute(social).fetchall():
        actions[rep].append(day)
    as_of = database.execute("SELECT getvariable('as_of')").fetchone()[0]
    return habit_values(stays, actions, {cell[:2] for cell in cells}, as_of)


def all_values(database, printed, value_without_rows):
    """The values of the KPIs that are printed, by name and cell, and of the parts of those that are formulas."""
    database.execute(PERIODS)
    names = set(printed).union(*(FORMULAS[name][0] for name in printed if name in FORMULAS))
    cells = set().union(*printed.values())
    values = {name: simple_values(database, name) for name in names if name in DEFINITIONS}
    values |= {name: cumulative_values(database, name) for name in names if name in CUMULATIVE}
    values |= {name: score_values(database, name) for name in names if name in SCORES}
    for name, durations in (("cycle_days", CYCLES), ("days_to_first_use", FIRST_USES)):
        if name in names:
            values[name] = survival_values(database, durations)
    if "working_days" in names:
        values["working_days"] = calendar_values(database, cells)
    if names.intersection(HABIT_NAMES):
        values |= all_habits(database, cells)
    for name in names.intersection(FORMULAS):
        values[name] = formula_values(name, values, printed[name], partial(value_without_rows))
    if "working_days" in printed:
        values["working_days"] = {cell: values["working_days"][cell] for cell in printed["working_days"]}
    return {name: values[name] for name in printed if name in values}


def computed():
    """The names of all KPIs that are computed."""
    return {
        *DEFINITIONS, *CUMULATIVE, *SCORES, *FORMULAS, *HABIT_NAMES, "cycle_days", "days_to_first_use", "working_days"
    }
