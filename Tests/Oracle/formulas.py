"""KPIs that are formulas over others: the parts, and what is made of them."""

FORMULAS = {
    "stickiness": (
        ("active_working_days", "active_reps", "working_days"),
        lambda days, reps, working: min(1, days / (reps * working)),
    ),
    "spend_per_active_rep": (("spend", "active_reps"), lambda spend, reps: float(spend) / reps),
    "meetings_per_100_conversations": (
        ("meetings_from_messages", "conversations"),
        lambda meetings, conversations: 100 * meetings / conversations,
    ),
    "pipeline_social_sourced_share": (
        ("pipeline_social_sourced", "pipeline_created"),
        lambda social, created: float(social) / float(created),
    ),
    "pipeline_social_influenced_share": (
        ("pipeline_social_influenced", "pipeline_created"),
        lambda social, created: float(social) / float(created),
    ),
    "sales_velocity": (
        ("opportunities_created", "win_rate", "deal_size_mean", "days_to_win"),
        lambda created, rate, size, days: created * rate * float(size) / float(days),
    ),
    "win_rate_lift": (
        ("win_rate_touched", "win_rate_untouched"),
        lambda touched, untouched: touched - untouched,
    ),
}


def formula_value(function, parts):
    """Unknown where a part is, or where something is divided by zero."""
    if None in parts:
        return None
    try:
        return function(*parts)
    except ZeroDivisionError:
        return None


def formula_values(name, values, cells, empty):
    """cell → (value, cases); it rests on as many cases as the weakest of its parts.

    `empty(part, cell)` is the value of a part without rows.
    """
    names, function = FORMULAS[name]
    result = {}
    for cell in set(cells).union(*(values[part] for part in names)):
        parts = [values[part].get(cell, (empty(part, cell), 0)) for part in names]
        result[cell] = (formula_value(function, [value for value, _ in parts]), min(n or 0 for _, n in parts))
    return result
