#!/usr/bin/env python3
"""Scores `terrain sniff --csv` as the Pollock benchmark scores readers.

    Tests/Scoring/pollock.py [--terrain PROGRAM] [--folder FOLDER] [--worst N]

FOLDER has csv/ (polluted files) and clean/ (what they should be read as). Ten measures per file, each from 0 to 1 and
summed: success, and precision, recall and F1 of the header's cells, of the records (cells of a row joined) and of all
cells, as multisets after normalising numbers, dates and booleans. The simple score is the mean over the files.

The weighted score weighs each kind of pollution by how often it occurs in the wild. Five weights are published in what
this project has; the rest of the weight, 24.9 %, is spread evenly over the other kinds.
"""
import argparse
import collections
import csv
import io
import re
import subprocess
import sys
from pathlib import Path

csv.field_size_limit(1 << 30)

KNOWN_WEIGHTS = {
    "file_record_delimiter_0xA": 0.367,
    "file_field_delimiter_0x3B": 0.181,
    "file_no_header": 0.102,
    "file_preamble": 0.061,
    "file_no_trailing_newline": 0.040,
}


def normalised(cell):
    text = cell.strip()
    lower = text.lower()
    if lower in ("true", "false"):
        return lower
    number = text.replace(",", "") if re.fullmatch(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?", text) else text
    if re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", number):
        return repr(float(number))
    date = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00:00)?", text)
    if date:
        return "/".join(reversed(date.groups()))
    return text


def multisets(rows, has_header):
    rows = [[normalised(cell) for cell in row] for row in rows]
    header = collections.Counter(rows[0]) if rows and has_header else collections.Counter()
    body = rows[1:] if has_header else rows
    return (
        header,
        collections.Counter("".join(row) for row in body),
        collections.Counter(cell for row in rows for cell in row),
    )


def measures(got, wanted):
    """Precision, recall and F1; nothing where nothing is wanted is right."""
    if not got and not wanted:
        return [1.0, 1.0, 1.0]
    common = sum((got & wanted).values())
    precision = common / sum(got.values()) if got else 0.0
    recall = common / sum(wanted.values()) if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if common else 0.0
    return [precision, recall, f1]


def rows_of(text):
    return [row for row in csv.reader(io.StringIO(text, newline="")) if row]


def score(program, polluted, clean):
    run = subprocess.run([program, "sniff", str(polluted), "--csv"], capture_output=True)
    output = run.stdout.decode("utf-8", "replace")
    failed = run.returncode != 0 or output.startswith("Application Error")
    result = [0.0 if failed else 1.0]
    wanted = rows_of(clean.read_bytes().decode("utf-8"))
    # The first row stands for the header in both, as it does for a comparison that knows nothing else.
    for got, expected in zip(multisets([] if failed else rows_of(output), True), multisets(wanted, True)):
        result += measures(got, expected)
    return result


def kind(name):
    """The pollution without its place: all rows and columns of one kind count as one."""
    stem = Path(name).stem
    return re.sub(r"_?(row)?\d+_(col\d+|0x[0-9A-F]+)$", "", stem) if stem.startswith("row") else stem


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    here = Path(__file__).resolve().parents[2]
    parser.add_argument("--terrain", default=str(here / ".build/release/terrain"))
    parser.add_argument("--folder", type=Path, default=here.parent / "shared/exports/pollock")
    parser.add_argument("--worst", type=int, default=12, help="how many files to list")
    arguments = parser.parse_args()
    if not (arguments.folder / "csv").is_dir():
        sys.exit(f"{arguments.folder}: no csv folder")

    scores = {}
    for polluted in sorted((arguments.folder / "csv").iterdir()):
        clean = arguments.folder / "clean" / polluted.name
        if clean.exists():
            scores[polluted.name] = score(arguments.terrain, polluted, clean)

    kinds = collections.defaultdict(list)
    for name, result in scores.items():
        if name != "source.csv":
            kinds[kind(name)].append(sum(result))
    means = {name: sum(values) / len(values) for name, values in kinds.items()}
    others = [name for name in means if name not in KNOWN_WEIGHTS]
    rest = (1 - sum(KNOWN_WEIGHTS.values())) / max(1, len(others))
    weights = {name: KNOWN_WEIGHTS.get(name, rest) for name in means}
    weighted = sum(means[name] * weights[name] for name in means) / sum(weights.values())
    simple = sum(sum(result) for result in scores.values()) / len(scores)

    for name, result in sorted(scores.items(), key=lambda item: (sum(item[1]), item[0]))[: arguments.worst]:
        print(f"{sum(result):7.3f}  {name}  {' '.join(f'{value:.3f}' for value in result)}")
    print(f"files {len(scores)}  simple {simple:.4f}  weighted {weighted:.4f}")


if __name__ == "__main__":
    main()
