/// Whether every element of a page is closed in its order, and every attribute is quoted.
enum TagBalance {
  private static let void: Set<Substring> = ["meta", "br", "!DOCTYPE"]

  static func isBalanced(_ page: String) -> Bool {
    var open: [Substring] = []
    for match in page.matches(of: #/<(\/?)([a-zA-Z0-9!]+)((?: [a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)>/#) {
      let (_, slash, name, _) = match.output
      if void.contains(name) { continue }
      if slash.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return false
      }
    }
    let tags = page.count { $0 == "<" }
    return open.isEmpty && tags == page.matches(of: #/<[\/a-zA-Z!]/#).count
  }
}
