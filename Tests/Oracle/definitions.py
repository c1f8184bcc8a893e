"""KPIs of the default catalogue that are one query, written from their definitions in words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Definition:
    """A KPI: the fact and the day that places its rows, which rows count, its value and its number of cases.

    `empty` is the value of a cell without rows: 0 where nothing is counted or added up, else unknown.
    """

    fact: str
    day: str
    value: str
    rows: str = "true"
    cases: str = "count(*)"
    empty: int | None = 0
    exact: bool = True
    maturity: int = 0


MEDIAN = "quantile_cont(amount::DOUBLE, 0.5)"
WON = "status = 'won'"
DECIDED = "status IN ('won', 'lost')"
SOCIAL = "channel = 'social' AND direction = 'outgoing'"
INMAIL = "kind = 'inmail' AND direction = 'outgoing'"
SENT = "kind IN ('message', 'inmail') AND direction = 'outgoing'"


def old_enough(days):
    """Events that have had the time that their outcome needs."""
    return f"day + {days} <= getvariable('as_of')"


def amount(kind, **more):
    """Sum of the amounts of the deals of a kind, by the day they were created; those with an amount are its cases."""
    return Definition("deals", "created", "sum(amount)", kind, "count(amount)", **more)


def different(what, rows):
    """How many different things the rows name; these are its cases too."""
    return Definition("acted", "day", f"count(DISTINCT {what})", rows, f"count(DISTINCT {what})")


def share(fact, day, of, among, maturity=0):
    """Rows that fulfil `of` out of those that fulfil `among`."""
    return Definition(
        fact, day, f"count(*) FILTER ({of})::DOUBLE / count(*)", among, empty=None, exact=False, maturity=maturity
    )


def unused(age):
    """Licences by the day they started that have not been used by the as-of day, of an age."""
    return Definition(
        "seat", "assigned", "count(*)", f"coalesce(activated > getvariable('as_of'), true) AND {age}"
    )


def rate(of, to, fact, day, rows="true", **more):
    """One sum out of another; unknown where the other is nothing."""
    return Definition(fact, day, f"{of}::DOUBLE / nullif({to}, 0)", rows, f"{to}", None, False, **more)


def deal_size(value, rows):
    """A size of the won deals of a period of closing."""
    return Definition("deals", "closed", value, f"{WON} AND {rows}", "count(amount)", None, False)


DEFINITIONS = {
    "activities": Definition("acted", "day", "count(*)", "direction = 'outgoing'"),
    "active_reps": different("rep", SOCIAL),
    "active_days": different("(rep, day)", SOCIAL),
    "active_working_days": different("(rep, day)", f"{SOCIAL} AND isodow(day) <= 5"),
    "accounts_reached": different("account", SOCIAL),
    "posts_published": Definition("acted", "day", "count(*)", "kind = 'post' AND direction = 'outgoing'"),
    "comments_and_reactions": Definition(
        "acted", "day", "count(*)", "kind IN ('comment', 'reaction') AND direction = 'outgoing'"
    ),
    "invitations_sent": Definition("invitation", "day", "count(*)", "direction = 'outgoing'"),
    "messages_sent": Definition("acted", "day", "count(*)", SENT),
    # A span that no report covers is not known: nobody says that nothing was done in it.
    "profile_views": Definition("span", "day", "sum(profile_views)", empty=None),
    "searches": Definition("span", "day", "sum(searches)", empty=None),
    "saved_leads": Definition("span", "day", "sum(saved_leads)", empty=None),
    "inmails_sent": Definition("span", "day", "sum(inmails)", empty=None),
    # Sales Navigator's report does not tell them; nobody knows.
    "inmails_accepted": Definition("span", "day", "NULL", "false", empty=None),
    "inmails_declined": Definition("span", "day", "NULL", "false", empty=None),
    "training_completed": Definition("training", "day", "count(*)"),
    "seats_activated": Definition("seat", "activated", "count(*)"),
    "seats_active": Definition("seat", "last_active", "count(*)"),
    "spend": Definition("spend", "day", "sum(amount)"),
    "acceptance_rate": share("invitation", "day", "accepted", f"direction = 'outgoing' AND {old_enough(14)}", 14),
    "response_rate": share("acted", "day", "answered", f"{SENT} AND {old_enough(30)}", 30),
    "inmail_response_rate": share("acted", "day", "answered", f"{INMAIL} AND {old_enough(30)}", 30),
    "conversations": different("(rep, contact)", f"{SENT} AND contact IS NOT NULL"),
    "seats_never_activated": unused("getvariable('as_of') - assigned >= 30"),
    "seats_too_new": unused("getvariable('as_of') - assigned < 30"),
    "activation_rate": share(
        "seat", "assigned", "activated <= getvariable('as_of') AND activated - assigned BETWEEN 0 AND 30",
        "assigned + 30 <= getvariable('as_of')", 30
    ),
    "content_engagement_rate": rate(
        "sum(value) FILTER (kind = 'post_engagements')", "sum(value) FILTER (kind = 'post_impressions')", "gauge", "day"
    ),
    "post_engagement_rate": Definition(
        "gauge", "day", "quantile_cont(value::DOUBLE, 0.5)", "kind = 'post_engagement_rate'", empty=None, exact=False
    ),
    "meetings_from_messages": Definition(
        "steps", "day", "sum(meetings)", "kind IN ('message', 'inmail')", "sum(meetings)", maturity=30
    ),
    "meetings_from_social": Definition(
        "steps", "day", "sum(meetings)", "channel = 'social'", "sum(meetings)", maturity=30
    ),
    "social_touch_to_meeting": rate("sum(meetings)", "count(*)", "steps", "day", "channel = 'social'", maturity=30),
    "pipeline_open": amount("status = 'open'"),
    "deal_size_p90": deal_size("quantile_cont(amount::DOUBLE, 0.9)", "true"),
    "meetings": Definition("acted", "day", "count(*)", "kind = 'meeting'"),
    "opportunities_created": Definition("deals", "created", "count(*)"),
    "pipeline_created": amount("true"),
    "pipeline_social_sourced": amount("first_social"),
    "pipeline_social_influenced": amount("ever", maturity=180),
    "pipeline_without_social": amount("joinable AND NOT ever", maturity=180),
    "touched_share": share("deals", "created", "before", "true"),
    "open_share": share("deals", "created", "status = 'open'", "true"),
    "opportunities_won": Definition("deals", "closed", "count(*)", WON),
    "opportunities_lost": Definition("deals", "closed", "count(*)", "status = 'lost'"),
    "revenue": Definition("deals", "closed", "sum(amount)", WON, "count(amount)"),
    "deal_size": deal_size(MEDIAN, "true"),
    "deal_size_mean": deal_size("sum(amount)::DOUBLE / count(amount)", "true"),
    "win_rate": share("deals", "created", WON, DECIDED, 180),
    "win_rate_touched": share("deals", "created", WON, f"{DECIDED} AND before", 180),
    "win_rate_untouched": share("deals", "created", WON, f"{DECIDED} AND joinable AND NOT before", 180),
    "days_to_win": Definition(
        "deals", "closed", "quantile_cont((closed - created)::DOUBLE, 0.5)", f"{WON} AND closed >= created", empty=None
    ),
    "deal_size_touched": deal_size(MEDIAN, "before"),
    "deal_size_untouched": deal_size(MEDIAN, "joinable AND NOT before"),
}
