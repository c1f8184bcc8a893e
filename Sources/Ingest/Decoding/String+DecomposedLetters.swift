import Foundation

extension String {
  /// The text with its combining marks dropped, so that `é` is `e`.
  var decomposedLetters: String {
    var scalars = String.UnicodeScalarView()
    for scalar in decomposedStringWithCanonicalMapping.unicodeScalars
    where !(0x0300...0x036F).contains(scalar.value) {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
