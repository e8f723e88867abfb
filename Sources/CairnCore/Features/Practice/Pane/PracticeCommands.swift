/// The keys of practice.
enum PracticeCommands {
    static func bindings(_ pane: PaneID) -> [Binding] {
        [
            Binding(
                in: pane, [.character(" "), .character("c")], "practice.go",
                "Begin: a sitting, a mock interview, the next thing to do", hint: "begin", saying: going,
                unless: nothingToBegin, do: go),
            Binding(
                in: pane, [.character("s")], "practice.sitting", "A sitting of a kind and a length of your choice",
                hint: "sitting", do: { desk in [.form(SittingForm().form(desk))] }),
            Binding(
                in: pane, [.character("a")], "practice.add", "Add what is listed: a card, a story, a mock interview",
                hint: "add", do: add),
            Binding(
                in: pane, [.character("i")], "practice.edit", "Edit the card, the story or the mock interview",
                hint: "edit", unless: notYours, do: edit),
            Binding(
                in: pane, [.character("d")], "practice.delete",
                "Delete the card, the story, the mock interview, or what is on this line", unless: notDeletable,
                do: delete),
            Binding(
                in: pane, [.character("n")], "practice.note", "Notes on the card", hint: "note", unless: noCard,
                do: { desk in desk.practiceCard.map { [.form(CardNoteForm().form($0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("e")], "practice.result",
                "Add a number to the story; say how the mock interview went", unless: noResult, do: result),
            Binding(
                in: pane, [.character("R")], "practice.told", "Write down on which round the story was told",
                unless: noStory,
                do: { desk in desk.practiceStory.map { [.form(TellingForm().form(nil, $0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("w")], "practice.sheet", "The page of the one who asks in the mock interview",
                unless: noMock, do: sheet),
            Binding(
                in: pane, [.character("y")], "practice.copy",
                "Copy the question, the story or the page of the mock interview",
                unless: notOne, do: copy),
            Binding(
                in: pane, [.character("M")], "practice.settings",
                "How much comes in a day, how sure you want to be, the clock",
                do: { desk in [.form(PracticeSettingsForm().form(desk))] }),
        ]
    }

    private static func go(_ desk: inout Desk) -> [Request] {
        switch desk.practiceEntry {
        case .story(let story): [.form(StoryForm().form(story, desk))]
        case .coverage: [.form(StoryForm().form(nil, desk))]
        case .mock(let mock) where mock.held: [.form(JudgeForm().form(mock, desk))]
        case .mock(let mock): begin(mock, desk)
        case .readiness(let topic, let round): next(topic, round, desk)
        case .heading(.planned):
            desk.journey.mocks.first { !$0.held }.map { begin($0, desk) } ?? []
        case .heading(let heading):
            heading.topic.map { begin(PracticeWish(topic: $0, minutes: Self.usual), desk) }
                ?? begin(PracticeWish(), desk)
        case .card(let card):
            desk.practiceView == .due
                ? begin(PracticeWish(), desk) : begin(PracticeWish(topic: card.topic, minutes: usual), desk)
        case nil: begin(PracticeWish(), desk)
        }
    }

    /// What that is for the selected row, in a word or two for the footer; nil where "begin" says it.
    private static func going(_ desk: Desk) -> String? {
        switch desk.practiceEntry {
        case .story: return "edit"
        case .coverage: return "new story"
        case .mock(let mock): return mock.held ? "how it went" : nil
        case .readiness(let topic, let round):
            return switch readiness(topic, round, desk).step {
            case .story: "new story"
            case .mock: "plan a mock"
            case .failed, .new, .practise, .keep: nil
            }
        case .heading, .card, nil: return nil
        }
    }

    private static func readiness(_ topic: CardTopic, _ round: PlannedRound?, _ desk: Desk) -> Readiness {
        Readiness(topic, round, deck: desk.journey.practice(desk.context).deck, desk.journey, today: desk.today)
    }

    /// Minutes of a sitting on a topic for which nothing was said.
    private static let usual = 15

    /// A sitting over what comes of that wish.
    static func begin(_ wish: PracticeWish, for round: PlannedRound? = nil, _ desk: Desk) -> [Request] {
        if let reason = desk.readOnlyReason { return [.warn("Nothing can be saved: \(reason)")] }
        let recalling = desk.journey.recalling(desk.journey.practice(desk.context).deck, desk.context)
        let after = desk.after(recalling)
        let queue = after.journey.practice(desk.context).queue(wish, for: round, after.journey)
        guard !queue.entries.isEmpty else {
            return [.keep(recalling), .warn(queue.nothingDue)]
        }
        let before = after.journey.practisedToday(after.journey.practice(desk.context).deck, desk.context)
        let sitting = PracticeSitting(queue, id: desk.context.makeID(), after: before)
        return [.keep(recalling)] + asking(.cards(sitting), after)
    }

    /// A mock interview: its questions alone.
    static func begin(_ mock: MockInterview, _ desk: Desk) -> [Request] {
        let deck = desk.journey.practice(desk.context).deck
        let cards = mock.cards.compactMap { deck[$0] }
        guard !cards.isEmpty else {
            return [.warn("No questions are drawn: i changes the kind or the minutes and draws them.")]
        }
        return asking(.mock(MockRun(mock: mock.id, cards: cards)), desk)
    }

    /// Two clocks would count the same minutes.
    private static func asking(_ run: Asking.Run, _ desk: Desk) -> [Request] {
        let pause = desk.journey.pausingClock(desk.context)
        return [
            .keep(pause),
            .ask(Asking(run, pausing: pause == nil ? nil : desk.journey.clock?.item, at: desk.context.now())),
        ]
    }

    private static func next(_ topic: CardTopic, _ round: PlannedRound?, _ desk: Desk) -> [Request] {
        let step = readiness(topic, round, desk).step
        switch step {
        case .story: return [.form(StoryForm().form(nil, desk))]
        case .mock: return [.form(MockForm().form(nil, topic: topic, desk))]
        case .failed, .new, .practise, .keep:
            var isFailed = false
            if case .failed = step { isFailed = true }
            let minutes = step == .new ? 30 : usual
            return begin(PracticeWish(topic: topic, minutes: minutes, onlyFailed: isFailed), for: round, desk)
        }
    }

    private static func add(_ desk: inout Desk) -> [Request] {
        switch desk.practiceView {
        case .due, .topics, .readiness: [.form(OwnCardForm().form(nil, desk))]
        case .stories: [.form(StoryForm().form(nil, desk))]
        case .mocks: [.form(MockForm().form(nil, desk))]
        }
    }

    private static func edit(_ desk: inout Desk) -> [Request] {
        if let target = desk.target, let requests = follow(target, desk) { return requests }
        switch desk.practiceEntry {
        case .card(let card):
            return desk.journey[OwnCard.self][card.id].map { [.form(OwnCardForm().form($0, desk))] } ?? []
        case .story(let story): return [.form(StoryForm().form(story, desk))]
        case .mock(let mock): return [.form(MockForm().form(mock, desk))]
        default: return []
        }
    }

    private static func delete(_ desk: inout Desk) -> [Request] {
        let journey = desk.journey
        let change: Change? =
            switch desk.practiceEntry {
            case .card(let card): journey[OwnCard.self][card.id].map(journey.removing)
            case .story(let story):
                if case .record(let kind, let id)? = desk.target {
                    part(kind, id, of: story, journey)
                } else {
                    journey.removing(story)
                }
            case .mock(let mock): journey.removing(mock)
            default: nil
            }
        return .keeping(change) { "\($0.said) u brings it back." }
    }

    private static func part(_ kind: String, _ id: String, of story: Story, _ journey: Journey) -> Change? {
        if kind == StoryNumber.kind.name { return journey[StoryNumber.self][id].map { journey.removing($0, story) } }
        return journey[StoryTelling.self][id].map { journey.removing($0, story) }
    }

    private static func result(_ desk: inout Desk) -> [Request] {
        switch desk.practiceEntry {
        case .story(let story): [.form(StoryNumberForm().form(nil, story, desk))]
        case .mock(let mock): [.form(JudgeForm().form(mock, desk))]
        default: []
        }
    }

    private static func sheet(_ desk: inout Desk) -> [Request] {
        guard case .mock(let mock)? = desk.practiceEntry else { return [] }
        let deck = desk.journey.practice(desk.context).deck
        let page = MockReport(mock, deck: deck, desk.journey, desk.context).document(withAnswers: true)
        return [.page(page), .say("`cairn practice mock --sheet` prints this page.")]
    }

    private static func copy(_ desk: inout Desk) -> [Request] {
        let deck = desk.journey.practice(desk.context).deck
        switch desk.practiceEntry {
        case .card(let card): return .copying(card.question)
        case .story(let story):
            let parts = story.parts.filter { !$0.text.isEmpty }.map { "\($0.name): \($0.text)" }
            return .copying(([story.title] + parts).joined(separator: "\n"))
        case .mock(let mock):
            return .copying(mock.cards.compactMap { deck[$0]?.question }.joined(separator: "\n"))
        default: return []
        }
    }

    /// What Enter does on a line of the detail.
    static func follow(_ target: Document.Target, _ desk: Desk) -> [Request]? {
        switch target {
        case .local("outline"):
            guard let card = desk.practiceCard else { return nil }
            return [.page(CardReport(card, desk.journey, desk.context).document)]
        case .local(let source) where CardSource(source, desk) != nil:
            return [.form(OwnCardForm().form(nil, from: source, desk))]
        case .record(CardNote.kind.name, let id):
            return desk.journey.practice(desk.context).deck[id].map { [.form(CardNoteForm().form($0, desk))] }
        case .record(StoryNumber.kind.name, let id):
            guard let number = desk.journey[StoryNumber.self][id], let story = desk.journey[Story.self][number.story]
            else {
                return nil
            }
            return [.form(StoryNumberForm().form(number, story, desk))]
        case .record(StoryTelling.kind.name, let id):
            guard let telling = desk.journey[StoryTelling.self][id], let story = desk.journey[Story.self][telling.story]
            else { return nil }
            return [.form(TellingForm().form(telling, story, desk))]
        default: return nil
        }
    }
}

/// Why something cannot be done on the selected row.
extension PracticeCommands {
    private static func notOne(_ desk: Desk) -> String? {
        switch desk.practiceEntry {
        case .card, .story, .mock: nil
        case .heading, .coverage, .readiness: "That goes with a card, a story or a mock interview: choose one first."
        case nil: "Nothing is selected; a adds something."
        }
    }

    private static func nothingToBegin(_ desk: Desk) -> String? {
        guard case .heading(.held)? = desk.practiceEntry else { return nil }
        return "This row is a heading: choose a mock interview below it."
    }

    private static func notYours(_ desk: Desk) -> String? {
        if case .record? = desk.target { return nil }
        guard let card = desk.practiceCard else { return notOne(desk) }
        return card.origin == .own
            ? nil : "This card is the Library's: n writes notes of your own on it, a adds a card of yours."
    }

    private static func notDeletable(_ desk: Desk) -> String? {
        guard let card = desk.practiceCard else { return notOne(desk) }
        return card.origin == .own ? nil : "This card is the Library's: it stays. What you do not begin does not come."
    }

    private static func noCard(_ desk: Desk) -> String? {
        desk.practiceCard == nil ? "Notes belong to a card: choose one; v goes on to the cards." : nil
    }

    private static func noStory(_ desk: Desk) -> String? {
        desk.practiceStory == nil ? "That goes with a story: choose one; v goes on to them." : nil
    }

    private static func noMock(_ desk: Desk) -> String? {
        if case .mock? = desk.practiceEntry { return nil }
        return "That goes with a mock interview: choose one; v goes on to them."
    }

    private static func noResult(_ desk: Desk) -> String? {
        switch desk.practiceEntry {
        case .story, .mock: nil
        default: "e adds a number to a story, or says how a mock interview went: choose one; v goes on to them."
        }
    }
}

extension Desk {
    /// The card that the selected row stands for, or nil.
    var practiceCard: PracticeCard? { if case .card(let card)? = practiceEntry { card } else { nil } }

    /// The story that the selected row stands for, or nil.
    var practiceStory: Story? { if case .story(let story)? = practiceEntry { story } else { nil } }
}
