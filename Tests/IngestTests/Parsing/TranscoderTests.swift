import TerrainModel
import Testing

@testable import Ingest

struct TranscoderTests {
  @Test("the backslash dialect: escapes undone, unquoted line ends kept inside the record")
  func backslash() {
    let text = """
      Date,Link,Message
      2026-03-02 08:00:00,http://a,Bravo !
      2026-03-02 08:05:00,http://b,"Say \\"yes, but\\" to it"
      2026-03-02 09:00:00,http://c,Thanks

      more, without quotes

      """
    let expected = """
      Date,Link,Message
      2026-03-02 08:00:00,http://a,"Bravo !"
      2026-03-02 08:05:00,http://b,"Say ""yes, but"" to it"
      2026-03-02 09:00:00,http://c,"Thanks

      more, without quotes"

      """
    let result = Transcoder.rfc4180(fromBackslash: Array(text.utf8), delimiter: Ascii.comma)
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }

  @Test("UTF-16 of either byte order, surrogate pairs included; UTF-8 is not touched")
  func utf16() {
    let text = "id\tword\r\n1\tJo 🚀\r\n"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(Transcoder.utf8(fromUTF16: little) == Array(text.utf8))
    #expect(Transcoder.utf8(fromUTF16: big) == Array(text.utf8))
    #expect(Transcoder.utf8(fromUTF16: Array(text.utf8)) == nil)
  }

  @Test("a UTF-16 export through the whole way, with its bytes accounted for")
  func wholeWay() throws {
    let text = "id\tword\tnumber\r\n1\tJo 🚀\t2\r\n2\tx\r\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let result = try ReadBack(bytes, format: .example(), fields: [.account, .amount])
    #expect(result.rows == [["Jo 🚀", "20000"]])
    #expect(result.size == bytes.count)
    #expect(result.bytes.total == bytes.count)
    #expect(result.rejects.map(\.line) == [3])
    #expect(Array(bytes[result.rejects[0].byteFrom..<result.rejects[0].byteTo].prefix(2)) == [0x32, 0])
  }
}
