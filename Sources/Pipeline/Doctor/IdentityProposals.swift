import Normalize
import TerrainModel

/// Names that identity did not settle, with what they may be, the most money first.
package struct IdentityProposals {
  package let proposals: [IdentityProposal]

  /// Throws where a segment cannot be read.
  package init(_ loaded: LoadedPipeline) throws {
    var found = loaded.normalized.unmatched.filter { $0.field == .rep || $0.field == .product }.map { name in
      IdentityProposal(
        field: name.field, name: name.name, candidate: name.candidate ?? "", rows: name.rows,
        amount: name.amount,
        reason: name.candidate == nil ? "nothing near" : "similar spelling")
    }
    found += try AccountProposals(loaded.normalized.facts).proposals
    proposals = found.sorted { left, right in
      let (first, second) = (left.amount ?? 0, right.amount ?? 0)
      if first != second { return first > second }
      if left.rows != right.rows { return left.rows > right.rows }
      return (left.field.rawValue, left.name) < (right.field.rawValue, right.name)
    }
  }

  /// `field,from,to,rows,amount,reason`: a table for `aliases` once a person has looked through it.
  package var csv: String {
    let lines = proposals.map { proposal in
      [
        proposal.field.rawValue, proposal.name, proposal.candidate, "\(proposal.rows)",
        proposal.amount.map { FixedPoint.text($0) } ?? "", proposal.reason,
      ].map(CSVText.cell).joined(separator: ",")
    }
    return (["field,from,to,rows,amount,reason"] + lines).joined(separator: "\n") + "\n"
  }
}
