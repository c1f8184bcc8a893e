/// How an identifier is made canonical before it is hashed, so that two spellings of one thing become one key.
package enum KeyForm: String, CaseIterable, Codable, Sendable {
  /// The text without outer white space.
  case exact
  /// A Salesforce id: the first 15 characters, case kept (18-character ids carry a checksum).
  case salesforceID = "salesforce_id"
  /// A LinkedIn profile: what follows `/in/`, lower case, percent-decoding undone, no query, no final slash.
  case profileURL = "profile_url"
  /// An e-mail address in lower case.
  case email
  /// A person's name: lower case, accents removed, words sorted, what follows a comma dropped.
  case personName = "person_name"
  /// What people call something: lower case, accents removed, punctuation as single spaces.
  case words
  /// The domain of a company, of an address or a site: lower case, without `www.`; nothing for mail providers that
  /// anybody can use.
  case domain
}
