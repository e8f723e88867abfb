/// The detail of a role: what it is really like, and the progress towards it.
public struct TrackDetail {
    let desk: Desk

    /// What the desk knows.
    public init(_ desk: Desk) { self.desk = desk }

    /// The role's page.
    public func document(_ id: TrackID) -> Document {
        guard let track = desk.library.track(id), let text = desk.library.texts.track(id) else {
            return Document(id)
        }
        var page = Document(track.name)
        page.text(text.focus)
        page.heading("You")
        progress(id, &page)
        DecisionCommands.add(id, desk, to: &page)
        page.note(on: NoteSubject.track(id), desk)
        LearningLines.add(id, desk, to: &page)
        work(text, &page)
        page.list("Strengths it asks for", text.strengths)
        skills(id, &page)
        page.list("Tools in use", [text.tools.joined(separator: ", ")], sign: "›")
        page.list("What these teams build", text.builds)
        way(text, &page)
        reality(text, &page)
        onward(id, &page)
        return page
    }

    /// Whom to ask, what to build and what to read next.
    private func onward(_ id: TrackID, _ page: inout Document) {
        for (kind, heading) in [
            (ShelfKind.question, "Questions for someone who does it"), (.guide, "Guides"),
            (.project, "Projects for it"),
        ] {
            let entries = kind.entries(desk.library).filter { $0.serves(id, desk.library) }
            guard !entries.isEmpty else { continue }
            page.heading(heading)
            for entry in entries.prefix(8) {
                page.blocks.append(
                    .link(
                        .init(entry.title, .link), sign: .init(kind == .question ? "?" : "›", .dim), remark: "",
                        .row(GuidesPane.id, entry.id)))
            }
        }
    }

    private func progress(_ id: TrackID, _ page: inout Document) {
        let skills = desk.library.skills(of: id)
        page.blocks.append(.gauge(label: "Core", desk.journey.tally(skills.filter(\.core).map(\.id))))
        page.blocks.append(
            .gauge(label: "Must", desk.journey.tally(skills.filter { $0.tracks[id] == .must }.map(\.id))))
        page.blocks.append(
            .gauge(label: "Should", desk.journey.tally(skills.filter { $0.tracks[id] == .should }.map(\.id))))
        if let route = TrackRoute(id, desk.journey, desk.context) { page.text(route.sentence) }
    }

    private func work(_ text: TrackText, _ page: inout Document) {
        page.heading("A working day")
        for hour in text.day { page.blocks.append(.field(label: hour.time, text: hour.text)) }
        page.list("A week", text.week)
        page.list("For people who", text.likes, sign: "+")
        page.list("Not for people who", text.dislikes, sign: "−")
    }

    private func way(_ text: TrackText, _ page: inout Document) {
        page.list("First roles", text.entry)
        page.list("Titles in postings", [text.titles.joined(separator: ", ")], sign: "›")
        page.heading("Growth path")
        page.text(text.growth.joined(separator: " → "))
        page.list("How hiring goes", text.hiring)
        page.list("Try it for a month", text.tryout)
        page.list("Where people go next", text.next)
    }

    private func reality(_ text: TrackText, _ page: inout Document) {
        page.heading("Reality check")
        page.text(text.reality.difficulty)
        page.bullets(text.reality.struggles, sign: "!")
        page.heading("Myths")
        for myth in text.myths {
            page.bullets([myth.myth], sign: "✗", .dim)
            page.bullets([myth.reality], sign: "→")
        }
    }

    private func skills(_ id: TrackID, _ page: inout Document) {
        let own = desk.library.skills.filter { $0.tracks[id] != nil }
        for (demand, heading) in [(Demand.must, "Must-have skills"), (.should, "Should-have skills")] {
            let asked = own.filter { $0.tracks[id] == demand }
            guard !asked.isEmpty else { continue }
            page.heading("\(heading) besides the core")
            for skill in asked { page.blocks.append(link(skill.id, remark: skill.hours.text)) }
        }
    }

    func link(_ id: ItemID, remark: String) -> Document.Block {
        let row = ListRow(item: id, depth: 0, desk)
        return .link(
            .init(row.text, .link), sign: .init(row.box?.text ?? "›", row.box?.style ?? .dim), remark: remark, .item(id)
        )
    }
}
