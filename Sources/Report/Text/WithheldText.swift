import TerrainModel

/// How much is left out, in words.
struct WithheldText {
  let context: RenderContext

  var sentences: [String] {
    let withheld = context.result.withheld
    return context.words.withheld(
      WithheldTexts(
        minimumGroup: context.numbers.integer(context.result.pipeline.minimumGroup),
        personal: text(withheld.personal), smallGroups: text(withheld.smallGroups),
        complementary: text(withheld.complementary), verdicts: text(withheld.verdicts),
        restatements: text(withheld.restatements)))
  }

  private func text(_ count: Int) -> String? { count == 0 ? nil : context.numbers.integer(count) }
}
