/// A story for scripts and plain lists: what its page says.
public struct StoryReport: Encodable, Equatable, Sendable {
    public let story: Story
    public let numbers: [StoryNumber]
    public let tellings: [StoryTelling]
    /// Words said aloud, and the minutes they take at 140 a minute.
    public let words: Int
    public let minutes: Double
    /// Whether every number in it would hold; one that was taken back is not in it any more.
    public let holds: Bool

    /// The report of a story.
    public init(_ story: Story, _ journey: Journey) {
        self.story = story
        numbers = journey.numbers(of: story.id)
        tellings = journey.tellings(of: story.id)
        words = story.words
        minutes = (story.minutes * 10).rounded() / 10
        holds = numbers.allSatisfy { $0.footing != .unconfirmed }
    }

    /// The columns of its line in a list: title, what it shows, how long it takes, what does not hold.
    public var columns: [String] {
        let open = numbers.count { $0.footing == .unconfirmed }
        let back = numbers.count { $0.footing == .retracted }
        let warnings = [
            open > 0 ? "\(count(open, "number")) not confirmed" : nil,
            back > 0 ? "\(count(back, "number")) taken back" : nil,
        ].compactMap(\.self)
        return [
            story.title, story.competencies.joined(separator: ", "),
            minutes < 1 ? "under a minute" : "\(MeasureWords.text(minutes)) min",
            warnings.joined(separator: ", "),
        ]
    }

    /// Its page.
    public var document: Document {
        var page = Document(story.title)
        page.text(
            minutes < 1 ? "Less than a minute to say" : "About \(MeasureWords.text(minutes)) minutes to say", .dim)
        for part in story.parts where !part.text.isEmpty {
            page.heading(part.name)
            page.text(part.text)
        }
        page.list("Still to write", story.parts.filter(\.text.isEmpty).map(\.name))
        links(
            "Numbers", StoryNumber.kind,
            numbers.map { number in
                let source =
                    number.source.isEmpty ? number.result == nil ? "" : ", from a result" : ", \(number.source)"
                return (number.id, "\(number.text): \(number.footing.name)\(source)")
            }, &page)
        page.list("Shows", story.competencies)
        links("Told", StoryTelling.kind, tellings.map { ($0.id, "\($0.day.text): \($0.company)") }, &page)
        return page
    }

    /// Lines that lead to records of that kind.
    private func links(
        _ heading: String, _ kind: RecordKind, _ lines: [(id: String, text: String)], _ page: inout Document
    ) {
        if !lines.isEmpty { page.heading(heading) }
        for line in lines {
            page.blocks.append(.link(.init(line.text), sign: .init("·"), remark: "", .record(kind.name, line.id)))
        }
    }
}

/// A mock interview for scripts and plain lists.
public struct MockReport: Encodable, Equatable, Sendable {
    public let mock: MockInterview
    public let cards: [CardReport]

    /// The report of a mock interview; cards that are gone are left out.
    public init(_ mock: MockInterview, deck: CardDeck, _ journey: Journey, _ context: Context) {
        self.mock = mock
        cards = mock.cards.compactMap { deck[$0] }.map { CardReport($0, journey, context) }
    }

    /// The columns of its line in a list: day, kind, with whom, how it went.
    public var columns: [String] {
        let words = mock.rubric.compactMap(\.word?.name)
        return [
            mock.day.text, mock.topic.name, mock.partner.isEmpty ? "alone" : "with \(mock.partner)",
            mock.held ? words.isEmpty ? "held" : words.joined(separator: ", ") : "planned",
        ]
    }

    /// Its page: without answers for whoever is asked, with them for whoever asks. Of one that was held what came of it is first.
    public func document(withAnswers: Bool) -> Document {
        var page = Document("Mock interview: \(mock.topic.name), \(mock.day.text)")
        page.text("\(count(mock.minutes, "minute"))\(mock.partner.isEmpty ? "" : ", \(mock.partner) asks")", .dim)
        if withAnswers {
            page.text(
                "Ask one after the other and say nothing while the other thinks. Below each question stands what a good answer "
                    + "has. At the end judge the four things at the foot of this page, each with a line of evidence.")
        }
        if mock.held, !withAnswers { outcome(withAnswers, &page) }
        for (place, card) in cards.enumerated() {
            page.heading("\(place + 1). \(count(card.minutes, "minute"))")
            page.text(card.question, .strong)
            guard withAnswers else { continue }
            page.list("A good answer has", card.outline)
            if !card.followup.isEmpty { page.list("Then ask", [card.followup]) }
        }
        if !mock.held || withAnswers { outcome(withAnswers, &page) }
        return page
    }

    private func outcome(_ withAnswers: Bool, _ page: inout Document) {
        page.heading("How it went")
        for part in mock.rubric {
            let empty = withAnswers ? "strong hire · hire · no hire · strong no hire; because" : "not said yet"
            page.bullets([
                "\(part.name): \(part.word.map { "\($0.name)\(part.why.isEmpty ? "" : ", because \(part.why)")" } ?? empty)"
            ])
        }
        page.list("Lessons", mock.lessons)
    }
}
