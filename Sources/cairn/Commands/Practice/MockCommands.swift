import ArgumentParser
import CairnCore

extension PracticeCommand {
    /// `cairn practice mock …`
    struct Mock: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mock", abstract: "Mock interviews: plan, hold, say how they went.",
            discussion:
                "An interview is named by its day, or by id; without a name it is the next one that is planned. "
                + "Example: cairn practice mock --sheet",
            subcommands: [
                List.self, Show.self, Add.self, Edit.self, Hold.self, Judge.self, RemoveCommand<MockInterview>.self,
            ],
            defaultSubcommand: List.self)

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "list", abstract: "List the mock interviews, or print one's sheet.")
            @Flag(help: "Print the page of the one who asks: questions, good answers, the rubric.") var sheet = false
            @Flag(help: "Print JSON.") var json = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                let practice = try options.practice()
                if sheet { return try practice.print(practice.journey.mock(nil), withAnswers: true, json: json) }
                let reports = practice.journey.mocks.map {
                    MockReport($0, deck: practice.deck, practice.journey, practice.context)
                }
                if json { return try Output.json(reports) }
                Output.table(
                    reports.map(\.columns),
                    nothing: "No mock interview yet: `cairn practice mock add --topic ml --day fri` plans one.",
                    measure: practice.context.measure)
            }
        }

        struct Show: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "show",
                abstract: "Show a mock interview: the questions without answers, and how it went.")
            @Argument(help: "The interview (default: the next one).") var interview: String?
            @Flag(help: "With good answers: the page of the one who asks.") var sheet = false
            @Flag(help: "Print JSON.") var json = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                let practice = try options.practice()
                try practice.print(practice.journey.mock(interview), withAnswers: sheet, json: json)
            }
        }

        struct Add: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "add",
                abstract: "Plan a mock interview, and draw its questions; or note one that was held.",
                discussion:
                    "Example: cairn practice mock add --topic genai --day fri --partner Ada --minutes 45. "
                    + "With a word for how a part of it went, as in --communication hire, it counts as held.")
            @OptionGroup var mock: FieldOptions<MockInterview>
            @Option(help: "The hardest questions that are drawn: 1 for everybody, 2 for working level, 3 for seniors.")
            var level = 2
            @OptionGroup var options: JourneyOptions

            func validate() throws {
                if !(1...3).contains(level) { throw ValidationError("--level is 1, 2 or 3") }
            }

            func run() throws {
                var editor = try JourneyEditor(options)
                var new = MockInterview(id: editor.context.makeID(), day: editor.context.today)
                try mock.fill(&new, editor.journey, editor.context)
                if new.hasWord { new = new.judged }
                try editor.check(new.fault ?? new.fault(on: editor.context.today))
                if !new.held {
                    let deck = CardDeck(editor.journey, editor.context.library)
                    new = new.drawing(editor.journey.draw(for: new, level: level, deck: deck))
                }
                try editor.keep(editor.journey.putting(new, editor.context), otherwise: "")
                if new.held { Output.line(editor.journey.mocksHeld) } else { tellDrawn(new) }
            }
        }

        struct Edit: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "edit",
                abstract: "Change a mock interview: what is not given stays as it is.",
                discussion: "With a word for how a part of it went, it counts as held.")
            @Argument(help: "The interview.") var interview: String
            @OptionGroup var details: FieldOptions<MockInterview>
            @OptionGroup var options: JourneyOptions

            func run() throws {
                var editor = try JourneyEditor(options)
                var new = try editor.journey.mock(interview)
                let old = new
                try details.fill(&new, editor.journey, editor.context)
                if new.hasWord { new = new.judged }
                try editor.check(new.fault ?? new.fault(on: editor.context.today))
                let draws = !new.held && new.needsOtherQuestions(than: old)
                if draws {
                    let deck = CardDeck(editor.journey, editor.context.library)
                    new = new.drawing(editor.journey.draw(for: new, level: 2, deck: deck))
                }
                try editor.keep(editor.journey.putting(new, editor.context), otherwise: "It is as before.")
                if draws { tellDrawn(new) }
                if new.held, !old.held { Output.line(editor.journey.mocksHeld) }
            }
        }

        struct Judge: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "judge",
                abstract: "Say how a mock interview went: it then counts as held.",
                discussion:
                    "One that was broken off stays planned: do not judge it. "
                    + "Example: cairn practice mock judge --communication hire --communication-why \"asked first\" "
                    + "--lesson \"Which metric would you watch after the launch?\"")
            @Argument(help: "The interview (default: the next one).") var interview: String?
            @OptionGroup var rubric: FieldOptions<MockInterview>
            @Flag(help: "It was held, even if nothing of it is judged.") var held = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                var editor = try JourneyEditor(options)
                var new = try editor.journey.mock(interview)
                let before = new
                try rubric.fill(&new, editor.journey, editor.context)
                // Lessons are added to those there are.
                new.lessons = before.lessons + new.lessons.filter { !before.lessons.contains($0) }
                new.day = min(new.day, editor.context.today)
                try editor.check(new.fault)
                guard held || before.held || new.hasWord else {
                    throw Failure.usage(
                        "say how one part of it went, as in --communication hire, or --held; what was broken off stays planned"
                    )
                }
                try editor.keep(editor.journey.putting(new.judged, editor.context), otherwise: "That is said already.")
                Output.line(editor.journey.mocksHeld)
            }
        }
    }
}

private func tellDrawn(_ mock: MockInterview) {
    let hint =
        mock.cards.isEmpty
        ? "`cairn practice mock edit` gives it more"
        : "`cairn practice mock hold` asks them, `cairn practice mock --sheet` prints them"
    Output.line("\(mock.drawnWords.prefix(1).uppercased())\(mock.drawnWords.dropFirst()): \(hint).")
}

extension MockInterview {
    /// What tells it from others of its day, with its id.
    fileprivate var called: String {
        "“\(day.text), \(topic.name), \(partner.isEmpty ? "alone" : "with \(partner)")” (\(id))"
    }
}

extension Practice {
    fileprivate func print(_ mock: MockInterview, withAnswers: Bool, json: Bool) throws {
        let report = MockReport(mock, deck: deck, journey, context)
        if json { return try Output.json(report) }
        Output.document(report.document(withAnswers: withAnswers), measure: context.measure)
    }
}

extension MockInterview: Removable {
    static let removal = Removal(
        one: "interview", help: "The interview.", abstract: "Remove a mock interview; undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> MockInterview {
        try journey.mock(text)
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}

extension Journey {
    /// The mock interview of that day or id; nil for the next one that is planned, else the last one.
    func mock(_ text: String?) throws -> MockInterview {
        guard let text else {
            guard let next = mocks.first(where: { !$0.held }) ?? mocks.last else {
                throw Failure.usage("no mock interview is planned; `cairn practice mock add` plans one")
            }
            return next
        }
        let found = mocks.filter {
            $0.id == text || [$0.day.iso, $0.day.text.lowercased()].contains(text.lowercased())
                || !text.isEmpty && $0.id.hasPrefix(text)
        }
        guard let only = found.first, found.count == 1 else {
            throw Failure.usage(
                found.isEmpty
                    ? "there is no mock interview '\(text)'; `cairn practice mock list` shows them"
                    : "'\(text)' may be \(found.map(\.called).joined(separator: " or ")); give the id")
        }
        return only
    }
}
