/// The detail of an entry on the shelf.
public struct ShelfDetail {
    let desk: Desk

    /// What the desk knows.
    public init(_ desk: Desk) { self.desk = desk }

    private var context: Context { desk.context }

    /// The entry's page, and the user's note on it.
    public func document(_ entry: ShelfEntry) -> Document {
        var page = text(entry)
        page.note(on: NoteSubject.entry(entry), desk)
        return page
    }

    private func text(_ entry: ShelfEntry) -> Document {
        switch entry {
        case .guide(let guide): self.guide(guide)
        case .niche(let niche): self.niche(niche)
        case .term(let term): self.term(term)
        case .certification(let certification): self.certification(certification)
        case .question(let question): self.question(question)
        case .project(let id, let name): project(id, name)
        }
    }

    private func guide(_ entry: GuideEntry) -> Document {
        var page = Document(entry.title)
        page.text(entry.summary, .dim)
        guard let text = context.library.texts.guide(entry.id) else { return page }
        for section in text.sections {
            page.heading(section.heading)
            if let text = section.text { page.text(text) }
            page.bullets(section.points ?? [])
        }
        tasks(text.do, of: .guide(entry), &page)
        record(entry.id, &page)
        items("See also", text.see, &page)
        return page
    }

    /// What one's own record says to what the guide is about.
    private func record(_ guide: String, _ page: inout Document) {
        let rows: [(id: RowID, text: String)] =
            switch guide {
            case Doubt.guide: Doubt.all.map { (JournalEntry.mirror + $0.id, $0.text) }
            case Pitfall.guide: Pitfall.all.map { (JournalEntry.radar + $0.id, $0.name) }
            default: []
            }
        guard !rows.isEmpty else { return }
        page.heading(guide == Doubt.guide ? "Checked against your record" : "As your record shows them")
        for row in rows {
            page.blocks.append(
                .link(.init(row.text, .link), sign: .init("›", .dim), remark: "", .row(JournalPane.id, row.id)))
        }
    }

    /// What to do this week: as tasks of one's own they have a box.
    private func tasks(_ texts: [String], of entry: ShelfEntry, _ page: inout Document) {
        guard !texts.isEmpty else { return }
        page.heading("To do this week")
        for (index, text) in texts.enumerated() {
            let task = desk.journey.ownTask(text, from: entry.id)
            let box = task.map { $0.done == nil ? ListRow.Box.todo : .done }
            let target = task.map { Document.Target.row(RoadmapPane.id, OwnTasks.row($0)) } ?? .local("do:\(index)")
            page.blocks.append(
                .link(.init(text), sign: .init(box?.text ?? "›", box?.style ?? .dim), remark: "", target))
        }
        let isTaken = texts.allSatisfy { desk.journey.ownTask($0, from: entry.id) != nil }
        if isTaken {
            page.text("These are tasks of yours now, at the end of Roadmap.", .dim)
        } else {
            page.text("a makes them tasks of your own, in Roadmap.", .hint)
        }
    }

    private func niche(_ niche: Niche) -> Document {
        var page = Document(niche.name)
        page.text(niche.what)
        page.heading("You")
        page.blocks.append(.gauge(label: "Skills", desk.journey.tally(niche.skills)))
        items("Skills", niche.skills, &page)
        page.heading("Who does it")
        page.text(niche.who)
        page.heading("Try it")
        page.text(niche.tryout)
        page.heading("Reality check")
        page.text(niche.reality)
        return page
    }

    private func term(_ term: Term) -> Document {
        var page = Document(term.term)
        if !term.aliases.isEmpty { page.text("Also: \(term.aliases.joined(separator: ", "))", .dim) }
        page.gap()
        page.text(term.text)
        if let skill = term.skill { items("Where to learn it", [skill], &page) }
        if !term.see.isEmpty {
            page.heading("See also")
            for other in term.see {
                let target = Document.Target.row(GuidesPane.id, "\(ShelfKind.term.rawValue):\(other)")
                page.blocks.append(.link(.init(other, .link), sign: .init("›", .dim), remark: "", target))
            }
        }
        return page
    }

    private func certification(_ entry: Certification) -> Document {
        var page = Document(entry.name)
        page.blocks.append(.field(label: "By", text: entry.by))
        page.blocks.append(.field(label: "Kind", text: entry.kind))
        page.blocks.append(.field(label: "State", text: "\(entry.state), as of \(entry.checked.text)"))
        if let hours = entry.hours { page.blocks.append(.field(label: "Hours", text: hours.text)) }
        if let cost = entry.cost { page.blocks.append(.field(label: "Cost", text: cost)) }
        page.heading("What it is")
        page.text(entry.what)
        page.heading("What it is worth")
        page.text(entry.worth)
        items("Goes with", entry.pairs, &page)
        if let url = entry.url {
            page.heading("Where")
            page.blocks.append(.link(.init(url, .link), sign: .init("›", .dim), remark: "", .address(url)))
        }
        return page
    }

    private func question(_ question: Question) -> Document {
        var page = Document("A question about \(question.purpose)")
        page.text("“\(question.text)”", .strong)
        page.heading("What the answer tells you")
        page.text(question.why)
        page.gap()
        let roles = question.for.compactMap { context.library.track($0)?.name }
        page.blocks.append(.field(label: "For", text: roles.isEmpty ? "anyone" : roles.joined(separator: ", ")))
        page.blocks.append(.field(label: "Level", text: question.seniority))
        page.blocks.append(.field(label: "When", text: "\(question.when) in the conversation"))
        return page
    }

    private func project(_ id: ItemID, _ name: String) -> Document {
        var page = Document(name)
        ProjectCriteria(context: context).add(id, to: &page)
        items("On the roadmap", [id], &page)
        return page
    }

    private func items(_ heading: String, _ ids: [String], _ page: inout Document) {
        guard !ids.isEmpty else { return }
        page.heading(heading)
        for id in ids {
            if let track = context.library.track(id) {
                page.blocks.append(
                    .link(.init(track.name, .link), sign: .init("›", .dim), remark: "", .row(TracksPane.id, id)))
            } else if let guide = context.library.texts.shelf.guides.first(where: { $0.id == id }) {
                page.blocks.append(
                    .link(
                        .init(guide.title, .link), sign: .init("›", .dim), remark: "",
                        .row(GuidesPane.id, "\(ShelfKind.guide.rawValue):\(id)")))
            } else {
                let row = ListRow(item: id, depth: 0, desk)
                page.blocks.append(
                    .link(
                        .init(row.text, .link), sign: .init(row.box?.text ?? "›", row.box?.style ?? .dim), remark: "",
                        .item(id)))
            }
        }
    }
}

/// The criteria, data and pitfalls of a project: for its own detail and for the shelf.
struct ProjectCriteria {
    let context: Context

    private static let groups = [
        ("before", "Before you train anything"), ("work", "The work"), ("evaluation", "Evaluation"),
        ("delivery", "Delivery"), ("disclosure", "Disclosure"),
    ]

    func add(_ id: ItemID, to page: inout Document) {
        guard let template = context.library.texts.template(id) else { return }
        page.heading("In one sentence")
        page.text(template.pitch)
        page.list("Where to find data", template.data)
        for (group, heading) in ProjectCriteria.groups {
            page.list(heading, template.criteria.filter { $0.group == group }.map(\.text), sign: "▫")
        }
        page.list("What often goes wrong", template.pitfalls, sign: "!")
        page.list("To go further", template.stretch)
        page.list("What every project needs", context.library.texts.floor.map(\.text), sign: "▫")
    }
}
