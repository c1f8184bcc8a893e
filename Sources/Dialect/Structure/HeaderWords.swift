/// Words that headers are made of, in the languages of the exports; compared in lower case without accents that the
/// bytes spell out. A row of text above rows of text can be told from data by little else.
enum HeaderWords {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "id", "ids", "name", "first", "last", "firstname", "lastname", "full", "email", "mail", "e-mail", "phone",
    "mobile", "address", "street", "city", "state", "country", "region", "zip", "postal", "code", "url",
    "link",
    "website", "date", "time", "day", "month", "year", "created", "updated", "modified", "started", "start",
    "end",
    "on", "at", "by", "type", "kind", "status", "stage", "category", "class", "group", "team", "owner",
    "user",
    "rep", "agent", "manager", "seller", "account", "company", "organization", "contact", "customer",
    "client",
    "lead", "deal", "opportunity", "product", "item", "description", "comment", "comments", "notes", "note",
    "message", "subject", "title", "label", "amount", "price", "cost", "value", "total", "quantity", "qty",
    "count",
    "number", "currency", "rate", "percent", "source", "channel", "direction", "from", "to", "key", "text",
    "position", "role", "department", "industry", "sector", "language", "latitude", "longitude", "lat", "lon",
    "age", "sex", "gender", "score", "rank", "size", "width", "height", "weight", "color", "unit", "version",
    "nom", "prenom", "prénom", "courriel", "adresse", "ville", "pays", "montant", "prix", "quantité",
    "statut",
    "etape", "étape", "propriétaire", "compte", "société", "organisation", "création", "clôture", "libellé",
    "objet",
    "heure", "jour", "mois", "année", "numéro", "devise", "titre", "produit", "vendeur", "équipe",
    "nombre", "apellido", "correo", "fecha", "hora", "ciudad", "país", "importe", "precio", "cantidad",
    "estado",
    "etapa", "propietario", "cuenta", "empresa", "vorname", "nachname", "datum", "uhrzeit", "stadt", "land",
    "betrag", "preis", "menge", "phase", "besitzer", "konto", "firma", "nome", "cognome", "data", "città",
    "paese",
    "importo", "prezzo", "quantità", "stato", "fase", "proprietario", "azienda", "sobrenome", "cidade",
    "valor",
    "preço", "quantidade", "situação", "negócio",
  ]

  /// The words of a header cell: cut at signs and between a small and a capital letter.
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for character in text {
      let isCapital = character.isUppercase
      if !(character.isLetter || character == "-" && !word.isEmpty) || (isCapital && wasSmall) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if character.isLetter || character == "-" && !word.isEmpty { word.append(character) }
      wasSmall = character.isLowercase
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }
}
