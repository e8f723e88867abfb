extension LibrarySchema {
    /// `synonyms.yaml`: groups of words that mean the same, and other spellings.
    public static let synonyms = Shape.list(.list(.scalar(.line(upTo: 40)), atLeast: 2), atLeast: 1)
}

extension LibraryFiles {
    /// Where the words for the search are among the texts.
    private static let synonymsKey = "synonyms/all"

    /// What is decoded when somebody first searches; none if no file has any.
    var synonyms: [CheckedLibrary.Entry] {
        guard let groups = trees(.synonyms).first.flatMap({ JSON($0, as: LibrarySchema.synonyms, wanted: .index) })
        else { return [] }
        let object = JSON.object([.init(key: "groups", value: groups)])
        return [CheckedLibrary.Entry(key: Self.synonymsKey, json: object.line)]
    }

    /// A word stands in one group, and a group has a word that the Library uses: the others would find nothing.
    var synonymProblems: [Problem] {
        let groups = trees(.synonyms).flatMap(\.items)
        guard !groups.isEmpty else { return [] }
        var first: [String: Location] = [:]
        var problems: [Problem] = []
        for word in groups.flatMap(\.items) {
            guard let text = word.text?.lowercased() else { continue }
            if let place = first[text] {
                problems.append(
                    Problem("'\(text)' is there already, in \(place.mention)", at: word.location, or: [place]))
            }
            first[text] = first[text] ?? word.location
        }
        let library = ([indexJSON.line] + texts.filter { $0.key != Self.synonymsKey }.map(\.json))
            .joined(separator: " ").lowercased()
        return problems
            + groups.compactMap { group in
                let words = group.items.compactMap { $0.text?.lowercased() }
                let isUsed = words.contains { library.contains($0) }
                return isUsed
                    ? nil : Problem("the Library uses none of '\(words.joined(separator: "', '"))'", at: group.location)
            }
    }
}
