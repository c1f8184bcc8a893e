"""What the words say of a KPI beside its value: whether it is exact, when it is mature, what it is without rows."""

from datetime import timedelta

from definitions import DEFINITIONS
from formulas import FORMULAS
from habits import HABIT_NAMES, MEMBERSHIPS
from shapes import CUMULATIVE, SCORES
from spans import is_closed, span_of

MATURITY = {
    "cycle_days": 150, "days_to_first_use": 30, "win_rate_12_months": 180
}
MATURITY_OF_MEETINGS = 30
# Days, which are whole numbers even as a median of durations, and counts.
EXACT = {"cycle_days", "days_to_first_use", "working_days", *HABIT_NAMES}


def is_exact(name):
    """Whether every digit counts."""
    name = CUMULATIVE[name].of if name in CUMULATIVE else name
    return DEFINITIONS[name].exact if name in DEFINITIONS else name in EXACT


def maturity(name):
    """Days until the youngest case of a period can be judged: as long as the slowest part of a formula needs."""
    if name in DEFINITIONS:
        return DEFINITIONS[name].maturity
    parts = FORMULAS[name][0] if name in FORMULAS else ()
    return max([MATURITY.get(name, 0), *map(maturity, parts)])


def has_no_interval(name):
    """Whether a share is of no cases that could be counted: one that is a formula."""
    return name in FORMULAS


def value_without_rows(name, cell, as_of, fiscal_start):
    """0 where something is counted or added up, else unknown; transitions and habits are known of memberships only."""
    if name in HABIT_NAMES:
        return 0 if cell[2] in MEMBERSHIPS and is_closed(cell[0], cell[1], as_of, fiscal_start) else None
    if name in SCORES:
        return None
    if name in ("meetings_from_social", "meetings_from_messages") and cell[0] != "all":
        # As long as none of the period's touches can be judged, nobody knows the number: that is not a zero.
        first = span_of(cell[0], cell[1], fiscal_start)[0]
        return None if first + timedelta(MATURITY_OF_MEETINGS) > as_of else 0
    name = CUMULATIVE[name].of if name in CUMULATIVE else name
    return DEFINITIONS[name].empty if name in DEFINITIONS else None
