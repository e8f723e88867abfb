/// What a column of another program's contacts says.
enum ForeignColumn: Hashable, Sendable {
    case given, middle, family, whole, mail, link, company, role, connectedOn
    case notes, tags, city, region, country
    /// What a column beside it is called: "Work", "Home".
    case label
}

/// What columns are called, language by language, in the words of ``Words/folded(_:)``.
///
/// LinkedIn writes its header in the member's language, and so does Outlook. Names that mean two things in two languages are
/// decided by the other columns: see ``ForeignHeader``.
enum ColumnNames {
    /// By language: what its names mean.
    static let byLanguage: [(language: String, meanings: [String: ForeignColumn])] = lists.map { language, list in
        var meanings: [String: ForeignColumn] = [:]
        for (column, names) in zip(order, list) {
            for name in names.split(separator: "|") { meanings[Words.folded(String(name))] = column }
        }
        return (language, meanings)
    }

    /// Every name there is.
    static let all: Set<String> = byLanguage.reduce(into: Set(everywhere.keys)) { $0.formUnion($1.meanings.keys) }

    /// Names that are the same in all languages, or that Outlook and others write.
    static let everywhere: [String: ForeignColumn] = {
        var meanings: [String: ForeignColumn] = [:]
        let names: [(ForeignColumn, [String])] = [
            (
                .link,
                [
                    "URL", "Web Page", "Personal Web Page", "Website", "Webseite", "Profile URL", "LinkedIn",
                    "LinkedIn URL", "Page Web",
                    "Página Web",
                    "Pagina Web", "Webpagina", "Internetseite",
                ]
            ),
            (
                .mail,
                ["E-Mail", "Email", "Mail", "E-mail Address", "Email Address", "Primary Email", "Secondary Email"]
            ),
            (
                .notes,
                [
                    "Notes", "Note", "Notizen", "Remarques", "Notas", "Notities", "Anteckningar", "Notater", "Notatki",
                    "Comments", "Poznámky", "Megjegyzések", "Notlar", "Huomautukset", "Заметки", "Примечания",
                    "Нотатки", "メモ", "附注", "备注", "備註", "메모",
                ]
            ),
            (
                .tags,
                [
                    "Categories", "Tags", "Kategorien", "Catégories", "Categorías", "Categorias", "Categorie",
                    "Categorieën",
                ]
            ),
            (
                .city,
                [
                    "Business City", "Home City", "Other City", "City", "Ort geschäftlich", "Ort privat",
                    "Ville (bureau)",
                    "Ville (domicile)", "Ciudad del trabajo", "Ciudad de residencia", "Città (uff.)", "Città (ab.)",
                    "Altra città",
                ]
            ),
            (
                .region,
                [
                    "Business State", "Home State", "Other State", "State", "Provincia (uff.)", "Provincia (ab.)",
                    "Altra provincia",
                ]
            ),
            (
                .country,
                [
                    "Business Country/Region", "Home Country/Region", "Other Country/Region", "Business Country",
                    "Home Country",
                    "Country", "Country/Region", "Land/Region geschäftlich", "Land/Region privat",
                    "Paese/area geografica (uff.)", "Paese/area geografica (ab.)", "Altro paese/area geografica",
                ]
            ),
            (
                .middle,
                [
                    "Middle Name", "Additional Name", "Weitere Vornamen", "Deuxième prénom", "Segundo nombre",
                    "Segundo nome", "Secondo nome", "Middelste naam", "Tweede naam", "Drugie imię", "Отчество",
                    "По батькові", "Middle", "Mellannamn", "Mellemnavn", "Mellomnavn", "ミドル ネーム", "ミドルネーム", "中间名",
                    "中間名",
                ]
            ),
        ]
        for (column, list) in names { for name in list { meanings[Words.folded(name)] = column } }
        return meanings
    }()

    /// The lines of a language's list.
    private static let order: [ForeignColumn] = [.given, .family, .mail, .company, .role, .connectedOn]
}
