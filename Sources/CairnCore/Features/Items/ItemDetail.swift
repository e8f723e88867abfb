/// The detail of an item: what it is, why, what proves it, what it is connected with, and what the user wrote.
public struct ItemDetail {
    private let item: Item
    private let desk: Desk
    /// Which of the item's steps on the route to speak of; nil for the first that is open.
    private let step: RouteKey?

    /// What the desk knows of the item.
    public init(_ item: Item, _ desk: Desk, step: RouteKey? = nil) {
        (self.item, self.desk, self.step) = (item, desk, step)
    }

    private var context: Context { desk.context }
    private var journey: Journey { desk.journey }

    /// As a page.
    public var document: Document {
        var page = Document(journey.name(ofWork: item.id, context.library))
        page.text(standing, .dim)
        RouteLines(desk).add(step, of: item.id, to: &page)
        texts(&page)
        return page
    }

    private func texts(_ page: inout Document) {
        if let text = context.library.texts.skill(item.id) {
            page.heading("Why")
            page.text(text.why)
            own(&page, proofs: text.proofs)
            page.heading("What it is")
            page.text(text.what)
            page.add(
                upTo: desk.enough, connections,
                {
                    LearningLines.add(item.id, desk, to: &$0)
                    $0.exercises(of: item.id, desk)
                    mistakes(text.mistakes, &$0)
                },
                {
                    resources(text.resources, &$0)
                    references(text, &$0)
                })
        } else if let text = context.library.texts.milestone(item.id) {
            page.heading("What to do")
            page.text(text.what)
            if let reading = journey.reading(item.id, context.library) {
                let tick = reading.isReached && journey.status(item.id) != .done
                page.text("Read: \(reading.text)\(tick ? ". It can be ticked." : "")", .strong)
            }
            page.heading("Why")
            page.text(text.why)
            own(&page, proofs: text.proofs)
            CaseStudyLines(desk: desk).add(item.id, to: &page)
            if item.kind == .project { ProjectCriteria(context: context).add(item.id, to: &page) }
            connections(&page)
        }
    }

    /// "Mathematics · foundation · all tracks · 40–80 h · learning since 3 Dec 2026".
    private var standing: String {
        var parts: [String] = []
        if let skill = context.library.skill(item.id) {
            parts.append(context.library.area(skill.area)?.name ?? skill.area)
            parts.append(skill.level.rawValue)
            parts.append(skill.core ? "all tracks" : tracks(of: skill))
        } else {
            parts.append(item.kind.rawValue)
            // A project of one's own that carries it gives it its name.
            if journey.name(ofWork: item.id, context.library) != item.name { parts.append(item.name) }
        }
        parts.append(item.hours.text)
        if let progress = journey.progress[item.id] {
            let isWork = progress.status == .learning && item.kind != .skill
            let word = journey.isProven(item.id) ? "proven, done" : isWork ? "in progress" : progress.status.rawValue
            parts.append("\(word) since \(progress.since.text)")
        }
        return parts.joined(separator: " · ")
    }

    private func tracks(of skill: Skill) -> String {
        context.library.tracks.compactMap { track in
            skill.tracks[track.id].map { "\(track.short) \($0.rawValue)" }
        }.joined(separator: ", ")
    }

    /// Proofs, evidence, note and links.
    private func own(_ page: inout Document, proofs: [String]) {
        let evidence = journey.evidence[item.id] ?? []
        page.heading(
            evidence.isEmpty ? "What proves it" : "What proves it · \(count(evidence.count, "piece")) of evidence")
        page.bullets(proofs)
        for entry in evidence {
            let shows = entry.shows.isEmpty ? entry.date.text : "\(entry.shows), \(entry.date.text)"
            page.blocks.append(
                .link(
                    .init(entry.place, .link), sign: .init("★", .proven), remark: shows, .record("evidence", entry.id)))
        }
        if evidence.isEmpty { page.text("Nothing yet: e adds a link or a path.", .hint) }
        page.note(on: item.id, desk)
        hours(&page)
        papers(&page)
        let links = journey.links[item.id] ?? []
        guard !links.isEmpty else { return }
        page.heading("Your links")
        for link in links {
            page.blocks.append(
                .link(
                    .init(link.title.isEmpty ? link.address : link.title, .link), sign: .init("›", .dim),
                    remark: link.title.isEmpty ? "" : link.address, .record("link", link.id)))
        }
    }

    /// The last five sessions, newest first.
    private func hours(_ page: inout Document) {
        let sessions = (journey.sessions[item.id] ?? []).sorted { ($0.day, $0.id) > ($1.day, $1.id) }
        guard !sessions.isEmpty else { return }
        page.heading("Hours · \(DurationWords.text(sessions.reduce(0) { $0 + $1.minutes })) in all")
        for session in sessions.prefix(5) {
            page.blocks.append(
                .link(
                    .init(DurationWords.text(session.minutes)), sign: .init("·", .dim),
                    remark: session.note.isEmpty ? session.day.text : "\(session.day.text) · \(session.note)",
                    .record(WorkSession.kind.name, session.id)))
        }
    }

    private func papers(_ page: inout Document) {
        let papers = journey.papers(about: item.id)
        guard !papers.isEmpty else { return }
        page.heading("Papers · \(papers.count(where: \.isRead)) of \(papers.count) read")
        for paper in papers {
            let row = JournalPane().row(paper.id, desk)
            page.blocks.append(
                .link(
                    .init(paper.title, .link), sign: .init(row.box?.text ?? "›", row.box?.style ?? .dim),
                    remark: paper.verdict?.name ?? "unread", .row(JournalPane.id, paper.id)))
        }
    }

    private func connections(_ page: inout Document) {
        itemList("Needs", item.needs, &page)
        itemList("Unlocks", context.library.unlocks(item.id), &page)
        if let milestone = context.library.milestone(item.id) { itemList("Helps to prove", milestone.proves, &page) }
    }

    private func itemList(_ heading: String, _ ids: [ItemID], _ page: inout Document) {
        guard !ids.isEmpty else { return }
        page.heading(heading)
        for id in ids {
            let box = ListRow.Box(id, journey)
            let other = context.library.serves(id, track: desk.track) ? "" : "in other tracks"
            page.blocks.append(
                .link(
                    .init(journey.name(ofWork: id, context.library), .link), sign: .init(box.text, box.style),
                    remark: other, .item(id)))
        }
    }

    /// Guides about it, its terms, and its other names.
    private func references(_ text: SkillText, _ page: inout Document) {
        let guides = text.guides
        let terms = text.terms.sorted { $0.lowercased() < $1.lowercased() }
        if !guides.isEmpty { page.heading("Guides") }
        for guide in guides { page.blocks.append(reference(guide.title, ShelfKind.guide, guide.id)) }
        if !terms.isEmpty { page.heading("Words to know") }
        for term in terms { page.blocks.append(reference(term, ShelfKind.term, term)) }
        guard !text.aliases.isEmpty else { return }
        page.gap()
        page.text("Also called: \(text.aliases.joined(separator: ", "))", .dim)
    }

    private func reference(_ title: String, _ kind: ShelfKind, _ key: String) -> Document.Block {
        .link(
            .init(title, .link), sign: .init("›", .dim), remark: "",
            .row(GuidesPane.id, "\(kind.rawValue):\(key)"))
    }

    /// Enter on one makes a card of it.
    private func mistakes(_ texts: [String], _ page: inout Document) {
        guard desk.context.features.keymap.hasPractice else {
            return page.list("What often goes wrong", texts, sign: "!")
        }
        guard !texts.isEmpty else { return }
        page.heading("What often goes wrong")
        for (place, text) in texts.enumerated() {
            page.blocks.append(
                .link(.init(text), sign: .init("!"), remark: "", .local(CardSource.mistake(item.id, place).text)))
        }
        page.text("Enter on one makes a card of it.", .hint)
    }

    private func resources(_ resources: [Resource], _ page: inout Document) {
        guard !resources.isEmpty else { return }
        page.heading("Where to learn it")
        for resource in resources {
            page.blocks.append(
                .link(
                    .init(resource.title, .link), sign: .init("›", .dim),
                    remark: "\(resource.by) · \(resource.kind), \(resource.cost)", .address(resource.url)))
        }
    }
}

/// "1 piece", "3 pieces".
func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
