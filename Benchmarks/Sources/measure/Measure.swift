import Foundation

/// Times terrain and its peers on one question: fresh processes, in turn, several rounds; then compares the answers.
///
///     measure --terrain PROGRAM --work FOLDER --export EXPORT.csv [--rounds N] [--only NAME]
///     measure --terrain PROGRAM --work FOLDER --subject counts|catalogue [--rounds N]
///
/// Ends with 1 where the answers differ, with 64 where an argument is wrong, with 70 where an engine fails.
@main
struct Measure {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      let isSame = try run(options)
      exit(isSame ? 0 : 1)
    } catch let fault as Fault {
      FileHandle.standardError.write(Data("measure: \(fault.message)\n".utf8))
      exit(fault.code)
    } catch {
      FileHandle.standardError.write(Data("measure: \(error)\n".utf8))
      exit(70)
    }
  }

  /// Whether all answers are equal.
  private static func run(_ options: Options) throws -> Bool {
    switch options.subject {
    case .export:
      try warm(options.export)
      return try run(Engine.all(options), options)
    case .counts:
      return try run(Question.counts, options)
    case .catalogue:
      let isSame = try run(Question.conversions, options)
      try CatalogueTimes(options).measure()
      return isSame
    }
  }

  private static func run(_ questions: [Question], _ options: Options) throws -> Bool {
    try questions.allSatisfy { question in
      print("\n\(question.name), by rep and month")
      return try run(Engine.all(options, asking: question), options)
    }
  }

  private static func run(_ engines: [Engine], _ options: Options) throws -> Bool {
    var runs = [[ProcessRun]](repeating: [], count: engines.count)
    for round in 0..<options.rounds {
      // The order changes with every round, so that no engine always follows the same other.
      for turn in engines.indices {
        let index = (turn + round) % engines.count
        runs[index].append(try engines[index].run())
      }
    }
    let figures = Figures(names: engines.map(\.name), runs: runs)
    print(figures.table(bytes: options.subject == .export ? try size(of: options.export) : nil))
    print(figures.paired)
    return compare(try engines.map { ($0.name, try $0.answer()) })
  }

  /// Reads a file into the page cache: the disk is not what is measured. In small pieces, for Linux counts the memory of
  /// the process that starts another one into the other's peak.
  private static func warm(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { throw Fault(66, "\(path): cannot be read") }
    while try autoreleasing({ try file.read(upToCount: 1 << 20)?.count ?? 0 }) > 0 {}
  }

  private static func autoreleasing<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }

  private static func size(of path: String) throws -> Int {
    guard let file = FileHandle(forReadingAtPath: path) else { throw Fault(66, "\(path): cannot be read") }
    return Int(try file.seekToEnd())
  }

  /// Prints whether all engines say the same, and where two differ first.
  private static func compare(_ answers: [(name: String, answer: Answer)]) -> Bool {
    guard let (first, reference) = answers.first else { return true }
    var isSame = true
    for (name, answer) in answers.dropFirst() {
      let keys = Set(reference.values.keys).union(answer.values.keys)
      let wrong = keys.filter { !reference.agrees(with: answer, at: $0) }.sorted()
      for key in wrong.prefix(5) {
        print("differs at \(key): \(first) \(reference.text(key)), \(name) \(answer.text(key))")
      }
      isSame = isSame && wrong.isEmpty
    }
    print("answers: \(isSame ? "equal" : "DIFFERENT") (\(reference.values.count) figures that are not 0)")
    return isSame
  }
}
