/// The detail of a row of practice.
struct PracticeDetail {
    let desk: Desk

    private var journey: Journey { desk.journey }
    private var standing: PracticeStanding { journey.practice(desk.context) }

    func document(_ entry: PracticeEntry) -> Document {
        switch entry {
        case .heading(let heading): self.heading(heading)
        case .card(let card): self.card(card)
        case .coverage: coverage
        case .story(let story): self.story(story)
        case .mock(let mock): self.mock(mock)
        case .readiness(let topic, let round): readiness(topic, round)
        }
    }

    private func heading(_ heading: PracticeHeading) -> Document {
        var page = Document(heading.name)
        page.text(heading.meaning)
        guard desk.practiceView == .due else { return page }
        page.gap()
        page.bullets(standing.queue.remarks(longAskedBy: "s"))
        if heading == .round { page.bullets(Readiness.efforts(deck: standing.deck, journey, today: desk.today)) }
        page.gap()
        page.text(
            "c begins with them · s asks for another kind or another length · M says how much comes in a day · v goes on to "
                + "all cards, stories, mock interviews and how ready you are", .hint)
        return page
    }

    /// Without the answer: to see it first is to have read it, not to have known it.
    private func card(_ card: PracticeCard) -> Document {
        var page = Document(card.topic.name.capitalizedFirst)
        if desk.practiceView == .due, standing.queue.away != nil, let word = standing.queue.word {
            page.text(word, .dim)
            page.gap()
        }
        page.text(card.question, .strong)
        let memory = journey[CardMemory.self][card.id]
        let reason = standing.queue.entries.first { $0.card.id == card.id }?.reason
        page.gap()
        let kind = [
            card.isMust ? "must-have" : nil, count(card.minutes, "minute"),
            card.origin == .own
                ? "your own" : card.origin == .term ? "a word of the field" : PracticeWords.level(card.level),
        ]
        page.text(kind.compactMap(\.self).joined(separator: " · "), .dim)
        page.text(PracticeWords.why(reason, memory, journey.schedule, on: desk.today).capitalizedFirst, .dim)
        if let memory {
            let lapses =
                memory.lapses > 0 ? ", forgotten \(memory.lapses == 1 ? "once" : "\(memory.lapses) times")" : ""
            page.text(
                "Answered \(memory.reviews == 1 ? "once" : "\(memory.reviews) times")\(lapses); "
                    + "last on \(memory.lastDay.text): \(memory.last.name)", .dim)
        }
        page.gap()
        link("the outline of a good answer", .local("outline"), remark: "", &page)
        if card.origin == .own, let own = journey[OwnCard.self][card.id], !own.origin.isEmpty {
            page.text("From \(own.origin).", .dim)
        }
        if let note = journey[CardNote.self][card.id] {
            page.heading("Your notes")
            page.quotes(note.text, .record(CardNote.kind.name, card.id))
        }
        let skills = card.skills.compactMap(desk.library.skill)
        if !skills.isEmpty { page.heading("About") }
        for skill in skills { link(skill.name, .item(skill.id), remark: "", &page) }
        if memory != nil {
            page.gap()
            page.text(PracticeWords.sure, .hint)
        }
        return page
    }

    private var coverage: Document {
        let coverage = StoryCoverage(journey)
        var page = Document("Competencies")
        page.text(coverage.advice)
        page.gap()
        for line in coverage.lines {
            page.blocks.append(
                .field(
                    label: line.competency, text: line.stories.isEmpty ? "–" : line.stories.joined(separator: " · "),
                    width: 12))
        }
        page.list("Told more than once", coverage.told.map { "\($0)." })
        return page
    }

    private func story(_ story: Story) -> Document {
        var page = StoryReport(story, journey).document
        if let project = story.project.flatMap({ journey[Project.self][$0] }) {
            page.heading("Project")
            link(project.name, .row(ProjectsPane.id, project.id), remark: "", &page)
        }
        page.gap()
        page.text("i edits · e adds a number with where it comes from · R writes down where you told it", .hint)
        return page
    }

    /// Questions that were seen before are no interview: until it is held they stay hidden.
    private func mock(_ mock: MockInterview) -> Document {
        let report = MockReport(mock, deck: standing.deck, journey, desk.context)
        guard !mock.held else {
            var page = report.document(withAnswers: false)
            page.gap()
            page.text("e says again how it went · w is the page of the one who asks · a plans another", .hint)
            return page
        }
        var page = Document("Mock interview: \(mock.topic.name)")
        page.text(
            "\(mock.day.text) · \(count(mock.minutes, "minute"))\(mock.partner.isEmpty ? "" : " · \(mock.partner) asks")",
            .dim)
        page.gap()
        page.text(
            report.cards.isEmpty
                ? "No questions are drawn: i changes its kind or its minutes, and draws them."
                : "\(count(report.cards.count, "question")) drawn. They stay hidden until you begin.")
        page.gap()
        page.text(
            "c begins: one question at a time, each with its clock · w shows the page of the one who asks, with good answers · e "
                + "says afterwards how it went", .hint)
        return page
    }

    private func readiness(_ topic: CardTopic, _ round: PlannedRound?) -> Document {
        let ready = Readiness(topic, round, deck: standing.deck, journey, today: desk.today)
        var page = Document(PracticeWords.round(topic, round))
        page.bullets(ready.remarks)
        page.heading("Next")
        page.text("\(ready.next.capitalizedFirst).")
        let asked = journey.askedInRounds(topic)
        if !asked.isEmpty { page.heading("Asked in real rounds · Enter makes a card of it") }
        for source in asked {
            page.blocks.append(
                .link(.init(source.question), sign: .init("?"), remark: "", .local(source.target)))
        }
        page.gap()
        page.text(PracticeWords.known(ready), .hint)
        page.gap()
        page.text("c does that · s asks cards of this kind · M sets the minutes of a day", .hint)
        return page
    }

    private func link(_ text: String, _ target: Document.Target, remark: String, _ page: inout Document) {
        page.blocks.append(.link(.init(text, .link), sign: .init("›", .dim), remark: remark, target))
    }
}
