@testable import CairnCore

extension Features {
    /// The tests' features, with projects and the journal, and practice as their last pane.
    public static let withPractice = Fixtures.features.adding(.projects).adding(.journal).adding(.practice)
}

extension Fixtures {
    /// Cards of the small Library: the ids are those of no real card.
    public static let cards: [LibraryCard] = [
        card("two-halves", .ml, must: true, ["statistics"], "Why is one split not enough?"),
        card(
            "late-label", .ml, ["evaluation"],
            "Your model's offline AUC rose by 3 points and conversion did not move. What do you look at, in which order?"
        ),
        card("cjk", .ml, ["networks"], "神经网络 in one sentence: what does a layer do? 🤖"),
        card("own-loop", .coding, must: true, ["python"], "Read a file that does not fit into memory."),
        card("feed", .design, minutes: 40, ["trees"], "Design a feed that is ranked for each reader."),
        card("grounded", .genai, must: true, ["transformers"], "How do you know that an answer is grounded?"),
        card("disagreed", .behavioural, must: true, ["listening"], "Tell me about a time when you disagreed."),
    ]

    private static func card(
        _ id: String, _ kind: CardTopic, must: Bool = false, minutes: Int = 3, _ skills: [ItemID], _ question: String
    ) -> LibraryCard {
        LibraryCard(id: id, kind: kind, level: 1, minutes: minutes, must: must, skills: skills, question: question)
    }

    /// The answer to each.
    static let answer = CardAnswer(
        outline: [
            "Say first what is decided by it, and what an error costs.", "Split by time, as new cases come.",
            "Give the number with its interval, 0.81 [0.78, 0.84].",
        ], followup: "And if labels come a month late?", mistake: "Naming tools before the question is clear.")

    /// Answers to some of the cards.
    public static let cardReviews: [CardReview] = [
        CardReview(id: "rv-1", card: "two-halves", .good, at: 1_770_000_000, day: today + -20, seconds: 90),
        CardReview(id: "rv-2", card: "own-loop", .again, at: 1_770_000_100, day: today + -9, seconds: 150),
        CardReview(id: "rv-3", card: "own-loop", .good, at: 1_770_000_200, day: today + -8, seconds: 100),
        CardReview(id: "rv-4", card: "ow-1", .easy, at: 1_770_000_300, day: today + -2, seconds: 30),
    ]

    /// As midway, with projects, answers, a card of one's own, stories and mock interviews.
    public static var practice: Journey {
        var journey = Journey(projects.records + practiceRecords, kinds: Features.withPractice.kinds)
        for memory in journey.schedule.memories(cardReviews, on: today).values {
            journey.apply(Change("", [Edit(from: nil, to: memory)]))
        }
        return journey
    }

    private static var practiceRecords: [Record] {
        var own = OwnCard(id: "ow-1", day: today + -5)
        (own.question, own.outline, own.topic) = ("Why that baseline? 基線", "last week's delay\nnothing trained", .ml)
        own.skill = "evaluation"
        let note = CardNote(card: "two-halves", text: "Say the number of folds.\nThen why.")
        var trains = Story(id: "st-1", day: today + -4)
        (trains.title, trains.situation, trains.task) = ("Late trains 🚆", "Nobody knew by five.", "A forecast.")
        (trains.did, trains.outcome) = ("I measured the baseline first.", "MAE 12.1 against 15.4 minutes.")
        (trains.competencies, trains.project) = (["ownership", "learning"], "pr-1")
        var number = StoryNumber(id: "sn-1", story: trains.id)
        (number.text, number.result, number.footing) = ("a fifth less delay", "re-1", .derived)
        var told = StoryTelling(id: "sl-1", story: trains.id, day: today + -3)
        told.company = "Acme"
        var planned = MockInterview(id: "mk-2", day: today + 4)
        (planned.topic, planned.partner, planned.cards) = (.ml, "Ada", ["late-label", "cjk"])
        var held = MockInterview(id: "mk-1", day: today + -6)
        (held.topic, held.held, held.communication, held.communicationWhy) = (.ml, true, .hire, "asked first")
        held.lessons = ["Which metric, after the launch?"]
        return [Record(own), Record(note), Record(trains), Record(number), Record(told), Record(planned), Record(held)]
    }

    /// A context with practice and its answers.
    public static func practiceContext(now: Int = 1_772_400_000, _ features: Features = .withPractice) throws -> Context
    {
        var context = try context(now: now, features: features)
        context.reviews = KeptReviews(cardReviews)
        return context
    }
}

extension Play {
    /// The pane of practice, with that clock.
    public static func practice(_ clock: TestClock) throws -> Play {
        var context = try Fixtures.context(features: .withPractice, clock: clock)
        context.reviews = KeptReviews(Fixtures.cardReviews)
        var play = try Play(Fixtures.practice, context: context)
        play.press("8")
        return play
    }
}
