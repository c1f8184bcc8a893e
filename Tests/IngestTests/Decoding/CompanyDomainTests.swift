import Testing

@testable import Ingest

struct CompanyDomainTests {
  @Test(
    "addresses and sites of one company",
    arguments: [
      "ana@acme.example", "https://www.Acme.example/about?x=1", "ACME.example", "acme.example:443",
      "acme.example.",
    ])
  func sameCompany(text: String) {
    #expect(String(decoding: CompanyDomain.canonical(text), as: UTF8.self) == "acme.example")
  }

  @Test(
    "what names no company",
    arguments: [
      "ana@gmail.com", "ben@yahoo.co.uk", "x@orange.fr", "", "acme", "@", "https://", "a..b", "www.",
    ])
  func noCompany(text: String) {
    #expect(CompanyDomain.canonical(text).isEmpty)
  }

  @Test("a company whose name begins like a provider's")
  func notAProvider() {
    #expect(!CompanyDomain.canonical("live-nation.example").isEmpty)
    #expect(!CompanyDomain.canonical("crm.live.acme.example").isEmpty)
  }
}
