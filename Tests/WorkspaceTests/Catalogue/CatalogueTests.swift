import TerrainModel
import Testing
import Workspace

@Suite struct CatalogueTests {
  let temporary: TemporaryFolder
  let folder: WorkspaceFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = try WorkspaceFolder.open(temporary.workspace, access: .write)
  }

  @Test func `what was recorded comes back`() throws {
    let files = [
      catalogued("aa", firstSeen: "2026-03-31", snapshot: "2026-03-30"),
      catalogued("aa", path: "reps/Jo Ånd/x.csv", rep: "Jo Ånd", firstSeen: "2026-03-31"),
      catalogued("bb", firstSeen: "2026-03-31"),
    ]
    let segments = [
      SegmentRecord(id: "seg-aa", hash: "aa", state: .cache),
      SegmentRecord(id: "seg-bb", hash: "bb", state: .sealed),
    ]
    try folder.record(CatalogueUpdate(files: files.reversed(), segments: segments.reversed()))
    // All were there at the first ingest.
    let seen = [files[0], files[2], files[1]].map { file in
      var file = file
      file.lastSeen = 1
      return file
    }
    #expect(try folder.files() == seen)
    #expect(try folder.segments() == segments)
  }

  @Test func `of two contents of a path the one that was there last is the newer`() throws {
    let contents = ["bb", "aa"].map { catalogued($0, firstSeen: "2026-03-31") }
    for content in contents + [contents[0]] { try folder.record(CatalogueUpdate(files: [content])) }
    let seen = Dictionary(uniqueKeysWithValues: try folder.files().map { ($0.hash, $0.lastSeen) })
    #expect(seen == ["aa": 2, "bb": 3])
  }

  @Test func `a segment whose export is gone is sealed`() throws {
    try folder.record(CatalogueUpdate(segments: [SegmentRecord(id: "s", hash: "aa", state: .cache)]))
    let sealed = SegmentRecord(id: "s", hash: "aa", state: .sealed)
    try folder.record(CatalogueUpdate(segments: [sealed]))
    #expect(try folder.segments() == [sealed])
  }

  @Test(arguments: [
    ["2026-03-31", "2026-04-30"], ["2026-04-30", "2026-03-31"], ["2026-03-31", "2026-03-31"],
  ])
  func `first seen is the earliest day, in whatever order the days are run`(days: [String]) throws {
    for asOf in days {
      try folder.record(CatalogueUpdate(files: [catalogued("aa", firstSeen: asOf)]))
    }
    #expect(try folder.files().map(\.firstSeen.text) == ["2026-03-31"])
  }

  @Test(arguments: [["a.csv", "b.csv"], ["b.csv", "a.csv"]])
  func `the same bytes under two names are one file`(paths: [String]) throws {
    try folder.record(
      CatalogueUpdate(files: paths.map { catalogued("aa", path: $0, firstSeen: "2026-03-31") }))
    #expect(try folder.files().map(\.path) == ["a.csv"])
  }

  @Test func `a file that was moved is found at its new place`() throws {
    try folder.record(
      CatalogueUpdate(files: [catalogued("aa", path: "inbox/a.csv", firstSeen: "2026-03-31")]))
    try folder.record(
      CatalogueUpdate(files: [catalogued("aa", path: "archive/a.csv", firstSeen: "2026-04-30")]))
    #expect(try folder.files().map(\.path) == ["archive/a.csv"])
  }

  @Test func `bytes that replaced others stay beside them`() throws {
    try folder.record(CatalogueUpdate(files: [catalogued("aa", firstSeen: "2026-03-31")]))
    try folder.record(CatalogueUpdate(files: [catalogued("bb", firstSeen: "2026-04-30")]))
    #expect(try folder.files().map(\.hash) == ["aa", "bb"])
  }

  @Test func `an update that cannot be kept whole is not kept at all`() throws {
    let day = CalendarDay(number: 0)
    var broken = run("r1", "2026-03-31", ledger: [entry("2026-03-31", "l1"), entry("2026-03-31", "l1")])
    broken.catalogue.files = [catalogued("aa", firstSeen: day.text)]
    #expect(throws: Failure.self) { try folder.commit(broken, outputs: []) }
    #expect(try folder.files().isEmpty)
    #expect(try folder.runs().isEmpty)
  }
}
