"""Stores the benchmark's export as DuckDB's own table, with the types that suit it best.

    python3 store_with_duckdb.py EXPORT.csv STORE.duckdb

Times are timestamps, and words of few values are enumerations, so that grouping compares numbers; `number` is the
place of the row, which the export's identifiers state.
"""

import os
import sys

import duckdb

export, store = sys.argv[1:3]
if os.path.exists(store):
    os.remove(store)
database = duckdb.connect(store, config={"threads": 2, "preserve_insertion_order": False})
names = ["id", "time", "rep", "kind", "direction", "contact", "account", "campaign"]
columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
database.execute(
    f"""
    CREATE TEMP TABLE raw AS SELECT * FROM read_csv(
      ?, columns = {{{columns}}}, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false)
    """,
    [export],
)
for name in ["rep", "kind", "direction", "account", "campaign"]:
    database.execute(f"CREATE TYPE {name}_words AS ENUM (SELECT DISTINCT {name} FROM raw WHERE {name} IS NOT NULL)")
database.execute(
    """
    CREATE TABLE activity AS SELECT
      id, CAST(time AS TIMESTAMPTZ) AT TIME ZONE 'UTC' AS time, rep::rep_words AS rep, kind::kind_words AS kind,
      direction::direction_words AS direction, contact, account::account_words AS account,
      campaign::campaign_words AS campaign, ('0x' || id)::BIGINT AS number
    FROM raw
    """
)
database.execute("DROP TABLE raw")
database.close()
