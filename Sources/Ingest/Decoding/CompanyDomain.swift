/// The domain that an address or a site says a company by.
enum CompanyDomain {
  /// Lower case, without scheme, `www.`, path and port; empty where the text holds no domain, or that of a provider at
  /// which anybody can have an address.
  static func canonical(_ text: String) -> [UInt8] {
    var rest = Substring(text.lowercased())
    if let at = rest.lastIndex(of: "@") {
      rest = rest[rest.index(after: at)...]
    } else if let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...]
    }
    rest = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.last == "." { rest = rest.dropLast() }
    let labels = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, !labels.contains(""), let first = labels.first else { return [] }
    if providers.contains(String(first)) && labels.count <= 3 || providers.contains(String(rest)) {
      return []
    }
    return Array(rest.utf8)
  }

  /// Mail providers by their name under any country, or by their whole domain.
  private static let providers: Set<String> = [
    "gmail", "googlemail", "outlook", "hotmail", "live", "msn", "yahoo", "ymail", "icloud", "aol", "gmx",
    "protonmail", "proton", "zoho", "yandex", "mail.ru", "web.de", "t-online.de", "freenet.de", "me.com",
    "mac.com", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "bbox.fr", "neuf.fr",
    "libero.it", "virgilio.it", "tiscali.it", "uol.com.br", "bol.com.br", "terra.com.br", "telefonica.net",
    "qq.com", "163.com", "126.com", "bluewin.ch", "skynet.be", "telenet.be",
  ]
}
