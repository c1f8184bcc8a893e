/// The files that the program carries in itself.
enum ShippedFiles {
  struct File {
    let name: String
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var place: String { "shipped:\(name)" }
  }
  static var formats: [File] {
    [File(name: "linkedin-reactions.yml", bytes: PackageResources.linkedin_reactions_yml)]
  }
  static var kpis: File { File(name: "kpis.yml", bytes: PackageResources.kpis_yml) }
}
