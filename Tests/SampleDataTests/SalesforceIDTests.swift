import SampleData
import Testing

@Suite struct SalesforceIDTests {
  @Test(arguments: [
    ("0055g00000AbCdE", "0055g00000AbCdEAAV"), ("0055g00000AbCdf", "0055g00000AbCdfAAF"),
    ("0055g00000AbCDe", "0055g00000AbCDeAAN"), ("000000000000000", SalesforceID.empty),
  ])
  func checkCharacters(short: String, long: String) {
    #expect(SalesforceID.extended(short) == long)
  }

  @Test func serialsGiveDistinctIdentifiers() {
    let made = (0..<5_000).map { SalesforceID.make(prefix: "006", serial: $0) }
    #expect(Set(made).count == made.count)
    #expect(made.allSatisfy { $0.utf8.count == 18 && $0 == SalesforceID.extended(String($0.prefix(15))) })
  }
}
