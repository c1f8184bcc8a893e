"""Times terrain and its peers on one question: fresh processes, in turn, several rounds; then compares the answers.

    python3 measure.py --terrain PROGRAM --export EXPORT.csv --work FOLDER [--rounds N] [--only NAME ...]

Wall time, CPU time and peak memory come from wait4 on each process, so each counts its whole run, start-up and
writing of results included. The order changes with every round, so that no engine always follows the same other.
Exits with 1 where the answers differ.
"""

import argparse
import csv
import os
import pathlib
import shutil
import statistics
import sys
import time
from decimal import Decimal

HERE = pathlib.Path(__file__).resolve().parent
# For every engine; with_duckdb.py sets the same.
THREADS = 2
# What terrain run says when it is done: 0, or done with an alert, with rejects, with a stale export.
DONE = {0, 1, 2, 3}


def commands(options):
    """Each engine's command line, the file or folder that holds its answer, and its exit codes for "done"."""
    work = options.work
    peers = HERE / "peers"
    workspace = work / "workspace"
    result = {}
    if options.terrain:
        result["terrain"] = (
            [options.terrain, "run", HERE.parent / "pipelines" / "benchmark", "--exports", work / "exports", "--workspace", workspace]
            + ["--threads", str(THREADS), "--quiet"],
            workspace,
            DONE,
        )
    for name, script in [("duckdb", "with_duckdb.py"), ("polars", "with_polars.py")]:
        answer = work / f"{name}.csv"
        result[name] = ([sys.executable, peers / script, options.export, answer], answer, {0})
    return {name: each for name, each in result.items() if not options.only or name in options.only}


def warm(path):
    """Reads a file into the page cache: the disk is not what is measured.

    In small pieces, for Linux counts the memory of the process that starts another one into the other's peak.
    """
    with open(path, "rb", buffering=0) as file:
        while file.read(1 << 20):
            pass


def run(command, answer, done):
    """Runs one engine from nothing; gives wall seconds, CPU seconds and peak megabytes."""
    if answer.is_dir():
        shutil.rmtree(answer)
    answer.unlink(missing_ok=True)
    arguments = [str(part) for part in command]
    environment = dict(os.environ, POLARS_MAX_THREADS=str(THREADS))
    start = time.monotonic()
    process = os.posix_spawn(arguments[0], arguments, environment)
    _, status, usage = os.wait4(process, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in done:
        sys.exit(f"{arguments[0]}: exit status {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def peer_answer(path):
    """{(rep, month, kind): (rows, accounts)} of a peer."""
    with open(path, newline="", encoding="utf-8") as file:
        return {
            (row["rep"], row["month"], row["kind"]): (int(row["row_count"]), int(row["accounts"]))
            for row in csv.DictReader(file)
        }


def terrain_answer(workspace):
    """The same of terrain, from the KPIs rows_KIND and accounts_KIND by rep and month; zeros are no group."""
    values = {}
    with open(workspace / "out/latest/restricted/kpis.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            what, _, kind = row["kpi"].partition("_")
            if row["dimension"] != "rep" or row["grain"] != "month" or what not in ("rows", "accounts"):
                continue
            pair = values.setdefault((row["member"], row["period"], kind), [0, 0])
            pair[what == "accounts"] = int(Decimal(row["value"] or 0))
    return {key: tuple(pair) for key, pair in values.items() if pair[0]}


def compare(answers):
    """Prints whether all engines say the same, and where two differ first; True if they do."""
    first, reference = next(iter(answers.items()))
    same = True
    for name, answer in answers.items():
        wrong = sorted(key for key in reference.keys() | answer.keys() if reference.get(key) != answer.get(key))
        for key in wrong[:5]:
            print(f"differs at {key}: {first} {reference.get(key)}, {name} {answer.get(key)}")
        same = same and not wrong
    groups, rows = len(reference), sum(pair[0] for pair in reference.values())
    print(f"answers: {'equal' if same else 'DIFFERENT'} ({groups} groups, {rows} rows)")
    return same


def table(figures, size):
    """Prints medians, and each engine's time and memory as a multiple of the first one's."""
    print(f"{'':10}{'wall s':>8}{'min':>8}{'max':>8}{'MB/s':>8}{'CPU s':>8}{'peak MB':>9}{'time ×':>8}{'memory ×':>10}")
    base = None
    for name, runs in figures.items():
        wall, cpu, peak = (statistics.median(column) for column in zip(*runs))
        base = base or (wall, peak)
        walls = [each[0] for each in runs]
        print(
            f"{name:10}{wall:8.2f}{min(walls):8.2f}{max(walls):8.2f}{size / wall / 1e6:8.0f}{cpu:8.2f}{peak:9.0f}"
            f"{wall / base[0]:8.2f}{peak / base[1]:10.2f}"
        )


def paired(figures):
    """Prints, per round, each engine's time as a multiple of the first one's: noise of the machine cancels."""
    base, *others = figures
    for name in others:
        ratios = [other[0] / own[0] for own, other in zip(figures[base], figures[name])]
        each = " ".join(f"{ratio:.2f}" for ratio in ratios)
        print(f"{name} ÷ {base}, per round: median {statistics.median(ratios):.2f}; {each}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--terrain", type=pathlib.Path)
    parser.add_argument("--export", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", action="append", choices=["terrain", "duckdb", "polars"])
    options = parser.parse_args()

    engines = commands(options)
    warm(options.export)
    figures = {name: [] for name in engines}
    names = list(engines)
    for round_number in range(options.rounds):
        turn = round_number % len(names)
        for name in names[turn:] + names[:turn]:
            command, answer, done = engines[name]
            figures[name].append(run(command, answer, done))
    table(figures, options.export.stat().st_size)
    paired(figures)
    answers = {
        name: terrain_answer(answer) if name == "terrain" else peer_answer(answer)
        for name, (_, answer, _) in engines.items()
    }
    sys.exit(0 if compare(answers) else 1)


if __name__ == "__main__":
    main()
