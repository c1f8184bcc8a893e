import TerrainModel

/// The one order that inputs are worked in, so that no result depends on how a folder was listed.
enum InputOrder {
  /// Positions of the inputs by source (as configured, then by name), delivery day, file path, when the bytes lay there,
  /// and hash.
  static func positions(of inputs: [NormalizeInput], sourceOrder: [String]) -> [Int] {
    var ranks: [String: Int] = [:]
    for (rank, source) in sourceOrder.enumerated() where ranks[source] == nil { ranks[source] = rank }
    return inputs.indices.sorted { left, right in
      let (first, second) = (inputs[left], inputs[right])
      let (firstRank, secondRank) = (
        ranks[first.source.name] ?? .max, ranks[second.source.name] ?? .max
      )
      if firstRank != secondRank { return firstRank < secondRank }
      if first.source.name != second.source.name { return first.source.name < second.source.name }
      if first.deliveryDay != second.deliveryDay { return first.deliveryDay < second.deliveryDay }
      if first.origin.file != second.origin.file {
        return DeliveryName.precedes(first.origin.file, second.origin.file)
      }
      if first.lastSeen != second.lastSeen { return first.lastSeen < second.lastSeen }
      if first.origin.hash != second.origin.hash { return first.origin.hash < second.origin.hash }
      if first.format.name != second.format.name { return first.format.name < second.format.name }
      return (first.folderRep ?? "") < (second.folderRep ?? "")
    }
  }
}
