import TerrainModel
import TestSupport
import Testing

struct LocalTimeTests {
  /// 2026: forward on 29 March at 01:00 UTC, back on 25 October at 01:00 UTC.
  private static let paris = ZoneTable(
    name: "Europe/Paris", transitions: [1_774_746_000, 1_792_890_000], offsets: [3_600, 7_200, 3_600])
  /// 2026: forward on 8 March at 10:00 UTC, back on 1 November at 09:00 UTC.
  private static let losAngeles = ZoneTable(
    name: "America/Los_Angeles", transitions: [1_772_964_000, 1_793_523_600],
    offsets: [-28_800, -25_200, -28_800])
  /// 2026: back by half an hour on 4 April at 15:00 UTC, forward on 3 October at 15:30 UTC.
  private static let lordHowe = ZoneTable(
    name: "Australia/Lord_Howe", transitions: [1_775_314_800, 1_791_041_400],
    offsets: [39_600, 37_800, 39_600])

  private func seconds(_ day: String, _ hour: Int, _ minute: Int, _ second: Int = 0) throws -> Int64 {
    try #require(CalendarDay(text: day)).secondsSinceEpoch + Int64(hour * 3_600 + minute * 60 + second)
  }

  @Test("the transitions are those of the civil dates")
  func transitions() throws {
    #expect(Self.paris.transitions == [try seconds("2026-03-29", 1, 0), try seconds("2026-10-25", 1, 0)])
    #expect(
      Self.losAngeles.transitions == [try seconds("2026-03-08", 10, 0), try seconds("2026-11-01", 9, 0)])
    #expect(
      Self.lordHowe.transitions == [try seconds("2026-04-04", 15, 0), try seconds("2026-10-03", 15, 30)])
  }

  @Test("an offset holds from its transition on")
  func offsets() {
    for zone in [Self.paris, Self.losAngeles, Self.lordHowe] {
      for (index, transition) in zone.transitions.enumerated() {
        #expect(zone.offset(atUTC: transition - 1) == zone.offsets[index])
        #expect(zone.offset(atUTC: transition) == zone.offsets[index + 1])
      }
      #expect(zone.offset(atUTC: .min) == zone.offsets[0])
      #expect(zone.offset(atUTC: .max) == zone.offsets[2])
    }
    #expect(ZoneTable.utc.offset(atUTC: 5) == 0)
    #expect(ZoneTable(name: "broken", transitions: [0], offsets: []).offset(atUTC: 5) == 0)
  }

  @Test(
    "a time that the clocks skip moves forward by the gap",
    arguments: [
      (paris, "2026-03-29", 2, 0, 0, 1, 0), (paris, "2026-03-29", 2, 30, 0, 1, 30),
      (paris, "2026-03-29", 2, 59, 59, 1, 59), (losAngeles, "2026-03-08", 2, 0, 0, 10, 0),
      (losAngeles, "2026-03-08", 2, 59, 59, 10, 59), (lordHowe, "2026-10-04", 2, 0, 0, -9, 30),
      (lordHowe, "2026-10-04", 2, 29, 59, -9, 59),
    ])
  func gap(
    zone: ZoneTable, day: String, hour: Int, minute: Int, second: Int, utcHour: Int, utcMinute: Int
  ) throws {
    let local = try seconds(day, hour, minute, second)
    let instant = try seconds(day, utcHour, utcMinute, second)
    #expect(zone.utc(fromLocal: local) == instant)
    let seen = instant + zone.offset(atUTC: instant)
    #expect(seen - local == (zone == Self.lordHowe ? 1_800 : 3_600))
  }

  @Test(
    "of a time that happens twice the first is taken",
    arguments: [
      (paris, "2026-10-25", 2, 0, 0, 0, 0), (paris, "2026-10-25", 2, 59, 59, 0, 59),
      (losAngeles, "2026-11-01", 1, 0, 0, 8, 0), (losAngeles, "2026-11-01", 1, 59, 59, 8, 59),
      (lordHowe, "2026-04-05", 1, 30, 0, -10, 30), (lordHowe, "2026-04-05", 1, 59, 59, -10, 59),
    ])
  func overlap(
    zone: ZoneTable, day: String, hour: Int, minute: Int, second: Int, utcHour: Int, utcMinute: Int
  ) throws {
    let local = try seconds(day, hour, minute, second)
    #expect(zone.utc(fromLocal: local) == (try seconds(day, utcHour, utcMinute, second)))
  }

  @Test("just outside gap and overlap nothing is moved")
  func edges() throws {
    #expect(
      Self.paris.utc(fromLocal: try seconds("2026-03-29", 1, 59, 59))
        == (try seconds("2026-03-29", 0, 59, 59)))
    #expect(Self.paris.utc(fromLocal: try seconds("2026-03-29", 3, 0)) == (try seconds("2026-03-29", 1, 0)))
    #expect(
      Self.paris.utc(fromLocal: try seconds("2026-10-25", 1, 59, 59))
        == (try seconds("2026-10-24", 23, 59, 59)))
    #expect(Self.paris.utc(fromLocal: try seconds("2026-10-25", 3, 0)) == (try seconds("2026-10-25", 2, 0)))
    #expect(
      Self.losAngeles.utc(fromLocal: try seconds("2026-11-01", 2, 0)) == (try seconds("2026-11-01", 10, 0)))
  }

  @Test("before the first transition and after the last the outer offsets hold")
  func outside() throws {
    #expect(Self.paris.utc(fromLocal: try seconds("1999-07-01", 12, 0)) == (try seconds("1999-07-01", 11, 0)))
    #expect(Self.paris.utc(fromLocal: try seconds("2050-07-01", 12, 0)) == (try seconds("2050-07-01", 11, 0)))
    #expect(ZoneTable.utc.utc(fromLocal: 77) == 77)
    #expect(ZoneTable(name: "broken", transitions: [], offsets: []).utc(fromLocal: 77) == 77)
  }

  @Test("every quarter of an hour of 2026 comes back, but the second of a repeated one")
  func roundTrip() throws {
    for zone in [Self.paris, Self.losAngeles, Self.lordHowe] {
      for instant in stride(
        from: try seconds("2026-01-01", 0, 0), to: try seconds("2027-01-01", 0, 0), by: 900)
      {
        let offset = zone.offset(atUTC: instant)
        let back = zone.utc(fromLocal: instant + offset)
        let isRepeated =
          zone.offset(atUTC: instant - 3_600) > offset || zone.offset(atUTC: instant - 1_800) > offset
        if isRepeated && back != instant {
          #expect(back + zone.offset(atUTC: back) == instant + offset && back < instant)
        } else {
          #expect(back == instant)
        }
      }
    }
  }

  @Test("any table, changes within days or hours included, agrees with a search of all instants")
  func search() {
    var random = SeededRandom(seed: 26)
    for _ in 0..<1_500 {
      let zone = Self.randomZone(&random)
      for transition in zone.transitions {
        let near = transition + Int64(random.integer(in: -60...60)) * 1_800
        #expect(
          zone.utc(fromLocal: near) == Self.reference(zone, near),
          "\(near) in \(zone.transitions) \(zone.offsets)")
      }
    }
  }

  /// Two to four changes, from six hours to a week apart, to any half hour between 14 east and 12 west.
  private static func randomZone(_ random: inout SeededRandom) -> ZoneTable {
    var offsets = [Int64(random.integer(in: -24...28)) * 1_800]
    var transitions: [Int64] = []
    for _ in 0..<random.integer(in: 2...4) {
      transitions.append((transitions.last ?? 0) + Int64(random.integer(in: 12...336)) * 1_800)
      // Small changes, as clocks make them, and now and then a jump over the date line.
      let change = random.integer(in: 0...9) == 0 ? 48 : random.integer(in: -4...4)
      let next = (offsets.last ?? 0) + Int64(change) * 1_800
      offsets.append(next > 50_400 ? (offsets.last ?? 0) - 3_600 : max(next, -43_200))
    }
    return ZoneTable(name: "random", transitions: transitions, offsets: offsets)
  }

  /// The first instant, of all half hours around, at which clocks show the time; else the first at which they have
  /// passed it, moved by how much the time is past the start of the gap.
  private static func reference(_ zone: ZoneTable, _ local: Int64) -> Int64 {
    let instants = stride(from: local - 180_000, through: local + 180_000, by: 1_800)
    if let shown = instants.first(where: { $0 + zone.offset(atUTC: $0) == local }) { return shown }
    let after = instants.first { $0 + zone.offset(atUTC: $0) > local } ?? local
    return local - zone.offset(atUTC: after - 1)
  }

  @Test("the day of an instant is cut in the zone")
  func days() throws {
    let late = try seconds("2026-03-28", 23, 30)
    #expect(Self.paris.day(ofUTC: late).text == "2026-03-29")
    #expect(Self.losAngeles.day(ofUTC: late).text == "2026-03-28")
    #expect(ZoneTable.utc.day(ofUTC: late).text == "2026-03-28")
  }
}
