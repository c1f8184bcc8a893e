package import TerrainModel

extension WorkspaceFolder {
  /// Keeps a run: its outputs, its catalogue and ledger entries, and the links that lead to it.
  ///
  ///     1. out/runs/<id>.tmp   all outputs, on the disk
  ///     2. out/runs/<id>       the folder gets its name
  ///     3. terrain.sqlite      one transaction: from here on the run counts
  ///     4. out/<as-of>, out/latest
  ///
  /// Killed anywhere, the next start leaves either no trace of the run or all of it. A run that is repeated replaces
  /// its own files one by one, so that a reader always finds each of them. Returns the run's folder. Throws
  /// `.cannotWrite` where the disk says no, `.internalError` for a record that contradicts itself. `threads` make
  /// the blocks of large outputs; `afterStep` is for tests that cut a commit off.
  @discardableResult
  package func commit(
    _ run: RunRecord, outputs: [OutputFile], threads: Int = 1,
    afterStep: (CommitStep) throws(Failure) -> Void = { _ in }
  ) throws(Failure) -> String {
    try requireWriting()
    try check(run, outputs)
    let folder = "\(runsFolder)/\(run.id)"
    let temporary = folder + FileSystem.temporarySuffix
    try write(outputs, to: temporary, threads: threads)
    try afterStep(.written)
    try publish(outputs, from: temporary, to: folder)
    try afterStep(.published)
    try store.write { database in
      try Self.record(run.catalogue, in: database)
      try Self.replaceEntries(run.ledger, asOf: run.asOf, in: database)
      try Self.replaceSaid(run.closedPeriods, asOf: run.asOf, in: database)
      try Self.record(run, in: database)
    }
    try afterStep(.committed)
    try switchLinks { () throws(Failure) in try afterStep(.linkedDay) }
    return folder
  }

  private func check(_ run: RunRecord, _ outputs: [OutputFile]) throws(Failure) {
    func wrong(_ what: String) -> Failure {
      Failure(.internalError, at: SourceLocation(file: path), what)
    }
    guard Self.isSafeName(run.id) else { throw wrong("'\(run.id)' cannot name a run") }
    guard run.ledger.allSatisfy({ $0.asOf == run.asOf.text }) else {
      throw wrong("a ledger entry of another day than \(run.asOf.text)")
    }
    var seen: Set<String> = []
    for output in outputs {
      let parts = output.path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.allSatisfy({ Self.isSafeName($0) }) else {
        throw wrong("'\(output.path)' cannot name an output")
      }
      guard seen.insert(output.path).inserted else { throw wrong("two outputs are named '\(output.path)'") }
    }
  }

  private func write(_ outputs: [OutputFile], to folder: String, threads: Int) throws(Failure) {
    try FileSystem.removeIfPresent(folder)
    try FileSystem.createPrivateFolder(folder)
    let folders = Self.folders(of: outputs)
    for name in folders { try FileSystem.createPrivateFolder("\(folder)/\(name)") }
    // All are written before the first is waited for: the disk takes them together.
    var files: [OpenFile] = []
    for output in outputs {
      files.append(try FileSystem.writeNewFile("\(folder)/\(output.path)", output, threads: threads))
    }
    for file in files { try FileSystem.synchronize(file) }
    for name in folders { try FileSystem.synchronize("\(folder)/\(name)") }
    try FileSystem.synchronize(folder)
  }

  private func publish(_ outputs: [OutputFile], from temporary: String, to folder: String) throws(Failure) {
    guard FileSystem.isFolder(folder) else {
      try FileSystem.rename(temporary, to: folder)
      return try FileSystem.synchronize(runsFolder)
    }
    let folders = Self.folders(of: outputs)
    for name in folders { try FileSystem.createPrivateFolder("\(folder)/\(name)") }
    for output in outputs {
      try FileSystem.rename("\(temporary)/\(output.path)", to: "\(folder)/\(output.path)")
    }
    let kept = Set(outputs.map(\.path)).union(folders)
    for name in FileSystem.relativePaths(below: folder) where !kept.contains(name) {
      try FileSystem.removeIfPresent("\(folder)/\(name)")
    }
    for name in folders { try FileSystem.synchronize("\(folder)/\(name)") }
    try FileSystem.synchronize(folder)
    try FileSystem.removeIfPresent(temporary)
  }

  /// The folders that hold the outputs, relative and sorted, so that an outer one comes before what it holds.
  private static func folders(of outputs: [OutputFile]) -> [String] {
    var folders: Set<String> = []
    for output in outputs {
      var parts = output.path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    return folders.sorted()
  }
}
