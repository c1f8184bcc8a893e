/// How much the shareable outputs leave out, so that no hole passes for nothing.
struct Withheld: Hashable, Sendable {
  /// Figures of single reps, of KPIs about few people, and of anything crossed with another dimension.
  var personal = 0
  /// Figures of groups below the minimum.
  var smallGroups = 0
  /// Figures left out because they would give away a small group's by subtraction.
  var complementary = 0
  /// Objectives, observations, lessons, signals and alerts about single reps or small groups.
  var objectives = 0
  var observations = 0
  var lessons = 0
  var signals = 0
  var alerts = 0
  /// Restated figures of groups that may be shown today and were too small when they were stated before.
  var restatements = 0

  var figures: Int { personal + smallGroups + complementary }
  var verdicts: Int { objectives + observations + lessons + signals + alerts }
}
