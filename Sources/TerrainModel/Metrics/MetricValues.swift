/// All values of a run, answer after answer. They stay as they were answered: there may be hundreds of thousands.
package struct MetricValues: RandomAccessCollection, Sendable {
  /// None of them empty.
  package let answers: [MetricAnswer]
  /// The place of each answer's first value, and the number of all.
  private let starts: [Int]

  package init(answers: some Sequence<MetricAnswer>) {
    self.answers = answers.filter { !$0.isEmpty }
    var starts = [0]
    for answer in self.answers { starts.append(starts[starts.count - 1] + answer.count) }
    self.starts = starts
  }

  package init(_ values: [MetricValue]) {
    self.init(answers: MetricAnswer.answers(of: values))
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

  /// Each value in turn, without looking for its answer.
  package func makeIterator() -> FlattenSequence<[MetricAnswer]>.Iterator { answers.joined().makeIterator() }
}
