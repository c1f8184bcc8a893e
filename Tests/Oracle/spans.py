"""Periods by their names: when they begin and end, and the one before."""

from datetime import date, timedelta
from functools import cache

MONTHS = {"month": 1, "quarter": 3, "year": 12}


def month_start(months):
    """The first day of a month, counted from the beginning of the calendar."""
    return date(months // 12, months % 12 + 1, 1)


def first_month(grain, period, fiscal_start):
    """The first month of a month, quarter or (fiscal) year, counted from the beginning of the calendar."""
    if grain == "month":
        return int(period[:4]) * 12 + int(period[5:]) - 1
    name, _, quarter = period.partition("-Q")
    year = int(name.removeprefix("FY")) - (fiscal_start > 1)
    return year * 12 + fiscal_start - 1 + 3 * (int(quarter or 1) - 1)


@cache
def span_of(grain, period, fiscal_start=1):
    """First and last day of a period; not of everything, which has neither."""
    if grain == "day":
        return date.fromisoformat(period), date.fromisoformat(period)
    if grain == "week":
        year, week = period.split("-W")
        return date.fromisocalendar(int(year), int(week), 1), date.fromisocalendar(int(year), int(week), 7)
    start = first_month(grain, period, fiscal_start)
    return month_start(start), month_start(start + MONTHS[grain]) - timedelta(1)


def span_before(grain, since):
    """First and last day of the period before the one that begins on a day."""
    if grain in ("day", "week"):
        return since - timedelta(1 if grain == "day" else 7), since - timedelta(1)
    return month_start(since.year * 12 + since.month - 1 - MONTHS[grain]), since - timedelta(1)


def last_day(grain, period, as_of, fiscal_start):
    """The last day of a period; of everything, the as-of day."""
    return as_of if grain == "all" else span_of(grain, period, fiscal_start)[1]


def is_closed(grain, period, as_of, fiscal_start):
    """Whether a period is over; everything never is."""
    return grain != "all" and span_of(grain, period, fiscal_start)[1] <= as_of
