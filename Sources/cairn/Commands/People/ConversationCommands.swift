import ArgumentParser
import CairnCore
import Foundation

/// Plans a conversation, or logs how far it has come: the current one, unless a new one is asked for.
struct PeopleLog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Plan a conversation, or log how far it has come.",
        discussion: """
            Changes the person's current conversation, or begins one where there is none or --new is given. One \
            that was held does not go back to asked: to ask for another, give --new. Example: \
            cairn people log Ada --state held --day yesterday --minutes 25 --notes - < notes.txt. Where there are notes, \
            these go below them. --of names an earlier one by its day: cairn people log Ada --of "3 nov" --channel phone
            """)
    @Argument(help: "The person.") var name: String
    @OptionGroup var details: FieldOptions<Conversation>
    @Option(help: "A file with the notes; - for standard input.") var notes: String?
    @Flag(help: "With --notes: put them in the place of those that are there.") var replace = false
    @Flag(help: "Begin a new conversation.") var new = false
    @Option(help: "Another one than the current, by its day or its id.") var of: String?
    @OptionGroup var options: JourneyOptions

    func validate() throws {
        if new, of != nil { throw ValidationError("--of names a conversation that there is, --new begins one") }
    }

    func run() throws {
        let text = try notes.map { try LongText.read($0) }
        guard !replace || text != nil else { throw Failure.usage("--replace goes with --notes") }
        var editor = try JourneyEditor(options)
        let context = editor.context
        let person = try editor.journey.people.person(named: name)
        var current = new ? nil : try editor.journey.people.conversation(of, with: person, today: context.today)
        var talk = try filled(current, person, editor)
        if of == nil, let over = current, isAnother(talk, than: over, editor) {
            current = try editor.journey.people.openConversation(besides: over, with: person)
            talk = try filled(current, person, editor)
        }
        if details.given["zone"] != nil { try Zones.check(talk.zone) }
        do throws(FieldFault) { try talk.settle(after: current, context.today) } catch { throw Failure.usage(error) }
        var change = editor.journey.putting(talk)
        if let text {
            let old = replace ? nil : editor.journey.people.memo(of: talk.id, context.texts)
            let notes = LongText.adding(text, to: old)
            let memo = editor.journey.writing(notes, of: talk.id, person: person.id, context.texts)
            change = change?.adding(memo) ?? memo
        }
        try editor.keep(change, otherwise: "The conversation is as it was.")
        if let day = talk.day, let minute = talk.minute, let remark = Zones.clockRemark(talk.zone, day, minute) {
            Failure.warn(remark)
        }
    }

    /// The conversation, or a new one, with what was given.
    private func filled(_ current: Conversation?, _ person: Person, _ editor: JourneyEditor) throws -> Conversation {
        let context = editor.context
        var talk = current ?? Conversation(id: context.makeID(), person: person.id, state: .idea, since: context.today)
        try details.fill(&talk, editor.journey, context)
        if talk.state.tookPlace, let day = details.given["day"]?.last {
            talk.day = DayWords.parse(day, today: context.today, .past) ?? talk.day
        }
        return talk
    }

    /// Whether what is logged cannot be meant of a conversation that took place: a state that does not follow or, once it is
    /// written down, its own on another day.
    private func isAnother(_ talk: Conversation, than over: Conversation, _ editor: JourneyEditor) -> Bool {
        guard details.given["state"] != nil, over.state.tookPlace else { return false }
        if talk.state != over.state { return talk.state != over.state.next }
        return talk.day != over.day && !editor.journey.people.isUnderWay(over, editor.context.texts)
    }
}

extension People {
    /// The conversation that is open beside one that is over.
    fileprivate func openConversation(besides over: Conversation, with person: Person) throws -> Conversation {
        if let open = conversations[person.id]?.last(where: \.state.isOpen) { return open }
        throw Failure.usage(
            "the conversation with \(person.name) on \(over.date.text) is over; --new begins another one, "
                + "--of \(over.date.iso) changes that one")
    }
}

/// Writes or shows the notes on a person.
struct PeopleNote: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Show or write the notes on a person, or on the current conversation.",
        discussion: "Where there are notes, the text goes below them. Example: cairn people note Ada \"likes to walk\"")
    @Argument(help: "The person.") var name: String
    @Flag(help: "The notes of the current conversation instead of those on the person.") var conversation = false
    @Option(help: "The notes of another conversation, by its day or its id.") var of: String?
    @OptionGroup var long: LongText
    @OptionGroup var options: JourneyOptions

    func run() throws {
        if long.onlyShows { return try show() }
        let text = try long.given()
        var editor = try JourneyEditor(options)
        let person = try editor.journey.people.person(named: name)
        let owner = try owner(person, editor.journey, editor.context)
        let old = editor.journey.people.memo(of: owner, editor.context.texts)
        let written = long.text(text, after: old)
        try editor.keep(
            editor.journey.writing(written, of: owner, person: person.id, editor.context.texts),
            otherwise: "The notes are as they were.")
        long.tell(text, after: old)
    }

    private func show() throws {
        let (context, app) = try options.read()
        let person = try app.journey.people.person(named: name)
        let owner = try owner(person, app.journey, context)
        let text = app.journey.people.memo(of: owner, context.texts) ?? ""
        Output.lines(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
    }

    private func owner(_ person: Person, _ journey: Journey, _ context: Context) throws -> String {
        guard conversation || of != nil else { return person.id }
        guard let talk = try journey.people.conversation(of, with: person, today: context.today) else {
            throw Failure.usage("there is no conversation with \(person.name) yet; `cairn people log` begins one")
        }
        return talk.id
    }
}

/// Prints the page to look at during a conversation.
struct PeopleBrief: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief", abstract: "One page to look at during a conversation.")
    @Argument(help: "The person.") var name: String
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let person = try app.journey.people.person(named: name)
        if json { return try Output.json(BriefReport(person, app.journey, context)) }
        Output.document(Brief(person, app.journey.people, context).document, measure: context.measure)
    }
}

/// Proposes questions.
struct PeopleQuestions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions",
        abstract: "Five questions that fit the person and were not asked yet; --all for every one that fits.")
    @Argument(help: "The person.") var name: String
    @Flag(help: "All that fit, by purpose.") var all = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let person = try app.journey.people.person(named: name)
        let choice = QuestionChoice(person, app.journey.people, context)
        let questions = all ? choice.fitting : choice.proposed
        if json { return try Output.json(questions) }
        Output.table(questions.map { [$0.text, $0.id] }, measure: context.measure)
    }
}

/// Prints a message to edit and send.
struct PeopleDraft: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Print a message to edit and send yourself; Cairn sends nothing.",
        discussion: "Without --for it is the one that comes next, as things stand.")
    @Argument(help: "The person.") var name: String
    @Option(name: .customLong("for"), help: "What for: ask, nudge, confirm, thank, report or touch.") var purpose:
        String?
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let person = try app.journey.people.person(named: name)
        let drafts = MessageDraft(person, app.journey, context)
        let templates = context.library.texts.shelf.messages
        guard let purpose else { return try show(drafts.next, drafts) }
        guard let template = templates.first(where: { $0.id == purpose }) else {
            let allowed = templates.map(\.id)
            throw Failure.usage(
                "no message is for '\(purpose)'\(NearMiss.offer(purpose, allowed: allowed))"
            )
        }
        try show(template, drafts)
    }

    private func show(_ template: MessageTemplate?, _ drafts: MessageDraft) throws {
        let text = template.map(drafts.text) ?? ""
        if json { return try Output.json(["for": template?.id ?? "", "text": text]) }
        Output.lines(lines(text))
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
