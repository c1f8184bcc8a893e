"""Cells: facts placed in periods and among members, and the comparison with a run's tables."""

import csv
import math
from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from statistics import NormalDist

from spans import last_day
from traits import has_no_interval, is_exact, maturity, value_without_rows


def place(database, fact, day, member_on=None, own_dimensions=(), not_named=()):
    """Views of each row for every member that it counts for (`_members`), and in every period.

    A row counts for the team, manager and region of its rep on its day, or on the day `member_on`. It has a member of
    those `own_dimensions` that are columns of it; of the others it is not known. It is told apart by none of those that
    are `not_named`.
    """
    columns = {row[0] for row in database.execute(f"SELECT column_name FROM (DESCRIBE {fact})").fetchall()}
    members = {name: f"coalesce({name}, '')" if name in columns else "''" for name in own_dimensions}
    own = "".join(f", {{'dimension': '{name}', 'member': {member}}}" for name, member in members.items())
    database.execute(f"""
    CREATE VIEW {fact}_{day}_members AS
    SELECT f.*, whose.dimension, whose.member
    FROM (SELECT f.*, stay.team, stay.manager, stay.region FROM {fact} f LEFT JOIN stay
      ON stay.rep = f.rep AND f.{member_on or day} BETWEEN stay.since AND stay.until
      WHERE f.{day} <= getvariable('as_of')) f,
    UNNEST([
      {{'dimension': 'company', 'member': ''}}, {{'dimension': 'rep', 'member': coalesce(f.rep, '')}},
      {{'dimension': 'team', 'member': coalesce(f.team, '')}},
      {{'dimension': 'manager', 'member': coalesce(f.manager, '')}},
      {{'dimension': 'region', 'member': coalesce(f.region, '')}}{own}]) AS w(whose)
    WHERE NOT list_contains({list(not_named)}::VARCHAR[], whose.dimension);
    CREATE VIEW {fact}_{day} AS
    SELECT f.*, place.grain, place.period FROM {fact}_{day}_members f,
    UNNEST([
      {{'grain': 'month', 'period': strftime(f.{day}, '%Y-%m')}},
      {{'grain': 'quarter', 'period': strftime(f.{day}, '%Y') || '-Q' || quarter(f.{day})}},
      {{'grain': 'year', 'period': strftime(f.{day}, '%Y')}},
      {{'grain': 'all', 'period': 'all'}}]) AS p(place)""")


def printed_cells(folder, dimensions):
    """name → cell → row of kpis.csv and restricted/kpis.csv, crossings left out."""
    printed = {}
    for name in ("kpis.csv", "restricted/kpis.csv"):
        with open(Path(folder) / name, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["dimension"] in dimensions and not row.get("crossed"):
                    cell = (row["grain"], row["period"], row["dimension"], row["member"])
                    kpi = printed.setdefault(row["kpi"], {})
                    if cell in kpi:
                        raise SystemExit(f"{folder}: {row['kpi']} {cell} stands twice")
                    kpi[cell] = row
    return printed


NORMAL_QUANTILE = NormalDist().inv_cdf(0.975)


@dataclass
class Comparison:
    """What became of a KPI's cells."""

    compared: int = 0
    equal: int = 0
    differences: list = field(default_factory=list)


def is_mature(name, cell, as_of, fiscal_start):
    """Whether the last day of the period is as old as the outcome needs."""
    return last_day(cell[0], cell[1], as_of, fiscal_start) + timedelta(maturity(name)) <= as_of


def is_equal(ours, theirs, exact):
    """Exact, or within 1e-12 of the larger; unknown equals unknown only."""
    if ours is None or theirs == "":
        return ours is None and theirs == ""
    if exact:
        return Fraction(ours) == Fraction(theirs)
    return math.isclose(float(ours), float(theirs), rel_tol=1e-12, abs_tol=0)


def wilson(share, cases):
    """Wilson's 95 % interval of a share."""
    z = NORMAL_QUANTILE
    centre, half = share + z * z / 2 / cases, z * math.sqrt(share * (1 - share) / cases + z * z / 4 / cases / cases)
    return max(0.0, (centre - half) / (1 + z * z / cases)), min(1.0, (centre + half) / (1 + z * z / cases))


def has_interval(name, row):
    """Whether a share of cases has its interval, and every other figure none; nor has more than one of each case."""
    if row["unit"] != "share" or row["value"] == "" or has_no_interval(name) or float(row["value"]) > 1:
        return row["low"] == row["high"] == ""
    if row["low"] == "" or row["high"] == "":
        return False
    low, high = wilson(float(row["value"]), int(row["n"]))
    return math.isclose(low, float(row["low"]), abs_tol=1e-12) and math.isclose(high, float(row["high"]), abs_tol=1e-12)


def compare(name, ours, theirs, as_of, fiscal_start=1):
    """A KPI's cells: those of the run with the value expected, and those expected that the run does not have."""
    result = Comparison()
    for cell, row in theirs.items():
        value, cases = ours.get(cell, (value_without_rows(name, cell, as_of, fiscal_start), 0))
        result.compared += 1
        if not is_equal(value, row["value"], is_exact(name)):
            result.differences.append((cell, f"value {value}", row["value"]))
        elif cases is not None and int(row["n"]) != cases:
            result.differences.append((cell, f"n {cases}", row["n"]))
        elif (row["mature"] == "true") != (mature := is_mature(name, cell, as_of, fiscal_start)):
            result.differences.append((cell, f"mature {mature}", row["mature"]))
        elif not has_interval(name, row):
            result.differences.append((cell, "Wilson's interval", f"{row['low']} to {row['high']}"))
        else:
            result.equal += 1
    for cell, (value, cases) in ours.items():
        if cell not in theirs and (cases or 0) > 0:
            result.compared += 1
            result.differences.append((cell, f"value {value}", "no such cell"))
    return result
