/// What a figure would change by under other readings of the exports.
package struct FigureReadings: Hashable, Sendable {
  package var readings: [ReadingEffect]
  /// In 10⁻⁴: our figure if each row were rounded to hundredths before it is added; nil where that is not known.
  package var ofRoundedRows: Int64?

  package init(_ readings: [ReadingEffect] = [], ofRoundedRows: Int64? = nil) {
    self.readings = readings
    self.ofRoundedRows = ofRoundedRows
  }
}
