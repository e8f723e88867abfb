// The texts to search in each kind of page: everything it shows.

extension SkillText {
    var searched: [String] {
        [why, what] + proofs + mistakes + resources.flatMap { [$0.title, $0.by] }
    }
}

extension MilestoneText {
    var searched: [String] { [why, what] + proofs }
}

extension ProjectTemplate {
    var searched: [String] { [pitch] + data + criteria.map(\.text) + pitfalls + stretch }
}

extension TrackText {
    var searched: [String] {
        [focus] + day.map(\.text) + week + likes + dislikes + strengths + tools + builds + entry + titles + growth
            + hiring + [reality.difficulty] + reality.struggles + myths.flatMap { [$0.myth, $0.reality] } + tryout
            + next
    }
}

extension GuideText {
    var searched: [String] { sections.flatMap { [$0.heading, $0.text ?? ""] + ($0.points ?? []) } + `do` }
}

extension ShelfEntry {
    func searched(_ texts: any LibraryTexts) -> [String] {
        switch self {
        case .guide(let guide): [guide.summary] + (texts.guide(guide.id)?.searched ?? [])
        case .niche(let niche): [niche.what, niche.who, niche.tryout, niche.reality]
        case .term(let term): [term.text]
        case .certification(let entry): [entry.by, entry.kind, entry.state, entry.what, entry.worth]
        case .question(let question): [question.purpose, question.why, question.when] + question.for
        case .project(let id, _): texts.template(id)?.searched ?? []
        }
    }
}
