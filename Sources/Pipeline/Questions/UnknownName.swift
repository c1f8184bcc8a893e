import TerrainModel

/// What to say of a name that is not there: the nearest one, or those that are.
enum UnknownName {
  /// More than so many are not listed.
  private static let listed = 24

  /// A usage error at an option: `found` says what was found, `expected` what was looked for in words.
  static func failure(
    at option: String, _ found: String, name: String, among known: [String], listed title: String
  ) -> Failure {
    Failure(
      .usage, at: SourceLocation(file: option), found, advice: advice(name, among: known, listed: title))
  }

  static func advice(_ name: String, among known: [String], listed title: String) -> String {
    if let nearest = EditDistance.nearest(to: name, among: known) { return "Did you mean “\(nearest)”?" }
    guard !known.isEmpty else { return "" }
    let more = known.count > listed ? ", and \(known.count - listed) more" : ""
    return "\(title): \(known.prefix(listed).joined(separator: ", "))\(more)."
  }
}
