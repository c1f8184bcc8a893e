import SampleData

/// The default company and its files, made once for all tests.
enum SampleFixture {
  static let result: Result<SampleFixtureContents, any Error> = Result {
    let company = SampleCompany(try SampleParameters())
    let (files, truth) = try company.filesInMemory()
    return SampleFixtureContents(company: company, files: files, truth: truth)
  }

  static func contents() throws -> SampleFixtureContents { try result.get() }
}

/// What the fixture holds.
struct SampleFixtureContents: Sendable {
  let company: SampleCompany
  let files: [String: [UInt8]]
  let truth: Truth

  func bytes(_ path: String) -> [UInt8] { files[path] ?? [] }

  func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  /// A file's records; Salesforce's are Latin-1.
  func reader(_ path: String) -> DelimitedReader {
    DelimitedReader(bytes: bytes(path), latin1: path.hasPrefix("salesforce/"))
  }
}
