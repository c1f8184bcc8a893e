import Foundation

/// A fenced block of a Markdown page, and the heading that it stands under.
struct FencedBlock {
  var language: String
  var heading: String
  var lines: [String]

  var text: String { lines.joined(separator: "\n") + "\n" }

  static func all(in page: String) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var heading = ""
    var open: FencedBlock?
    for line in page.components(separatedBy: "\n") {
      if var block = open {
        if line == "```" {
          blocks.append(block)
          open = nil
        } else {
          block.lines.append(line)
          open = block
        }
      } else if line.hasPrefix("```") {
        open = FencedBlock(language: String(line.dropFirst(3)), heading: heading, lines: [])
      } else if line.hasPrefix("#") {
        heading = String(line.drop { $0 == "#" || $0 == " " })
      }
    }
    return blocks
  }
}
