"""Raw exports into DuckDB tables of texts: nothing is interpreted here but what a file's layout says.

Strict CSV: a quote opens a cell only at its start, and behind the closing quote comes a delimiter or the line's end. A
record that is not of that form costs its first line; reading goes on with the next. Records of another width than the
header are left out.
"""

import csv
import re
import tempfile
from pathlib import Path

CELL = r'(?:"(?:[^"]|"")*"|[^",\r\n]*)'
RECORD = re.compile(rf"{CELL}(?:,{CELL})*(?:\r?\n|\Z)")
ONE_CELL = re.compile(rf"({CELL})(?:,|\r?\n|\Z)")
COMMENT = re.compile(r"^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,http)", re.MULTILINE)


def records(text):
    """The records of strict CSV; a place that is none costs its line."""
    position = 0
    while position < len(text):
        end = text.find("\n", position) + 1 or len(text)
        line = text[position:end]
        if '"' not in line:
            position = end
            stripped = line.rstrip("\r\n")
            if stripped:
                yield stripped.split(",")
            continue
        found = RECORD.match(text, position)
        if not found:
            position = end
            continue
        position = found.end()
        yield next(csv.reader([found.group()]))


def table_of(path, first_header, encoding="utf-8"):
    """Header and whole rows of a file; the header is the first record that begins with `first_header`."""
    text = Path(path).read_bytes().decode(encoding).removeprefix("\ufeff")
    header, rows = None, []
    for record in records(text):
        if header is None:
            header = record if record[0] == first_header else None
        elif len(record) == len(header):
            rows.append(record)
    if header is None:
        raise SystemExit(f"{path}: no header that begins with “{first_header}”")
    return header, rows


def comments_of(path):
    """LinkedIn's Comments.csv: a record begins where a line begins with a time and an address."""
    text = Path(path).read_text(encoding="utf-8")
    body = text.partition("\n")[2]
    parts = [part for part in COMMENT.split(body) if part.strip()]
    return ["Date", "Link"], [part.split(",", 2)[:2] for part in parts]


def store(database, name, tables):
    """Writes (file, header, rows) tables of one layout into a table of texts; the file's path is a column."""
    columns = []
    for _, header, _ in tables:
        columns += [column for column in header if column not in columns]
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(["file", *columns])
        for path, header, rows in tables:
            places = {column: index for index, column in enumerate(header)}
            order = [places.get(column) for column in columns]
            for row in rows:
                writer.writerow([path, *("" if place is None else row[place] for place in order)])
        file.flush()
        database.execute(
            f"""CREATE TABLE {name} AS SELECT * FROM read_csv(?, all_varchar = true, header = true, delim = ',',
            quote = '"', escape = '"', nullstr = '', strict_mode = true, max_line_size = 10000000)""",
            [file.name],
        )


def load(database, name, folder, pattern, first_header, encoding="utf-8"):
    """All files of a pattern, in the order of their paths, as one table."""
    folder = Path(folder)
    paths = sorted(folder.glob(pattern))
    if not paths:
        raise SystemExit(f"{folder}: nothing fits {pattern}")
    tables = [(str(path.relative_to(folder)), *table_of(path, first_header, encoding)) for path in paths]
    store(database, name, tables)


def load_comments(database, name, folder, pattern):
    """The comments of all archives as one table."""
    folder = Path(folder)
    tables = [(str(path.relative_to(folder)), *comments_of(path)) for path in sorted(folder.glob(pattern))]
    store(database, name, tables)
