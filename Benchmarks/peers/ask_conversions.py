"""A KPI that looks from one record to another, by rep and month, asked of DuckDB's stored table.

    python3 ask_conversions.py STORE.duckdb ANSWER.csv response_rate|meetings_from_social

The answer's columns are rep, month, kpi and value. Both are "as of" joins: the first answer after a message, the last
touch before a meeting.
"""

import sys

import duckdb

AS_OF = "DATE '2025-12-31'"
TOUCHES = "('message', 'inmail', 'email', 'call', 'comment', 'reaction', 'connection_made')"
SOCIAL = "('message', 'inmail', 'comment', 'reaction', 'connection_made')"

QUESTIONS = {
    # Of the messages that are 30 days old: how many were answered within 30 days?
    "response_rate": f"""
      WITH sent AS (SELECT rep, contact, time FROM activity
                    WHERE direction = 'outgoing' AND kind IN ('message', 'inmail')
                      AND time::DATE <= {AS_OF} - 30),
           received AS (SELECT rep, contact, time FROM activity
                        WHERE direction = 'incoming' AND kind IN ('message', 'inmail', 'email'))
      SELECT sent.rep, strftime(sent.time, '%Y-%m') AS month,
             avg(CASE WHEN received.time::DATE - sent.time::DATE <= 30
                       AND received.time::DATE <= {AS_OF} THEN 1 ELSE 0 END) AS value
      FROM sent ASOF LEFT JOIN received
        ON sent.rep = received.rep AND sent.contact = received.contact AND sent.time < received.time
      GROUP BY ALL""",
    # Meetings whose last touch before them was social, less than 30 days old then and 30 days old by now; of one day the
    # later row is the later.
    "meetings_from_social": f"""
      WITH touch AS (SELECT rep, contact, kind, time, epoch(time::DATE)::BIGINT * 1000000000 + number AS place FROM activity
                     WHERE direction = 'outgoing' AND kind IN {TOUCHES}),
           meeting AS (SELECT contact, time, epoch(time::DATE)::BIGINT * 1000000000 + 999999999 AS place FROM activity
                       WHERE kind = 'meeting')
      SELECT touch.rep, strftime(touch.time, '%Y-%m') AS month, count(*) AS value
      FROM meeting ASOF JOIN touch ON meeting.contact = touch.contact AND meeting.place >= touch.place
      WHERE meeting.time::DATE - touch.time::DATE < 30 AND touch.kind IN {SOCIAL}
        AND touch.time::DATE <= {AS_OF} - 30
      GROUP BY ALL""",
}

store, answer, kpi = sys.argv[1:4]
database = duckdb.connect(store, read_only=True, config={"threads": 2, "preserve_insertion_order": False})
database.execute(
    f"""
    COPY (SELECT rep, month, '{kpi}' AS kpi, value FROM ({QUESTIONS[kpi]}) ORDER BY rep, month)
    TO '{answer.replace("'", "''")}' (HEADER)
    """
)
