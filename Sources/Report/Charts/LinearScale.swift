/// Maps values to pixels, with round tick values.
struct LinearScale: Sendable {
  let domain: ClosedRange<Double>
  /// Pixels of the domain's ends; the first may be the larger (vertical axes grow upwards).
  let start: Double
  let end: Double

  /// A domain of one value is widened, so that every value has a place.
  init(_ values: [Double], includesZero: Bool, start: Double, end: Double) {
    let finite = values.filter(\.isFinite)
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if includesZero { (low, high) = (min(low, 0), max(high, 0)) }
    if low == high { (low, high) = low == 0 ? (0, 1) : (low - low.magnitude / 2, high + high.magnitude / 2) }
    domain = low...high
    self.start = start
    self.end = end
  }

  /// The same scale with its ends moved outwards to round values.
  func rounded(ticks count: Int) -> LinearScale {
    let step = Self.step(domain, count)
    guard step > 0 else { return self }
    let low = (domain.lowerBound / step).rounded(.down) * step
    let high = (domain.upperBound / step).rounded(.up) * step
    return LinearScale([low, high], includesZero: false, start: start, end: end)
  }

  func pixel(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + min(max(share, 0), 1) * (end - start)
  }

  /// Round values within the domain, about as many as asked for.
  func ticks(_ count: Int) -> [Double] {
    let step = Self.step(domain, count)
    guard step > 0 else { return [] }
    let first = (domain.lowerBound / step).rounded(.up)
    let last = (domain.upperBound / step).rounded(.down)
    guard first <= last, last - first < 100 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// 1, 2 or 5 times a power of ten.
  private static func step(_ domain: ClosedRange<Double>, _ count: Int) -> Double {
    let rough = (domain.upperBound - domain.lowerBound) / Double(max(count, 1))
    guard rough.isFinite, rough > 0 else { return 0 }
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let lead = rough / power
    return (lead > 5 ? 10 : lead > 2 ? 5 : lead > 1 ? 2 : 1) * power
  }
}
