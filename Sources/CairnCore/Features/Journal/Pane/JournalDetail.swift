/// The detail of a row of the journal.
public struct JournalDetail {
    let desk: Desk

    /// What the desk knows.
    public init(_ desk: Desk) { self.desk = desk }

    private var journey: Journey { desk.journey }

    /// The row's page; empty if there is no such row.
    public func document(_ row: RowID) -> Document {
        JournalEntry(row, journey, desk.library).map { document($0) } ?? Document("")
    }

    private func document(_ entry: JournalEntry) -> Document {
        switch entry {
        case .week(let week): self.week(week)
        case .paper(let paper): self.paper(paper)
        case .win(let win): self.win(win)
        case .fact(let fact): self.fact(fact)
        case .session(let session): self.session(session)
        case .doubt(let doubt): mirror(doubt)
        case .pitfall(let pitfall): radar(pitfall)
        }
    }

    private func paper(_ paper: Paper) -> Document {
        var page = Document(paper.title)
        let when = paper.isRead ? "read \(paper.day.text)" : "noted \(paper.day.text), unread"
        page.text([paper.by, when].filter { !$0.isEmpty }.joined(separator: " · "), .dim)
        page.heading("Verdict")
        if paper.isRead {
            page.text(sentence(paper.verdictText), .strong)
            page.text(asking(paper), .dim)
            if paper.asksAgain(on: desk.today) { page.text("c answers.", .hint) }
        } else {
            page.text("Not yet: c says whether you would use it, and why.", .hint)
        }
        page.heading("In ten lines · \(paper.lineCount) of \(Paper.mostLines)")
        if paper.lines.isEmpty {
            page.text("None yet: i writes them. Claim, method, evidence, doubt; they are yours to order.", .hint)
        } else {
            page.quotes(paper.lines, .record(Paper.kind.name, paper.id))
        }
        if !paper.address.isEmpty { seen("Where it is", paper.address, &page) }
        if let skill = paper.skill { about(skill, "About", &page) }
        return page
    }

    /// "It is asked again on 3 Mar 2027." or "Still? That was said 90 days ago."
    private func asking(_ paper: Paper) -> String {
        guard let day = paper.asksAgain else { return "" }
        let confirmed = paper.still.map { "Looked at again on \($0.text). " } ?? ""
        return paper.asksAgain(on: desk.today)
            ? "\(confirmed)Still? That was said \(desk.today - (paper.still ?? paper.day)) days ago."
            : "\(confirmed)It is asked again on \(day.text)."
    }

    private func sentence(_ text: String) -> String {
        let whole = text.prefix(1).uppercased() + text.dropFirst()
        return whole.last.map { ".!?…".contains($0) } ?? false ? whole : whole + "."
    }

    private func win(_ win: Win) -> Document {
        var page = Document("A win")
        page.text(win.text, .strong)
        page.text(win.day.text, .dim)
        if win.place.isEmpty {
            page.heading("Where it can be seen")
            page.text("Nowhere yet: c adds an address or a path, if there is one.", .hint)
        } else {
            seen("Where it can be seen", win.place, &page)
        }
        return page
    }

    private func fact(_ fact: WinFact) -> Document {
        var page = Document("A win, from your record")
        page.text(fact.text, .strong)
        page.text(fact.day.text, .dim)
        if !fact.place.isEmpty { seen("Where it can be seen", fact.place, &page) }
        if let item = fact.item { about(item, "About", &page) }
        if case .own(let project) = fact.source { about(project.id, "About", &page) }
        if case .promise(let step) = fact.source {
            page.heading("To")
            let name = journey.people.persons[step.person]?.name ?? step.person
            page.blocks.append(
                .link(.init(name, .link), sign: .init("›", .dim), remark: "", .row(PeoplePane.id, step.person)))
        }
        if case .job(let event) = fact.source, let application = journey[Application.self][event.application] {
            page.heading("About")
            let label = journey.label(of: application)
            page.blocks.append(
                .link(.init(label, .link), sign: .init("›", .dim), remark: "", .row(JobsPane.id, application.id)))
        }
        page.gap()
        page.text("It stands in your record already, and is not kept twice.", .dim)
        return page
    }

    private func session(_ session: WorkSession) -> Document {
        var page = Document("\(DurationWords.text(session.minutes)) of work")
        page.text("\(session.day.weekdayName) \(session.day.text)", .dim)
        about(session.item, "On", &page)
        if !session.note.isEmpty {
            page.heading("What you did")
            page.text(session.note)
        }
        return page
    }

    private func week(_ week: Day) -> Document {
        let facts = WeekFacts(week, journey, desk.context)
        var page = Document("The week of \(week.text)")
        page.bullets(facts.sentences)
        hours(facts, &page)
        review(week, &page)
        written(in: week, &page)
        if week == desk.today.firstOfWeek, let line = Radar.line(journey, desk.context) {
            page.gap()
            page.blocks.append(
                .link(
                    .init(line, .dim), sign: .init("›", .dim), remark: "R",
                    .row(JournalPane.id, JournalEntry.radar + Pitfall.all[0].id)))
        }
        return page
    }

    private func mirror(_ doubt: Doubt) -> Document {
        var page = MirrorPage(desk).document(DoubtMirror(doubt, journey, desk.context))
        page.gap()
        guide(Doubt.guide, &page)
        page.text("a checks a doubt of your own against your record, and keeps nothing of it.", .hint)
        return page
    }

    private func radar(_ pitfall: Pitfall) -> Document {
        guard let reading = Radar.reading(pitfall.id, journey, desk.context) else { return Document(pitfall.name) }
        var page = RadarPage.document(reading)
        page.gap()
        guide(Pitfall.guide, &page)
        return page
    }

    /// A link to a guide of the Library, if it has it.
    private func guide(_ id: String, _ page: inout Document) {
        guard let entry = ShelfEntry(.guide, id, desk.context) else { return }
        page.blocks.append(
            .link(.init(entry.title, .link), sign: .init("›", .dim), remark: "guide", .row(GuidesPane.id, entry.id)))
    }

    private func hours(_ facts: WeekFacts, _ page: inout Document) {
        guard !facts.hours.isEmpty else { return }
        page.heading("Hours · \(DurationWords.text(facts.minutes))")
        for one in facts.hours {
            page.blocks.append(
                .link(
                    .init(one.name, .link), sign: .init("›", .dim), remark: DurationWords.text(one.minutes),
                    journey.target(ofWork: one.item)))
        }
    }

    private func review(_ week: Day, _ page: inout Document) {
        page.heading("Looked back")
        guard let review = journey.review(of: week) else {
            return page.text("Not yet: c asks three questions, and takes five minutes.", .hint)
        }
        for (label, text) in [("Shown", review.shown), ("Learned", review.learned), ("In the way", review.obstacle)]
        where !text.isEmpty {
            page.blocks.append(.field(label: label, text: text, width: 12))
        }
        let marks = review.marks.compactMap(WeekReview.Mark.init).map(\.name)
        if !marks.isEmpty { page.blocks.append(.field(label: "Marks", text: marks.joined(separator: ", "), width: 12)) }
        page.list("Meant for the week after", review.intentions)
    }

    /// Papers and wins of the week.
    private func written(in week: Day, _ page: inout Document) {
        for view in [JournalView.papers, .wins] {
            let entries = journey.journal(view, desk.library, today: desk.today).filter { $0.day?.firstOfWeek == week }
            guard !entries.isEmpty else { continue }
            page.heading(view == .papers ? "Papers" : "Wins")
            for entry in entries {
                page.blocks.append(
                    .link(
                        .init(JournalPane().row(entry.id, desk).text, .link), sign: .init("›", .dim),
                        remark: entry.day?.text ?? "", .row(JournalPane.id, entry.id)))
            }
        }
    }

    private func seen(_ heading: String, _ place: String, _ page: inout Document) {
        page.heading(heading)
        page.blocks.append(
            .link(.init(place, .link), sign: .init("›", .dim), remark: "", .address(PlaceWords.target(place))))
    }

    private func about(_ item: ItemID, _ heading: String, _ page: inout Document) {
        page.heading(heading)
        let row = ListRow(item: item, depth: 0, desk)
        page.blocks.append(
            .link(
                .init(journey.name(ofWork: item, desk.library), .link),
                sign: .init(row.box?.text ?? "›", row.box?.style ?? .dim), remark: "", journey.target(ofWork: item)))
    }
}
