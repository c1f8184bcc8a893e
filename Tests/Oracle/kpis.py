#!/usr/bin/env python3
"""An independent engine's answer for every KPI of the default catalogue, held against the tables of a run.

The SQL is written from the definitions in words, over the raw exports; nothing of the program is used but its outputs.
Prints one line for each KPI; ends with 1 where a cell differs.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

import edges
from cells import compare, place, printed_cells
from company import company_facts
from edge_data import write_pipeline
from public import AS_OF, public_facts
from public import DIMENSIONS as OWN_DIMENSIONS
from shapes import all_values, computed
from traits import value_without_rows

REPOSITORY = Path(__file__).resolve().parent.parent.parent
DIMENSIONS = ("company", "rep", "team", "manager", "region")
# What rows of a fact name beside their rep; the others cannot be told apart by it.
OWN_OF_FACTS = {"deals": ("source", "segment"), "acted": ("source", "segment"), "steps": ("source", "segment")}
# Spend names a team and a region at most, nobody single.
NOT_NAMED = {"spend": ("rep", "manager")}
PLACES = (
    ("acted", "day"), ("invitation", "day"), ("gauge", "day"), ("training", "day"), ("spend", "day"),
    ("seat", "assigned"), ("seat", "activated"), ("seat", "last_active"), ("steps", "day"), ("span", "day"),
    ("deals", "created"), ("deals", "closed"),
)
# Where the program reads a definition otherwise than its words say. Without `--accept` the words hold.
READINGS = {
    "first-day-ties": "of several channels on the day of the first touch each came first, whatever the hour",
    "creation-day": "touches on the day on which a deal was created count as before it, whatever the hour",
    "unmatched-reps": "a name that the people file does not have is a rep who was there all the time",
    "reps-without-region": "a holiday of a region is off for its teams, not for the reps of these teams",
}
# KPIs of the default catalogue that are not computed here, each with the reason.
NOT_COMPUTED = {}


def run_terrain(terrain, pipeline, exports, workspace, as_of):
    """Runs a pipeline; the folder of its outputs. Codes 0 to 3 are runs that are done."""
    command = [terrain, "run", pipeline, "--exports", exports, "--workspace", workspace, "--as-of", as_of, "--quiet"]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode not in range(4):
        raise SystemExit(f"terrain run {pipeline} ended with {done.returncode}:\n{done.stderr}")
    return Path(workspace) / "out" / "latest"


def compare_all(title, values, printed, options, as_of, fiscal_start=1):
    """One line for each KPI; the number of cells that differ."""
    different = 0
    print(f"# {title}, as of {as_of}")
    for name in sorted((set(values) | set(printed)) - NOT_COMPUTED.keys()):
        if name not in values:
            print(f"{name}: not computed by the independent engine")
            different += 1
            continue
        result = compare(name, values[name], printed.get(name, {}), date.fromisoformat(as_of), fiscal_start)
        different += len(result.differences)
        print(f"{name}: {result.compared} cells compared, {result.equal} equal")
        for cell, ours, theirs in sorted(result.differences, key=str)[: options.shown]:
            print(f"    {' '.join(cell)}: {ours} expected, {theirs} found")
    return different


def empty_values(as_of):
    """The function that tells the value of a KPI without rows, for years of the calendar."""
    return partial(value_without_rows, as_of=date.fromisoformat(as_of), fiscal_start=1)


def check_catalogue():
    """Whether every KPI of the default catalogue is computed, or listed with the reason why not."""
    catalogue = REPOSITORY / "Sources" / "Configuration" / "Resources" / "Defaults" / "kpis.yml"
    names = set(re.findall(r"^  - kpi: (\w+)", catalogue.read_text(encoding="utf-8"), re.MULTILINE))
    for name in sorted(names ^ (computed() | NOT_COMPUTED.keys())):
        print(f"{name}: " + ("not computed by the independent engine" if name in names else "not in the catalogue"))
    return len(names ^ (computed() | NOT_COMPUTED.keys()))


def check_company(options, scratch, as_of):
    """A generated company: the demonstration's pipeline on other data."""
    exports = Path(options.exports) if options.exports else scratch / "exports"
    if not exports.exists():
        size = ["--reps", str(options.reps), "--months", str(options.months), "--seed", str(options.seed)]
        subprocess.run([options.sample, "company", "--output", exports, *size], check=True, capture_output=True)
    pipeline, workspace = REPOSITORY / "pipelines" / "demo", scratch / f"workspace-{as_of}"
    outputs = run_terrain(options.terrain, pipeline, exports, workspace, as_of)
    with duckdb.connect() as database:
        company_facts(database, exports, as_of, options.accept)
        database.execute("CREATE TABLE deals AS SELECT * FROM deal JOIN exposed USING (id)")
        for fact, day in PLACES:
            place(
                database, fact, day, own_dimensions=OWN_OF_FACTS.get(fact, ()), not_named=NOT_NAMED.get(fact, ()))
        printed = printed_cells(outputs, (*DIMENSIONS, *OWN_OF_FACTS["deals"]))
        values = all_values(database, printed, empty_values(as_of))
    return compare_all(f"company, {exports}", values, printed, options, as_of)


def check_public(options, scratch, name, as_of):
    """A public set of deals: every KPI that its pipeline shows, by every dimension of its tables."""
    exports = Path(options.public) / name
    pipeline = REPOSITORY / "pipelines" / name
    outputs = run_terrain(options.terrain, pipeline, exports, scratch / f"{name}-{as_of}", as_of)
    printed = printed_cells(outputs, (*DIMENSIONS, *OWN_DIMENSIONS[name]))
    with duckdb.connect() as database:
        public_facts(database, exports, name, as_of)
        for day in ("created", "closed"):
            place(database, "deals", day, own_dimensions=OWN_DIMENSIONS[name])
        values = all_values(database, printed, empty_values(as_of))
    return compare_all(name, values, printed, options, as_of)


def check_edges(options, scratch, as_of):
    """Calendar edges, worked out without the engine."""
    pipeline = write_pipeline(scratch / f"edges-{as_of}")
    outputs = run_terrain(options.terrain, pipeline, pipeline / "exports", pipeline / "workspace", as_of.isoformat())
    printed = printed_cells(outputs, ("company", "rep", "team", "region"))
    empty = partial(value_without_rows, as_of=as_of, fiscal_start=edges.FISCAL_START)
    values = edges.expected_values(as_of, options.accept, printed, empty)
    printed = {name: printed.get(name, {}) for name in values}
    return compare_all("calendar edges", values, printed, options, as_of.isoformat(), edges.FISCAL_START)


def checks(options, scratch):
    """The comparisons that are asked for, each a function that returns how many cells differ."""
    yield check_catalogue
    if options.only in (None, "edges"):
        yield from (partial(check_edges, options, scratch, as_of) for as_of in edges.AS_OF_DAYS)
    if options.only in (None, "company"):
        yield from (partial(check_company, options, scratch, as_of) for as_of in options.as_of)
    if options.public and options.only in (None, "public"):
        yield from (partial(check_public, options, scratch, name, day) for name in AS_OF for day in AS_OF[name])


def main():
    """Runs the comparisons that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--terrain", required=True, help="the program")
    parser.add_argument("--sample", help="the generator of exports; not needed with --exports")
    parser.add_argument("--exports", help="a company's exports that are there already")
    parser.add_argument("--public", help="the folder of the public data sets; without it they are not compared")
    parser.add_argument("--only", choices=("edges", "company", "public"), help="one comparison only")
    parser.add_argument("--reps", type=int, default=48)
    parser.add_argument("--months", type=int, default=18)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--as-of", nargs="+", default=["2026-03-31"], help="as-of days of the company")
    parser.add_argument("--shown", type=int, default=5, help="differences to print for each KPI")
    words = "; ".join(f"{name}: {meaning}" for name, meaning in READINGS.items())
    parser.add_argument("--accept", nargs="*", default=[], choices=READINGS, help=f"readings of the program: {words}")
    options = parser.parse_args()
    if options.only == "public" and not options.public:
        parser.error("--only public needs --public")
    with tempfile.TemporaryDirectory() as scratch:
        different = sum(check() for check in checks(options, Path(scratch)))
    print(f"{different} cells differ" if different else "every cell agrees")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
