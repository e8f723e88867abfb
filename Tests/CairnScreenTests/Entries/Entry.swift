import Testing

@testable import CairnCore

/// An entry of the Library, where it is shown, and what its page has to say: headings and texts in their order.
struct Entry {
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case skill, project, task, track, guide, niche, term, certification, question, template

        var testDescription: String { rawValue }
    }

    let pane: PaneID
    let row: RowID
    let says: [String]

    /// All of a kind.
    static func all(_ kind: Kind, _ library: Library) -> [Entry] {
        let lines = library.steps.flatMap(\.phases).flatMap(\.milestones)
        let shelf = library.texts.shelf
        return switch kind {
        case .skill: library.skills.map { Entry(pane: SkillsPane().id, row: $0.id, says: said($0, library)) }
        case .project:
            lines.filter { $0.kind == .project }.map {
                Entry(pane: RoadmapPane().id, row: $0.id, says: said($0, library))
            }
        case .task:
            lines.filter { $0.kind == .task }.map {
                Entry(pane: RoadmapPane().id, row: $0.id, says: said($0, library))
            }
        case .track: library.tracks.map { Entry(pane: TracksPane().id, row: $0.id, says: said($0, library)) }
        case .guide: shelf.guides.map { onShelf(.guide, $0.id, said($0, library)) }
        case .niche: shelf.niches.map { onShelf(.niche, $0.id, said($0, library)) }
        case .term: shelf.glossary.map { onShelf(.term, $0.term, said($0, library)) }
        case .certification: shelf.certifications.map { onShelf(.certification, $0.id, said($0, library)) }
        case .question: shelf.questions.map { onShelf(.question, $0.id, said($0, library)) }
        case .template:
            lines.filter { $0.kind == .project }.map {
                onShelf(.project, $0.id, criteria(of: $0.id, library) + list("On the roadmap", [$0.name]))
            }
        }
    }

    private static func onShelf(_ kind: ShelfKind, _ key: String, _ says: [String]) -> Entry {
        Entry(pane: GuidesPane().id, row: "\(kind.rawValue):\(key)", says: says)
    }

    /// A heading and what stands under it; nothing where nothing does.
    private static func list(_ heading: String, _ texts: [String]) -> [String] {
        texts.isEmpty ? [] : [heading] + texts
    }

    private static func names(_ ids: [String], _ library: Library) -> [String] {
        ids.map { id in
            library.item(id)?.name ?? library.track(id)?.name
                ?? library.texts.shelf.guides.first { $0.id == id }?.title ?? id
        }
    }
}

// What one learns and does.
extension Entry {
    private static func said(_ skill: Skill, _ library: Library) -> [String] {
        guard let text = library.texts.skill(skill.id) else { return ["a text"] }
        return [skill.level.rawValue, skill.hours.text] + list("Why", [text.why]) + list("What proves it", text.proofs)
            + list("What it is", [text.what]) + list("Needs", names(skill.needs, library))
            + list("Unlocks", names(library.unlocks(skill.id), library))
            + list("Practise", skill.exercises.flatMap { [$0.task, $0.time] })
            + list("What often goes wrong", text.mistakes)
            + list("Where to learn it", text.resources.flatMap { [$0.title, $0.by, $0.kind, $0.cost] })
            + list("Guides", text.guides.map(\.title))
            + list("Words to know", text.terms.sorted { $0.lowercased() < $1.lowercased() })
            + list("Also called:", text.aliases)
    }

    private static func said(_ milestone: Milestone, _ library: Library) -> [String] {
        guard let text = library.texts.milestone(milestone.id) else { return ["a text"] }
        return [milestone.kind.rawValue] + list("What to do", [text.what]) + list("Why", [text.why])
            + list("What proves it", text.proofs)
            + (milestone.kind == .project ? criteria(of: milestone.id, library) : [])
            + list("Needs", names(library.item(milestone.id)?.needs ?? [], library))
            + list("Unlocks", names(library.unlocks(milestone.id), library))
            + list("Helps to prove", names(milestone.proves, library))
    }

    private static func criteria(of project: ItemID, _ library: Library) -> [String] {
        guard let template = library.texts.template(project) else { return [] }
        let groups = [
            ("before", "Before you train anything"), ("work", "The work"), ("evaluation", "Evaluation"),
            ("delivery", "Delivery"), ("disclosure", "Disclosure"),
        ]
        return list("In one sentence", [template.pitch]) + list("Where to find data", template.data)
            + groups.flatMap { group, heading in
                list(heading, template.criteria.filter { $0.group == group }.map(\.text))
            }
            + list("What often goes wrong", template.pitfalls) + list("To go further", template.stretch)
            + list("What every project needs", library.texts.floor.map(\.text))
    }

    private static func said(_ track: Track, _ library: Library) -> [String] {
        guard let text = library.texts.track(track.id) else { return ["a text"] }
        return [text.focus, "You"] + list("A working day", text.day.flatMap { [$0.time, $0.text] })
            + list("A week", text.week) + list("For people who", text.likes)
            + list("Not for people who", text.dislikes) + list("Strengths it asks for", text.strengths)
            + ["Must-have skills", "Should-have skills"] + list("Tools in use", text.tools)
            + list("What these teams build", text.builds) + list("First roles", text.entry)
            + list("Titles in postings", text.titles) + list("Growth path", text.growth)
            + list("How hiring goes", text.hiring) + list("Try it for a month", text.tryout)
            + list("Where people go next", text.next)
            + list("Reality check", [text.reality.difficulty] + text.reality.struggles)
            + list("Myths", text.myths.flatMap { [$0.myth, $0.reality] })
    }
}

// What one reads and looks up.
extension Entry {
    private static func said(_ guide: GuideEntry, _ library: Library) -> [String] {
        guard let text = library.texts.guide(guide.id) else { return ["a text"] }
        return [guide.summary]
            + text.sections.flatMap { [$0.heading] + ($0.text.map { [$0] } ?? []) + ($0.points ?? []) }
            + list("To do this week", text.do) + list("See also", names(text.see, library))
    }

    private static func said(_ niche: Niche, _ library: Library) -> [String] {
        [niche.what] + list("Skills", names(niche.skills, library)) + list("Who does it", [niche.who])
            + list("Try it", [niche.tryout]) + list("Reality check", [niche.reality])
    }

    private static func said(_ term: Term, _ library: Library) -> [String] {
        list("Also:", term.aliases) + [term.text]
            + list("Where to learn it", names([term.skill].compactMap { $0 }, library)) + list("See also", term.see)
    }

    private static func said(_ entry: Certification, _ library: Library) -> [String] {
        list("By", [entry.by]) + list("Kind", [entry.kind]) + list("State", [entry.state])
            + list("Hours", [entry.hours?.text].compactMap { $0 }) + list("Cost", [entry.cost].compactMap { $0 })
            + list("What it is", [entry.what]) + list("What it is worth", [entry.worth])
            + list("Goes with", names(entry.pairs, library)) + list("Where", [entry.url].compactMap { $0 })
    }

    private static func said(_ question: Question, _ library: Library) -> [String] {
        let roles = names(question.for, library)
        return ["“\(question.text)”"] + list("What the answer tells you", [question.why])
            + list("For", roles.isEmpty ? ["anyone"] : roles) + list("Level", [question.seniority])
            + list("When", [question.when])
    }
}
