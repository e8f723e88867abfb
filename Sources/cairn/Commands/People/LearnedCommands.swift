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
    @Option(help: "A skill, a track or a tag; give it again for more.") var about: [String] = []
    @Option(help: "The id of what it replies to, as `people learned` shows it.") var answers: String?
    @Flag(help: "They disagree with what it replies to.") var disagrees = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        guard !text.contains(where: \.isNewline) else { throw Failure.usage("say it in one line") }
        if disagrees, answers == nil { throw Failure.usage("--disagrees goes with --answers") }
        var editor = try JourneyEditor(options)
        let people = editor.journey.people
        let person = try people.person(named: name)
        let talk = people.conversations[person.id]?.last(where: \.state.tookPlace)
        var said = Learning(
            id: editor.context.makeID(), person: person.id, text: "", day: talk?.date ?? editor.context.today)
        try editor.arguments.fill(&said, texts: ["text": text])
        said.conversation = talk?.id
        said.about = about.map(editor.context.library.topic(named:))
        said.answers = try answers.map { try people.learning(named: $0).id }
        said.stance = answers == nil ? nil : disagrees ? .disagrees : .agrees
        try editor.keep(editor.journey.putting(said), otherwise: "")
        let library = editor.context.library
        let names = library.skills.flatMap { [$0.id, $0.name] } + library.tracks.flatMap { [$0.id, $0.name] }
        for tag in said.about where library.skill(tag) == nil && library.track(tag) == nil {
            Output.line("'\(tag)' is kept as a tag of your own\(NearMiss.offer(tag, among: names))")
        }
    }
}

/// Lists what was said, by the number of people who said so.
struct PeopleLearned: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learned", abstract: "What people said; what most of them say comes first.")
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
            nothing: "Nothing yet: `cairn people learn NAME TEXT` keeps what somebody said.", measure: context.measure)
    }
}

/// Notes what one did for the other.
struct PeopleFavour: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "favour", abstract: "Note what one of you did for the other.",
        discussion: "Example: cairn people favour Ada \"sent her the bug report\" --by me")
    @Argument(help: "The person.") var name: String
    @Argument(help: "What it was.") var text: String
    @Option(help: "me or them.", completion: .list(["me", "them"])) var by = "me"
    @Option(help: "Its day (default: today).") var day: String?
    @OptionGroup var options: JourneyOptions

    func run() throws {
        guard by == "me" || by == "them" else { throw Failure.usage("'\(by)' is nobody; allowed: me, them") }
        var editor = try JourneyEditor(options)
        let person = try editor.journey.people.person(named: name)
        let (id, today) = (editor.context.makeID(), editor.context.today)
        var favour = Favour(id: id, person: person.id, by: by == "me" ? .mine : .theirs, text: "", day: today)
        try editor.arguments.fill(&favour, texts: ["text": text, "day": day])
        if let fault = favour.fault(on: today) { throw Failure.usage(fault) }
        try editor.keep(editor.journey.putting(favour), otherwise: "")
    }
}

extension People {
    /// The learning whose id is, or begins with, the given text.
    func learning(named id: String) throws -> Learning {
        let found = learnings.values.joined().filter { !id.isEmpty && $0.id.hasPrefix(id) }
        if let only = found.first, found.count == 1 { return only }
        let what = found.isEmpty ? "nothing that was said has the id '\(id)'" : "'\(id)' begins \(found.count) ids"
        throw Failure.usage("\(what); `cairn people learned` shows the ids")
    }
}
