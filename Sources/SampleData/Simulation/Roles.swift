/// Which reps have a story of their own.
struct Roles {
  /// Index of the first team of each rep.
  let teamOfRep: [Int]
  /// The first rep of each of the first four teams; all of them work in Salesforce.
  let volunteers: [Int]
  /// The rep who joins after a third of the time: second of the first team.
  let lateJoiner: Int
  /// The rep who leaves before the end: second of the third team.
  let leaver: Int
  /// Reps who change team in mid-course, between the second and the fourth team: neither is trained.
  let moves: [Int: Int]

  init(teamOfRep: [Int]) {
    self.teamOfRep = teamOfRep
    let firsts = (0..<4).map { team in teamOfRep.firstIndex(of: team) ?? 0 }
    volunteers = firsts
    lateJoiner = firsts[0] + 1
    leaver = firsts[2] + 1
    moves = [firsts[1] + 1: 3, firsts[3] + 1: 1]
  }
}
