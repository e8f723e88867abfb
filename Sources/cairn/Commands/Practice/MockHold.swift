import ArgumentParser
import CairnCore

extension PracticeCommand.Mock {
    struct Hold: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hold",
            abstract: "Hold a mock interview, line by line: for screen readers, and wherever there is no screen.",
            discussion: """
                Each question is printed; say the answer aloud, then press Enter for the next. After the last one it asks \
                how it went, as `cairn practice mock judge` does. Example: cairn practice mock hold
                """)
        @Argument(help: "The interview (default: the next one).") var interview: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let mock = try editor.journey.mock(interview)
            guard !mock.held else {
                throw Failure.usage(
                    "that one was held on \(mock.day.text); `cairn practice mock add` plans another")
            }
            let deck = CardDeck(editor.journey, editor.context.library)
            let cards = mock.cards.compactMap { deck[$0] }
            guard !cards.isEmpty else {
                throw Failure.usage("no questions are drawn for it; `cairn practice mock edit` gives it more minutes")
            }
            let clock = try PausedClock(&editor)
            Output.lines(Self.beginning(mock, cards.count))
            var plain = PlainMock(mock, cards, editor)
            plain.ask()
            try plain.judge(&editor)
            try clock.goOn(&editor, editor.context)
        }

        private static func beginning(_ mock: MockInterview, _ questions: Int) -> [String] {
            let partner = mock.partner.isEmpty ? "alone" : "with \(mock.partner)"
            return [
                "Mock interview: \(mock.topic.name), \(partner), \(mock.minutes) min, "
                    + (questions == 1 ? "1 question." : "\(questions) questions."),
                PlainMock.guide,
            ]
        }
    }
}

/// A mock interview on a plain terminal.
private struct PlainMock {
    private var mock: MockInterview
    /// As it was before.
    private let before: MockInterview
    private var run: MockRun
    /// As it was when the interview began.
    private let journey: Journey
    private let context: Context
    /// What to do better, as questions.
    private var lessons: [String] = []

    static let guide = "Say each answer aloud. Enter: the next question; b: the one before; q: end."

    init(_ mock: MockInterview, _ cards: [PracticeCard], _ editor: JourneyEditor) {
        (self.mock, before, journey, context) = (mock, mock, editor.journey, editor.context)
        run = MockRun(mock: mock.id, cards: cards)
    }

    /// Goes through the questions, without answers.
    mutating func ask() {
        while let card = run.card {
            Output.lines([
                "",
                "\(run.place + 1) of \(run.cards.count) · \(card.minutes == 1 ? "1 minute" : "\(card.minutes) minutes")",
            ])
            Output.body(CardReport(card, journey, context).asked, measure: context.measure)
            let step = answer(to: card)
            if step.by == 0 {
                _ = run.move(by: 0, after: step.seconds)
                return
            }
            if !run.move(by: step.by, after: step.seconds) {
                if step.by > 0 { return }
                Output.line("This is the first question.")
            }
        }
    }

    /// Waits for the answer: seconds that it took, and where to go then; nowhere is the end.
    private func answer(to card: PracticeCard) -> (seconds: Int, by: Int) {
        let (start, limit) = (context.now(), journey.practiceSettings.seconds)
        while true {
            let word = TypedLines.word()
            let seconds = max(0, context.now() - start)
            switch word {
            case "":
                let late = seconds > max(limit, card.minutes * 60)
                if limit > 0 { Output.line("You took \(AnswerClock.text(seconds))\(late ? ": too long" : "").") }
                return (seconds, 1)
            case "b": return (seconds, -1)
            case nil, "q": return (seconds, 0)
            default: Output.line(Self.guide)
            }
        }
    }

    /// Asks how it went and keeps that; one that was broken off stays planned.
    mutating func judge(_ editor: inout JourneyEditor) throws {
        Output.line("")
        guard run.isHeld else {
            let next =
                "`cairn practice mock hold` begins it again, `cairn practice mock judge` if it was held all the same"
            return Output.line("\(run.brokenOff) \(next).")
        }
        if !run.summary.isEmpty { Output.line(run.summary) }
        let isWhole = askRubric()
        guard isWhole || !lessons.isEmpty || mock.hasWord else {
            return Output.line("Not judged: it stays planned; `cairn practice mock judge` says how it went.")
        }
        let (said, before, minutes, lessons, context) = (mock, before, run.minutes, lessons, editor.context)
        var others: [String] = []
        let kept = try editor.keep { journey in
            // Another program may have edited it meanwhile: only what was said here is put in.
            guard var now = journey[MockInterview.self][said.id] else { return nil }
            (now.day, now.minutes) = (context.today, minutes ?? now.minutes)
            others = []
            for part in MockInterview.rubric where said[keyPath: part.word] != nil {
                if Self.differ(now, before, in: part), Self.differ(now, said, in: part) {
                    others.append(
                        "\(part.name): you said \(Self.words(said, part)); it is \(Self.words(now, part)) by now.")
                    continue
                }
                now[keyPath: part.word] = said[keyPath: part.word]
                now[keyPath: part.why] = said[keyPath: part.why]
            }
            now.lessons += lessons.filter { !now.lessons.contains($0) }
            return journey.putting(now.judged, context)
        }
        guard kept != nil || editor.journey[MockInterview.self][said.id] != nil else {
            Output.lines(
                MockInterview.rubric.filter { said[keyPath: $0.word] != nil }.map {
                    "\($0.name): \(Self.words(said, $0))"
                }
                    + lessons)
            throw Failure.usage(
                "that mock interview was removed meanwhile: what you said stands above, and is not kept")
        }
        if !others.isEmpty {
            Output.lines(["It was judged elsewhere meanwhile, and that stays:"] + others)
            Output.line("`cairn practice mock judge` sets your words instead.")
        }
        Output.line(editor.journey.mocksHeld)
    }

    private static func differ(_ left: MockInterview, _ right: MockInterview, in part: MockInterview.RubricPart) -> Bool
    {
        left[keyPath: part.word] != right[keyPath: part.word] || left[keyPath: part.why] != right[keyPath: part.why]
    }

    /// "hire, because they asked first".
    private static func words(_ mock: MockInterview, _ part: MockInterview.RubricPart) -> String {
        let (word, why) = (mock[keyPath: part.word]?.name ?? "not said", mock[keyPath: part.why])
        return why.isEmpty ? word : "\(word), because \(why)"
    }

    /// How each part of the rubric went, with a line of evidence, then lessons; false if it was left before its end.
    private mutating func askRubric() -> Bool {
        let words = HireWord.allCases.enumerated().map { "\($0.offset + 1) \($0.element.name)" }.joined(
            separator: " · ")
        Output.lines([
            "How did it go? Judge \(MockInterview.rubric.count) things as whoever might hire you would, each with a number:",
            "\(words). Enter: nothing to say; q: end.",
        ])
        for part in MockInterview.rubric {
            Output.lines(["", "\(part.name): \(part.asks)"])
            var word: HireWord?
            while word == nil {
                guard let typed = TypedLines.word(), typed != "q" else { return false }
                if typed.isEmpty { break }
                word = HireWord(typed: typed)
                if word == nil { Output.line("Type 1 to 4 or a word: \(words). Enter: nothing to say; q: end.") }
            }
            guard word != nil else { continue }
            mock[keyPath: part.word] = word
            Output.line("Why? In a line, what you said or did that shows it. Enter: no reason.")
            guard let why = line({ $0[keyPath: part.why] = $1 }) else { return false }
            mock[keyPath: part.why] = why
        }
        Output.lines(["", "What to do better next time? As questions, one a line: each becomes a card. Enter ends."])
        while let lesson = line({ $0.lessons = $1.isEmpty ? [] : [$1] }) {
            if lesson.isEmpty { return true }
            lessons.append(lesson)
        }
        return false
    }

    /// A line that can be kept so, asked for until it can; nil where the interview is left.
    private func line(_ put: (inout MockInterview, String) -> Void) -> String? {
        while let typed = TypedLines.word(), typed != "q" {
            var tried = mock
            put(&tried, typed)
            guard let problem = tried.problem else { return typed }
            Output.line(problem.description)
        }
        return nil
    }
}

extension HireWord {
    /// The word, with spaces or hyphens in any case, or its number from 1.
    fileprivate init?(typed: String) {
        if let place = Int(typed), Self.allCases.indices.contains(place - 1) {
            self = Self.allCases[place - 1]
        } else {
            self.init(rawValue: typed.lowercased().replacing(" ", with: "-"))
        }
    }
}
