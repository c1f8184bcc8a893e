"""One KPI, or all of them, by rep and month, asked of DuckDB's stored table.

    python3 ask_duckdb.py STORE.duckdb ANSWER.csv rows|accounts|all KIND

Distinct accounts are counted as groups of groups, which takes less time than count(DISTINCT …).
"""

import sys

import duckdb

store, answer, what, kind = sys.argv[1:5]
database = duckdb.connect(store, read_only=True, config={"threads": 2, "preserve_insertion_order": False})
where = "" if what == "all" else f"WHERE kind = '{kind}'"
if what == "rows":
    question = f"""
      SELECT rep, date_trunc('month', time) AS day, kind, count(*) AS row_count, NULL AS accounts
      FROM activity {where} GROUP BY ALL"""
else:
    question = f"""
      SELECT rep, day, kind, sum(part)::BIGINT AS row_count, count(account) AS accounts
      FROM (SELECT rep, date_trunc('month', time) AS day, kind, account, count(*) AS part
            FROM activity {where} GROUP BY ALL)
      GROUP BY ALL"""
shown = "row_count" if what == "rows" else "NULL AS row_count" if what == "accounts" else "row_count"
database.execute(
    f"""
    COPY (SELECT rep, strftime(day, '%Y-%m') AS month, kind, {shown}, accounts FROM ({question})
          ORDER BY rep, month, kind)
    TO '{answer.replace("'", "''")}' (HEADER)
    """
)
