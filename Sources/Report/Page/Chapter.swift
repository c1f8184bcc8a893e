import TerrainModel

/// The eight steps and the data, in order.
enum Chapter: CaseIterable {
  case why, situation, smart, strategies, tactics, indicators, controls, lessons, dataQuality

  var heading: Heading {
    switch self {
    case .why: .why
    case .situation: .situation
    case .smart: .smart
    case .strategies: .strategies
    case .tactics: .tactics
    case .indicators: .indicators
    case .controls: .controls
    case .lessons: .lessons
    case .dataQuality: .dataQuality
    }
  }

  /// The anchor of the chapter.
  var id: String { "\(self)" }

  /// 1 to 8 for the steps; nil for what stands under them.
  var number: Int? {
    guard self != .dataQuality, let index = Self.allCases.firstIndex(of: self) else { return nil }
    return index + 1
  }

  func draw(in page: inout Markup, _ context: RenderContext) {
    page.element("section", ["id": id, "aria-labelledby": "\(id)-title"]) { section in
      section.element("h2", ["id": "\(id)-title"]) { title in
        if let number { title.element("span", ["class": "number"], text: "\(number)") }
        title.text(context.words.heading(heading))
      }
      drawContent(in: &section, context)
    }
    page.newline()
  }

  private func drawContent(in page: inout Markup, _ context: RenderContext) {
    switch self {
    case .why: WhySection(context: context).draw(in: &page)
    case .situation: SituationSection(context: context).draw(in: &page)
    case .smart: SmartSection(context: context).draw(in: &page)
    case .strategies: StrategiesSection(context: context).draw(in: &page)
    case .tactics: TacticsSection(context: context).draw(in: &page)
    case .indicators: IndicatorsSection(context: context).draw(in: &page)
    case .controls: ControlsSection(context: context).draw(in: &page)
    case .lessons: LessonsSection(context: context).draw(in: &page)
    case .dataQuality: DataQualitySection(context: context).draw(in: &page)
    }
  }
}
