/// A volunteer's `Shares.csv`, `Comments.csv` and `Reactions.csv`: three files, three ways with quotes.
struct LinkedInWriting {
  let archive: LinkedInArchive

  static let sharesHeader = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility"
  static let commentsHeader = "Date,Link,Message"
  static let reactionsHeader = ["Date", "Type", "Link"]

  private static let posts = [
    "Trois leçons d'un deal perdu.\n\n1) Le \"champion\" part\n2) Budget gelé",
    "Nouveau débitmètre, retour du terrain",
    "Ce que nos clients nous apprennent.\nMerci à eux",
  ]
  private static let comments = [
    "Bravo à l'équipe !", "Je dirais \"oui, mais\" à ça, non?", "Merci\n\nsuite sans guillemets",
    "Ligne 1, avec virgule\nLigne 2",
  ]
  private static let reactionTypes = [
    "LIKE", "PRAISE", "EMPATHY", "APPRECIATION", "INTEREST", "ENTERTAINMENT",
  ]

  private func activities(_ kind: SampleActivity.Kind) -> [SampleActivity] {
    archive.company.activities.filter { $0.rep == archive.rep && $0.inArchive && $0.kind == kind }.reversed()
  }

  /// A post's or activity's number: milliseconds since 1970 in the upper bits, as LinkedIn makes them.
  private func urn(_ kind: String, at time: Instant, salt: Int) -> String {
    let number = UInt64(max(0, time.seconds)) &* 1_000 << 22 | UInt64(salt & 0x3F_FFFF)
    return "https://www.linkedin.com/feed/update/urn%3Ali%3A\(kind)%3A\(number)"
  }

  /// Posts. Each line end inside one is written as `""`, line feed, `""`.
  func shares() -> SampleFile {
    var text = DelimitedText()
    var truth = FileTruth()
    text.append(raw: Self.sharesHeader + "\n")
    for (index, post) in activities(.post).enumerated() {
      let words = Self.posts[index % Self.posts.count]
      text.append(raw: "\(post.time.spaced),\(urn("share", at: post.time, salt: index * 7 + 126)),")
      text.append(
        quoted: words.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\"\n\""))
      text.append(raw: ",\"\",\"\",MEMBER_NETWORK\n")
      truth.rows += 1
      truth.kinds[words.contains("\n") ? "several_lines" : "one_line", default: 0] += 1
    }
    return SampleFile(path: archive.path("Shares.csv"), bytes: text.bytes, truth: truth)
  }

  /// Comments: quoted only for a comma or a quote, line ends notwithstanding, and quotes escaped by backslashes.
  func comments() -> SampleFile {
    var text = DelimitedText()
    var truth = FileTruth()
    text.append(raw: Self.commentsHeader + "\n")
    for (index, comment) in activities(.comment).enumerated() {
      let words = Self.comments[index % Self.comments.count]
      let quoted = words.contains(",") || words.contains("\"")
      let escaped = words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      let post = Instant(comment.time.seconds - 5_400)
      text.append(raw: "\(comment.time.spaced),\(urn("activity", at: post, salt: index * 13)),")
      text.append(raw: quoted ? "\"\(escaped)\"\n" : "\(escaped)\n")
      truth.rows += 1
      let lines = words.contains("\n") ? "several_lines" : "one_line"
      truth.kinds[quoted ? "quoted_\(lines)" : "unquoted_\(lines)", default: 0] += 1
    }
    return SampleFile(path: archive.path("Comments.csv"), bytes: text.bytes, truth: truth)
  }

  /// Reactions.
  func reactions() -> SampleFile {
    var text = DelimitedText()
    var truth = FileTruth()
    text.row(Self.reactionsHeader)
    for (index, reaction) in activities(.reaction).enumerated() {
      let type = index % 3 == 0 ? Self.reactionTypes[index / 3 % Self.reactionTypes.count] : "LIKE"
      let post = Instant(reaction.time.seconds - 7_200)
      text.row([reaction.time.spaced, type, urn("activity", at: post, salt: index * 11)])
      truth.rows += 1
      truth.kinds[type, default: 0] += 1
    }
    return SampleFile(path: archive.path("Reactions.csv"), bytes: text.bytes, truth: truth)
  }
}
