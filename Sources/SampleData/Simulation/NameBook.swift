/// Invented people and companies, without end and without repetition.
///
/// Names come from tables by number and not by chance, so that no two companies share a name even
/// when legal forms, accents and capitals are ignored.
enum NameBook {
  static let firstNames = [
    "Camille", "Noël", "Inès", "Tomás", "Greta", "Étienne", "Maëlle", "Lukas", "Chiara", "João", "Anaïs",
    "Sören", "Élodie", "Matteo", "Hélène", "Pablo", "Ingrid", "Rémi", "Saskia", "Nuno", "Clémence", "Jürgen",
    "Lucía", "Bastien", "Freya", "Gaël", "Marta", "Thibault", "Annelies", "Raúl", "Solène", "Dirk", "Giulia",
    "Quentin", "Astrid", "Mathéo", "Beatriz", "Corentin", "Ulrike", "Yann", "Paola", "Florent", "Sigrid",
    "Adrien", "Carmen", "Loïc", "Heike", "Vasco", "Margaux", "Bruno",
  ]

  static let lastNames = [
    "Lemaire", "O'Brien", "Okafor", "Reyes", "Brandt", "Vasseur", "Le Goff", "Keller", "Bianchi", "Carvalho",
    "Besnard", "Lindqvist", "Garnier", "Ricci", "Peltier", "Ibáñez", "Nørgaard", "Chauvin", "de Wit",
    "Teixeira",
    "Marchand", "Krüger", "Fuentes", "Delorme", "Halvorsen", "Kerbrat", "Serrano", "Lacombe", "Vermeulen",
    "Ortega", "Prigent", "Hoffmann", "Moretti", "Barbier", "Dahl", "Rousselet", "Moura", "Tanguy", "Schäfer",
    "Guillou", "Ferrari", "Boulanger", "Eriksen", "Charpentier", "Navarro", "Le Bihan", "Vogel", "Pinto",
    "Duchêne", "Weiss", "Cordier", "Maestri", "Jacquet", "Almeida", "Rivoire", "Sommer", "Bodin", "Quintana",
    "Haas", "Tessier", "Lefort", "Gauthier", "Belmonte", "Fabre", "Kessler", "Roussel", "Zanetti",
    "Pelletier",
    "Arnaud", "Beaumont", "Castel", "Dumas", "Esteban", "Faure", "Grandin", "Hartmann", "Imbert", "Jansen",
    "Klein", "Lambert", "Mercier", "Neumann", "Olivier", "Perrin", "Renard", "Sauvage", "Thomas", "Urbain",
    "Valette", "Winkler", "Ybarra", "Zeller", "Aubert", "Blanchet", "Coste", "Drouet", "Evrard", "Ferrand",
    "Gilles", "Hubert",
  ]

  private static let trades = [
    "Ateliers", "Laboratoires", "Fonderie", "Brasserie", "Laiterie", "Papeterie", "Verrerie", "Forges",
    "Chimie", "Optique", "Hydraulique", "Plasturgie", "Cimenterie", "Pharma", "Énergies", "Moteurs",
    "Turbines", "Textiles", "Céramique", "Semences", "Conserverie", "Aciéries", "Robotique", "Tanneries",
    "Distillerie", "Carrières", "Électronique", "Horlogerie", "Aéro", "Sucrerie",
  ]

  private static let places = [
    "Vercors", "du Lac", "Mistral", "Belledonne", "des Landes", "Roche-Blanche", "Val d'Orbe", "Saint-Aubin",
    "Montfleur", "du Grand Pré", "Côte-Rousse", "de l'Estran", "Haut-Pré", "Lumière", "du Midi", "Argentan",
    "Beauséjour", "Clairval", "Dorval", "Épinay", "Fontclaire", "Garance", "Hermine", "Iroise", "Jolimont",
    "Kerlann", "Luberon", "Maubourg", "Noirmont", "Orgeval", "Pierrefort", "Quercy", "Rivesalte", "Sombreval",
    "Trémont", "Ubaye", "Valmore", "Walden", "Yvoire", "Zénith", "Armor", "Brocéliande", "Cévennes", "Drac",
    "Estérel", "Forez", "Gévaudan", "Hauterive", "Isère", "Jura",
  ]

  private static let forms = ["SA", "", "SAS", "", "GmbH", "", "& Cie", "", "SARL", ""]
  private static let cities = [
    "Anvers", "Bilbao", "Cologne", "Delft", "Évora", "Florence", "Gand", "Hambourg", "Ibiza", "Jaén", "Kiel",
    "Liège", "Malmö", "Nice", "Oslo", "Porto", "Rouen", "Séville", "Turin", "Uppsala",
  ]
  private static let positions = [
    "Directeur technique", "Responsable qualité", "Acheteuse", "Head of Procurement",
    "Directrice industrielle",
    "Ingénieur \"process\"", "Plant Manager", "Responsable R&D, mesure", "Laborleiter", "Jefe de compras",
  ]

  static let industries = [
    "Food & Beverage", "Chemicals", "Metals", "Pharmaceuticals", "Energy", "Glass, Ceramics", "Machinery", "",
  ]
  static let products = [
    "Spectromètre S2", "Débitmètre D40", "Capteur P7", "Analyseur A12", "Contrat de service",
  ]
  static let competitors = ["Helvexa", "Nordmåle", "Precisio Group"]

  /// The company with a number; one in 23 has a comma in its name, as `Forges, Fils & Cie` has.
  static func company(_ serial: Int) -> String {
    let combinations = trades.count * places.count
    // 77 has no factor in common with the number of combinations: the walk meets each of them once.
    let number = serial % combinations * 77 % combinations
    let trade = trades[number % trades.count]
    let place = places[number / trades.count]
    var name = "\(trade) \(place)"
    let round = serial / combinations
    if round > 0 {
      let city = cities[(round - 1) % cities.count]
      name += round <= cities.count ? " \(city)" : " \(city) \(round / cities.count + 1)"
    }
    if serial % 23 == 4 { return "\(name), Fils & Cie" }
    let form = forms[serial % forms.count]
    return form.isEmpty ? name : "\(name) \(form)"
  }

  /// The person with a number, at a company.
  static func contact(_ serial: Int, company: String) -> SampleContact {
    let combinations = firstNames.count * lastNames.count
    let number = serial % combinations * 1_237 % combinations
    let first = firstNames[number % firstNames.count]
    let last = lastNames[number / firstNames.count]
    let slug = PlainSpelling.slug("\(first) \(last)")
    let suffix = String(UInt32(truncatingIfNeeded: serial) &* 2_654_435_761 >> 4, radix: 36)
    let mailbox = PlainSpelling.slug("\(first) \(last)", separator: ".")
    return SampleContact(
      first: first, last: last, email: "\(mailbox)@\(PlainSpelling.slug(company)).example",
      profileURL: "https://www.linkedin.com/in/\(slug)-\(suffix)",
      position: positions[serial % positions.count],
      company: company, serial: serial)
  }

  /// First and last name of the `index`-th rep; the first four give their archives.
  static func rep(_ index: Int) -> (first: String, last: String) {
    let volunteers = [("Zoé", "Lemaire"), ("Noël", "O'Dowd"), ("María", "Ibáñez"), ("Matteo", "Riccardi")]
    if index < volunteers.count { return volunteers[index] }
    let combinations = firstNames.count * lastNames.count
    let number = index * 1_063 % combinations
    return (firstNames[number % firstNames.count], lastNames[number / firstNames.count])
  }
}
