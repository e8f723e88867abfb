extension LibraryFiles {
    /// A skill's area, a card's kind and a track's id equal the name of the file, so that they are easy to find.
    var fileNameProblems: [Problem] {
        roots.flatMap { kind, name, tree -> [Problem] in
            switch kind {
            case .cards: tree.items.compactMap { Self.objection(to: $0["kind"], in: name) }
            case .skills: tree.items.compactMap { Self.objection(to: $0["area"], in: name) }
            case .track, .guide: [Self.objection(to: tree["id"], in: name)].compactMap(\.self)
            case .areas, .roadmap, .replaced, .glossary, .certifications, .questions, .messages, .niches, .projects,
                .routes, .postings, .contracts, .metrics, .rounds, .synonyms, .documents, .document:
                []
            }
        }
    }

    private static func objection(to tree: Tree?, in name: String) -> Problem? {
        guard let tree, let text = tree.text, text != name else { return nil }
        return Problem("'\(text)' must stand in \(text).yaml, not in \(name).yaml", at: tree.location)
    }
}
