/// All values of a run, answer after answer. They stay in the arrays they were answered in: there may be hundreds of
/// thousands, and a copy would double the memory of a run.
package struct MetricValues: RandomAccessCollection, Sendable {
  /// None of them empty. A loop over these copies no value.
  package let answers: [[MetricValue]]
  /// The place of each answer's first value, and the number of all.
  private let starts: [Int]

  package init(answers: [[MetricValue]]) {
    self.answers = answers.filter { !$0.isEmpty }
    var starts = [0]
    for answer in self.answers { starts.append(starts[starts.count - 1] + answer.count) }
    self.starts = starts
  }

  package init(_ values: [MetricValue]) {
    self.init(answers: [values])
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int { starts[starts.count - 1] }

  package subscript(place: Int) -> MetricValue {
    var (low, high) = (0, answers.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= place { low = middle } else { high = middle - 1 }
    }
    return answers[low][place - starts[low]]
  }
}
