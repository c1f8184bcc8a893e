/// A text in every report language.
package struct LocalizedText: Hashable, Codable, Sendable {
  package var en: String
  package var fr: String

  package init(en: String, fr: String) {
    self.en = en
    self.fr = fr
  }

  package init(_ text: String) {
    self.init(en: text, fr: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .fr: fr
    }
  }
}
