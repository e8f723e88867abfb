import ArgumentParser
import CairnCore

/// Saves what somebody said.
struct PeopleLearn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Keep one thing that somebody said.",
        discussion:
            "Example: cairn people learn Ada \"Monitoring is most of it\" --about monitoring --about ml-engineer")
    @Argument(help: "The person.") var name: String
    @Argument(help: "What they said, in a line.") var text: String
    @OptionGroup var details: LearningOptions
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        let (journey, today) = (editor.journey, editor.context.today)
        let person = try journey.people.person(named: name)
        let new = Learning(id: editor.context.makeID(), person: person.id, text: "", day: today)
        var said = journey.ascribing(new, to: person.id, today: today)
        try details.fill(&said, text: text, editor)
        try editor.keep(journey.putting(said), otherwise: "")
        details.tellTags(said, editor.context.library)
    }
}

/// What something that was said is about, and what it replies to.
struct LearningOptions: ParsableArguments {
    enum Stance: String, EnumerableFlag {
        case agrees, disagrees

        static func help(for value: Stance) -> ArgumentHelp? {
            value == .agrees
                ? "They agree with what it replies to, which goes without saying."
                : "They disagree with what it replies to."
        }
    }
    @Option(help: "A skill, a track or a tag; give it again for more.") var about: [String] = []
    @Option(help: "What it replies to: its words, or its id, as `people learned` shows it.") var answers: String?
    @Flag var stance: Stance?

    /// Puts the given values into what was said.
    fileprivate func fill(_ said: inout Learning, text: String?, _ editor: JourneyEditor) throws {
        let (journey, context) = (editor.journey, editor.context)
        if text?.contains(where: \.isNewline) == true { throw Failure.usage("say it in one line") }
        try editor.arguments.fill(&said, texts: ["text": text])
        if !about.isEmpty {
            said.about = about == [RecordArguments.clearing] ? [] : about.map(context.library.topic(named:))
        }
        if let answers {
            said.answers =
                answers == RecordArguments.clearing ? nil : try Learning.named(answers, journey, context).id
            if journey.people.replies(said.answers, to: said.id) {
                throw Failure.usage("that is what it says itself, or a reply to it; name another with --answers")
            }
            said.stance = said.answers == nil ? nil : said.stance ?? .agrees
        }
        guard let stance else { return }
        guard said.answers != nil else { throw Failure.usage("--\(stance.rawValue) goes with --answers") }
        said.stance = stance == .agrees ? .agrees : .disagrees
    }

    /// Says which topics the Library does not know.
    fileprivate func tellTags(_ said: Learning, _ library: Library) {
        let names = library.skills.flatMap { [$0.id, $0.name] } + library.tracks.flatMap { [$0.id, $0.name] }
        for tag in said.about where !about.isEmpty && library.skill(tag) == nil && library.track(tag) == nil {
            Output.line("'\(tag)' is kept as a tag of your own\(NearMiss.offer(tag, among: names))")
        }
    }
}

/// `cairn people learned …`
struct PeopleLearned: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learned", abstract: "What people said: list, edit, remove.",
        discussion: "It is named by its words, by the beginning of them, or by id. `cairn people learn` adds one.",
        subcommands: [List.self, Edit.self, RemoveCommand<Learning>.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List what people said; what most of them say comes first.")
        @Option(help: "Only about this skill, track or tag.") var about: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let people = app.journey.people
            let topic = about.map(context.library.topic(named:))
            let said = people.allSaid().filter { said in
                topic.map { topic in (said.agree + said.disagree).contains { $0.about.contains(topic) } } ?? true
            }
            if json { return try Output.json(said.map { SaidReport($0, people) }) }
            if let topic { Output.line("\(topic): named by \(people.naming(topic, context.library) ?? "nobody")") }
            Output.table(
                said.map { ["\($0.count): \($0.learning.text)", $0.learning.id] },
                nothing: "Nothing yet: `cairn people learn NAME TEXT` keeps what somebody said.",
                measure: context.measure)
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Change what somebody said: what is not given stays as it is.",
            discussion: "Example: cairn people learned edit Monitoring --about mlops --answers none")
        @Argument(help: "What was said.") var said: String
        @Option(help: "Other words.") var text: String?
        @Option(help: "Who said it.") var who: String?
        @OptionGroup var details: LearningOptions
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let journey = editor.journey
            var new = try Learning.named(said, journey, editor.context)
            if let who {
                let person = try journey.people.person(named: who)
                new = journey.ascribing(new, to: person.id, today: editor.context.today)
            }
            try details.fill(&new, text: text, editor)
            try editor.keep(journey.putting(new), otherwise: "It is as it was.")
            details.tellTags(new, editor.context.library)
        }
    }
}

extension Learning: Removable {
    static let removal = Removal(
        one: "said", help: "What was said.",
        abstract: "Remove what somebody said; replies to it stay, and undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Learning {
        try journey.one("saying", text, called: \Learning.text, list: "people learned list")
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}

extension People {
    /// Whether it is that learning, or replies to it by however many others.
    fileprivate func replies(_ learning: LearningID?, to other: LearningID) -> Bool {
        var (next, seen) = (learning, Set<LearningID>())
        while let id = next, seen.insert(id).inserted {
            if id == other { return true }
            next = self.learning(id)?.answers
        }
        return false
    }
}
