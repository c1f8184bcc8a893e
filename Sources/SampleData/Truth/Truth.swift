import Foundation

/// Everything that is known about a sample company and that the exports alone only let one estimate.
///
/// Written as `TRUTH.json`, keys in snake case and sorted. Counts are of what the files hold; effects are
/// the planted values, beside what this company's random draws made of them.
package struct Truth: Codable, Sendable, Equatable {
  /// Version of this layout.
  package var version = 1
  package var company = "Boréal Instruments"
  package var parameters: TruthParameters
  /// By path relative to the export folder; `TRUTH.json` itself excepted.
  package var files: [String: FileTruth]
  /// Over all files: how often each kind of dirt was written.
  package var dirt: [String: Int]
  package var people: PeopleTruth
  package var deals: DealTruth
  package var effects: EffectTruth

  /// The bytes of `TRUTH.json`.
  ///
  /// - Throws: what the encoder throws; it has no reason to.
  package func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return Array(try encoder.encode(self)) + [0x0A]
  }

  /// Reads the bytes of a `TRUTH.json`.
  ///
  /// - Throws: `DecodingError` for anything else.
  package static func decode(_ bytes: [UInt8]) throws -> Truth {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Truth.self, from: Data(bytes))
  }
}
