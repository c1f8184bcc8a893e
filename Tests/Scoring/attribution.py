#!/usr/bin/env python3
"""Who is credited with the deals of the demonstration, computed from its exports without the program.

    Tests/Scoring/attribution.py FOLDER

FOLDER is `sample-data`. Prints `attribution,channel,model,credit` as CSV, in exact fractions rounded to six decimals
at the end, with the amount of the deals that nothing touched as the channel `untouched`. Nothing but the standard
library is used, and nothing of what the program knows but what its documentation says.
"""
import collections
import csv
import re
import sys
import unicodedata
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

AS_OF = date(2026, 3, 31)
FIRST = date(2024, 10, 1)
HERE = ZoneInfo("Europe/Paris")
CHANNELS = {
    "message": "social", "inmail": "social", "comment": "social", "reaction": "social",
    "connection_made": "social", "email": "email", "call": "phone", "meeting": "meeting",
}


def rows(path, encoding="utf-8-sig"):
    with open(path, encoding=encoding, newline="") as file:
        yield from csv.DictReader(file)


def local_day(moment):
    return moment.astimezone(HERE).date()


def name_of(text):
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold() if text else None


def profile(text):
    found = re.search(r"linkedin\.com/in/([^/?#\s]+)", text or "")
    return found.group(1).lower() if found else None


class Exports:
    def __init__(self, folder):
        self.touches = collections.defaultdict(set)  # (day, channel) by party
        self.deals = []
        self.contact_accounts = {}
        self.read_crm(folder)
        self.read_outreach(folder / "outreach")
        for archive in sorted((folder / "linkedin").iterdir()):
            self.read_archive(archive)

    def read_crm(self, folder):
        accounts = {row["Id"]: row["Name"] for row in rows(folder / "salesforce/Account.csv", "cp1252")}
        contacts = {}
        for row in rows(folder / "salesforce/Contact.csv", "cp1252"):
            if row["IsDeleted"] == "0":
                contacts[row["Id"]] = profile(row["LinkedIn_Profile__c"]) or row["Id"]
                self.contact_accounts[contacts[row["Id"]]] = name_of(accounts.get(row["AccountId"]))
        for row in rows(folder / "salesforce/Opportunity.csv", "cp1252"):
            if row["IsDeleted"] == "1":
                continue
            created = datetime.fromisoformat(row["CreatedDate"]).replace(tzinfo=timezone.utc)
            status = "open" if row["IsClosed"] == "0" else "won" if row["IsWon"] == "1" else "lost"
            self.add_deal(
                local_day(created), date.fromisoformat(row["CloseDate"][:10]), status, row["Amount"],
                name_of(accounts.get(row["AccountId"])), contacts.get(row["ContactId"]))
        for path in sorted((folder / "hubspot").glob("*.csv")):
            for row in rows(path):
                status = {"Closed Won": "won", "Closed Lost": "lost"}.get(row["Deal Stage"], "open")
                closed = date.fromisoformat(row["Close Date"][:10]) if row["Close Date"] else None
                company = re.sub(r" \(\d+\)$", "", row["Associated Company (Primary)"])
                self.add_deal(
                    date.fromisoformat(row["Create Date"][:10]), closed, status, row["Amount"],
                    name_of(company), None)

    def add_deal(self, created, closed, status, amount, account, contact):
        if closed is None or closed > AS_OF:
            status = "open"
        parties = [party for party in (("account", account), ("contact", contact)) if party[1]]
        self.deals.append((created, closed, status, Fraction(amount or 0), parties))

    def read_outreach(self, folder):
        seen = set()
        for path in sorted(folder.glob("activity-*.csv")):
            for row in rows(path):
                if row["id"] in seen or row["direction"] != "outgoing" or row["kind"] not in CHANNELS:
                    continue
                seen.add(row["id"])
                self.add_touch(
                    datetime.fromisoformat(row["time"].replace("Z", "+00:00")), CHANNELS[row["kind"]],
                    profile(row["contact"]), name_of(row["account"]))
        for row in rows(folder / "invitations.csv"):
            sent = datetime.fromisoformat(row["sent"].replace("Z", "+00:00"))
            self.add_touch(sent, "social", profile(row["contact"]), name_of(row["account"]))

    def read_archive(self, folder):
        for row in rows(folder / "Invitations.csv"):
            if row["Direction"] == "OUTGOING":
                sent = datetime.strptime(row["Sent At"].replace("\u202f", " "), "%m/%d/%y, %I:%M %p")
                self.add_touch(
                    sent.replace(tzinfo=ZoneInfo("America/Los_Angeles")), "social",
                    profile(row["inviteeProfileUrl"]))
        messages = list(rows(folder / "messages.csv"))
        senders = collections.Counter(profile(row["SENDER PROFILE URL"]) for row in messages)
        owner = senders.most_common(1)[0][0] if senders else None
        for row in messages:
            is_sent = row["IS MESSAGE DRAFT"] != "Yes" and row["FOLDER"] != "SPAM"
            if is_sent and profile(row["SENDER PROFILE URL"]) == owner:
                sent = datetime.strptime(row["DATE"], "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=timezone.utc)
                self.add_touch(sent, "social", profile(row["RECIPIENT PROFILE URLS"]))

    def add_touch(self, moment, channel, contact, account=None):
        account = account or self.contact_accounts.get(contact)
        for party in (("account", account), ("contact", contact)):
            if party[1] and local_day(moment) <= AS_OF:
                self.touches[party].add((local_day(moment), channel))


def weights(days):
    """By model, the share of each touch; the touches of the first and of the last day share what these get."""
    first, last = days[0], days[-1]
    early, late = days.count(first), days.count(last)
    between = len(days) - early - late
    decay = [2.0 ** (-(last - day).days / 7) for day in days]
    if first == last:
        position = [Fraction(1, len(days)) for _ in days]
    else:
        end, middle = (Fraction(2, 5), Fraction(1, 5)) if between else (Fraction(1, 2), Fraction(0))
        position = [
            end / early if day == first else end / late if day == last else middle / between for day in days
        ]
    return {
        "first": [Fraction(day == first, early) for day in days],
        "last": [Fraction(day == last, late) for day in days],
        "linear": [Fraction(1, len(days)) for _ in days],
        "position": position,
        "time_decay": [Fraction(weight / sum(decay)) for weight in decay],
    }


def credits(exports, deals, until):
    found = collections.defaultdict(Fraction)
    models = ("first", "last", "linear", "position", "time_decay")
    for created, closed, status, amount, parties in exports.deals:
        placed = created if deals == "created" else closed if status == "won" else None
        if placed is None or not FIRST <= placed <= AS_OF:
            continue
        end = created if until == "created" else AS_OF if status == "open" else closed
        own = sorted(
            {touch for party in parties for touch in exports.touches[party]
             if created - timedelta(days=90) <= touch[0] <= end})
        if not own:
            for model in models:
                found["untouched", model] += amount
            continue
        for model, shares in weights([day for day, _ in own]).items():
            for (_, channel), share in zip(own, shares):
                found[channel, model] += amount * share
    return found


def main():
    exports = Exports(Path(sys.argv[1]))
    print("attribution,channel,model,credit")
    for name, deals, until in (
        ("pipeline_sourced", "created", "created"), ("revenue_influenced", "won", "closed")
    ):
        for (channel, model), credit in sorted(credits(exports, deals, until).items()):
            print(f"{name},{channel},{model},{float(credit):.6f}")


if __name__ == "__main__":
    main()
