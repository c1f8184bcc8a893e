"""The benchmark's question asked of DuckDB: rows and distinct accounts by rep, month and kind.

    python3 with_duckdb.py EXPORT.csv ANSWER.csv

Best settings found: the columns are given and all are text (nothing is inferred or converted), two threads, no
insertion order to keep; distinct accounts are counted as groups of groups, which takes less time than
count(DISTINCT …).
"""

import sys

import duckdb

export, answer = sys.argv[1:3]
names = ["id", "time", "rep", "kind", "direction", "contact", "account", "campaign"]
columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)

database = duckdb.connect(config={"threads": 2, "preserve_insertion_order": False})
database.execute(
    f"""
    COPY (
      SELECT rep, month, kind, sum(part)::BIGINT AS row_count, count(account) AS accounts
      FROM (
        SELECT rep, left(time, 7) AS month, kind, account, count(*) AS part
        FROM read_csv(?, columns = {{{columns}}}, header = true, delim = ',', quote = '"', escape = '"',
                      auto_detect = false)
        GROUP BY ALL)
      GROUP BY ALL
      ORDER BY ALL)
    TO '{answer.replace("'", "''")}' (HEADER)
    """,
    [export],
)
