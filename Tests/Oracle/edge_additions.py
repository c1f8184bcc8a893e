"""Calendar edges, more data: holidays, dollars, a rep who moves and comes back, meetings after touches, habits."""

from datetime import date, timedelta

TEAM_REGIONS = {"East": "Nord", "Centre": "Nord", "West": "Sud"}

# Di moves within a region, leaves, and is back in another one on a Monday.
MORE_STAYS = [
    ("Di Noor", "East", date(2026, 1, 12), date(2026, 6, 10)),
    ("Di Noor", "Centre", date(2026, 6, 11), date(2026, 8, 31)),
    ("Di Noor", "West", date(2026, 10, 5), None),
]

# (holiday, start, end, region): one day, several, on a weekend, over the turn of a year, twice the same day, regional
HOLIDAYS = [
    ("Leap Day", "2024-02-29", "", "Sud"),
    ("Carnival", "2026-02-16", "2026-02-17", "Nord"),
    ("Easter Monday", "2026-04-06", "", ""),
    ("Easter Monday", "2026-04-06", "", "Nord"),
    ("A Saturday", "2026-05-09", "", ""),
    ("Closure", "2026-12-24", "2027-01-01", ""),
    ("Epiphany", "2027-01-06", "", "Sud"),
]

# Units of the currency for one euro, from that day on.
RATES = [
    ("2026-06-01", "USD", "1.08"),
    ("2026-06-10", "USD", "1.25"),
    ("2026-06-30", "USD", "1.1"),
    ("2026-07-01", "USD", "2"),
]

# (id, rep, account, created, closed, amount, status, currency)
DOLLARS = [
    ("u1", "Ana Diaz", "Dollar Before", "2026-05-08T10:00:00Z", "2026-06-09", "1000", "won", "USD"),
    ("u2", "Ana Diaz", "Dollar On The Day", "2026-05-08T10:00:00Z", "2026-06-10", "1000", "won", "USD"),
    ("u3", "Ana Diaz", "Dollar Last Of June", "2026-05-08T10:00:00Z", "2026-06-30", "1000", "lost", "USD"),
    ("u4", "Bo Ek", "Half To Even Down", "2026-05-08T10:00:00Z", "2026-07-01", "1000.0001", "won", "USD"),
    ("u5", "Bo Ek", "Half To Even Up", "2026-05-08T10:00:00Z", "2026-08-15", "1000.0003", "won", "USD"),
    ("u6", "Bo Ek", "No Rate Yet", "2026-05-08T10:00:00Z", "2026-05-31", "1000", "won", "USD"),
    ("u7", "Bo Ek", "Euro As Stated", "2026-05-08T10:00:00Z", "2026-06-09", "1000", "won", "EUR"),
]

# Closed in another team than created; closed after the return; closed while away.
MOVES = [
    ("m1", "Di Noor", "Two Teams", "2026-06-10T21:59:59Z", "2026-06-11", "2500", "won", "EUR"),
    ("m2", "Di Noor", "New Team", "2026-06-10T22:00:00Z", "2026-07-01", "2600", "lost", "EUR"),
    ("m3", "Di Noor", "Back Again", "2026-08-31T21:59:59Z", "2026-10-05", "3500", "won", "EUR"),
    ("m4", "Di Noor", "While Away", "2026-06-20T10:00:00Z", "2026-09-15", "4500", "won", "EUR"),
]

# (time, rep, kind, direction, contact): meetings, and the touches before them
MEETINGS = [
    # the nearest touch is another rep's, 29 days before
    ("2026-08-03T09:00:00Z", "Ana Diaz", "email", "outgoing", "met-late"),
    ("2026-08-04T09:00:00Z", "Bo Ek", "message", "outgoing", "met-late"),
    ("2026-09-02T09:00:00Z", "Ana Diaz", "meeting", "outgoing", "met-late"),
    # 30 days, by the calendar of Paris
    ("2026-08-11T21:59:59Z", "Ana Diaz", "message", "outgoing", "met-too-late"),
    ("2026-09-09T22:00:00Z", "Ana Diaz", "meeting", "outgoing", "met-too-late"),
    # an e-mail came in between
    ("2026-08-05T09:00:00Z", "Ana Diaz", "message", "outgoing", "met-by-mail"),
    ("2026-08-06T09:00:00Z", "Ana Diaz", "email", "outgoing", "met-by-mail"),
    ("2026-08-07T09:00:00Z", "Ana Diaz", "meeting", "outgoing", "met-by-mail"),
    # written later on the day of the meeting
    ("2026-08-10T09:00:00Z", "Ana Diaz", "meeting", "outgoing", "met-same-day"),
    ("2026-08-10T15:00:00Z", "Ana Diaz", "message", "outgoing", "met-same-day"),
    # two meetings after one message, by a rep who has moved since
    ("2026-06-10T09:00:00Z", "Di Noor", "message", "outgoing", "met-twice"),
    ("2026-06-12T09:00:00Z", "Di Noor", "meeting", "outgoing", "met-twice"),
    ("2026-07-09T09:00:00Z", "Di Noor", "meeting", "incoming", "met-twice"),
    # the contact wrote first: no touch of a rep
    ("2026-08-12T09:00:00Z", "Bo Ek", "message", "incoming", "wrote-then-met"),
    ("2026-08-13T09:00:00Z", "Bo Ek", "meeting", "outgoing", "wrote-then-met"),
    # old enough, and too young, on 10 January 2027
    ("2026-12-11T09:00:00Z", "Cy Moor", "message", "outgoing", "met-old-enough"),
    ("2026-12-20T09:00:00Z", "Cy Moor", "meeting", "outgoing", "met-old-enough"),
    ("2026-12-12T09:00:00Z", "Cy Moor", "message", "outgoing", "met-too-young"),
    ("2026-12-20T09:00:00Z", "Cy Moor", "meeting", "outgoing", "met-too-young"),
]


def weekly(rep, first, weeks, hour, times):
    """So many posts of a rep in each of so many weeks, at the same hour of the same weekday."""
    days = (first + timedelta(7 * week) for week in range(weeks))
    return [(f"{day}T{hour}Z", rep, "post", "") for day in days for _ in range(times)]


# Cy posts in the last second of nine Sundays, Di fifteen times in nine weeks since her return and fourteen in a tenth.
HABITS = [
    *weekly("Cy Moor", date(2026, 7, 12), 9, "21:59:59", 1),
    *weekly("Di Noor", date(2026, 10, 5), 9, "10:00:00", 15),
    *weekly("Di Noor", date(2026, 12, 7), 1, "10:00:00", 14),
]
