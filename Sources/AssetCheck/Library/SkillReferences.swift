/// Where else a skill is mentioned, found at build time so that its detail need not read the shelf.
struct SkillReferences {
    private let guides: [String: [JSON]]
    private let terms: [String: [JSON]]

    /// `terms` are the glossary's entries.
    init(guides: [Tree], terms: [Tree]) {
        var byGuide: [String: [JSON]] = [:]
        for guide in guides {
            let reference = JSON.object([
                .init(key: "id", value: .text(guide["id"]?.text ?? "")),
                .init(key: "title", value: .text(guide["title"]?.text ?? "")),
            ])
            for skill in guide["see"]?.items.compactMap(\.text) ?? [] { byGuide[skill, default: []].append(reference) }
        }
        self.guides = byGuide
        var byTerm: [String: [JSON]] = [:]
        for term in terms {
            guard let skill = term["skill"]?.text, let name = term["term"]?.text else { continue }
            byTerm[skill, default: []].append(.text(name))
        }
        self.terms = byTerm
    }

    /// The keys added to a skill's texts: `guides` with id and title, `terms` by name.
    func members(of skill: String) -> [JSON.Member] {
        [
            .init(key: "guides", value: .list(guides[skill] ?? [])),
            .init(key: "terms", value: .list(terms[skill] ?? [])),
        ]
    }
}
