import Testing

@testable import Measure

@Suite struct EventMomentTests {
  @Test func keepsItsPartsAndTheirOrder() {
    let parts: [(day: Int64, batch: Int, row: Int)] = [
      (-700_000, 0, 0), (-1, 5, 65_535), (0, 0, 1), (0, 1, 0), (0, 1, 65_535), (20_000, 0, 0),
      (20_000, 77, 3),
    ]
    let moments = parts.map { EventMoment(day: $0.day, batch: $0.batch, row: $0.row) }
    for (part, moment) in zip(parts, moments) {
      #expect((moment.day, moment.batch, moment.row) == part)
      #expect(moment > .none)
      let event = EntityEvent(entity: .max, moment: moment)
      #expect(event.entity == .max)
      #expect(event.moment == moment)
    }
    #expect(moments == moments.sorted())
  }
}
