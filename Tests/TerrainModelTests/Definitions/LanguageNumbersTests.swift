import TerrainModel
import Testing

struct LanguageNumbersTests {
  @Test("English has the singular for 1 alone, French for 0 too; a number is taken as it is written")
  func forms() {
    #expect(
      ["0", "1", "2", "1,001", "21"].map { Language.en.counted($0, "row") } == [
        "0 rows", "1 row", "2 rows", "1,001 rows", "21 rows",
      ])
    #expect(
      ["0", "1", "2", "1\u{202F}001"].map { Language.fr.counted($0, "ligne") } == [
        "0 ligne", "1 ligne", "2 lignes", "1\u{202F}001 lignes",
      ])
    #expect(Language.en.counted(1, "touch", "touches") == "1 touch")
    #expect(Language.fr.counted(5, "commercial", "commerciaux") == "5 commerciaux")
    #expect(Language.en.form("1", "is", "are") == "is" && Language.fr.form("2", "est", "sont") == "sont")
  }
}
