/// A message to a person, drafted from a template of the Library, for the user to edit and send.
public struct MessageDraft {
    private let person: Person
    private let journey: Journey
    private let context: Context

    /// Drafts for this person.
    public init(_ person: Person, _ journey: Journey, _ context: Context) {
        self.person = person
        self.journey = journey
        self.context = context
    }

    /// The message to send next, by what is due and how far the conversation has come.
    public var next: MessageTemplate? {
        let templates = context.library.texts.shelf.messages
        let dues = journey.people.dues(of: person.id)
        if case .proposed(let kind, _)? = dues.first?.source,
            let named = templates.first(where: { $0.id == kind.rawValue })
        {
            return named
        }
        let state = talk?.state ?? .idea
        return templates.first { $0.for.contains(state.rawValue) } ?? templates.last
    }

    /// The template with its blanks filled. A line with a blank that cannot be filled is left out.
    public func text(_ template: MessageTemplate) -> String {
        var lines: [String] = []
        for line in template.text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let filled = fill(line) { lines.append(filled) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        // If a whole paragraph was left out, one empty line is enough.
        return lines.indices.filter { $0 == 0 || !lines[$0].isEmpty || !lines[$0 - 1].isEmpty }.map { lines[$0] }
            .joined(separator: "\n")
    }

    private var talk: Conversation? { journey.people.currentConversation(with: person.id, today: context.today) }

    private func fill(_ line: Substring) -> String? {
        var filled = ""
        var rest = line
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { break }
            guard let value = value(of: rest[rest.index(after: open)..<close]) else { return nil }
            filled += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// The text for a blank; nil if nothing is known. Templates may have these alone: `knownBlanks` in AssetCheck lists them.
    private func value(of blank: Substring) -> String? {
        let value: String? =
            switch blank {
            case "name": person.name
            case "first": Self.salutation(person.name)
            case "role": person.role
            case "company": person.company
            case "introducer": journey.people.introducer(of: person.id).map(journey.name)
            case "track": (journey.plan.track ?? person.track).flatMap(context.library.track)?.name
            case "minutes": String(talk?.minutes ?? 20)
            case "when": talk.flatMap { $0.day == nil ? nil : PersonLines(person, journey.people, context).date($0) }
            case "question": question
            // It is written about them and not to them.
            case "learned": learned.map { "[your note: \($0)]" }
            default: nil
            }
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    private var question: String? {
        (talk?.state.isOpen == true ? talk?.questions.first : nil).map(context.library.questionText)
            ?? QuestionChoice(person, journey.people, context).proposed.first?.text
    }

    /// How one writes to somebody: "Ada" to Ada Byron, "Prof. Stern" to Prof. Helga Stern; nil of an empty name.
    static func salutation(_ name: String) -> String? {
        let words = name.split(separator: " ")
        let titles = words.prefix { $0.hasSuffix(".") && $0.count > 2 || Self.titles.contains($0.lowercased()) }
        guard let last = words.last, !titles.isEmpty else { return words.first.map(String.init) }
        return titles.count == words.count ? name : titles.joined(separator: " ") + " " + last
    }

    private static let titles: Set<String> = [
        "prof", "professor", "dr", "doctor", "mr", "mrs", "ms", "mx", "herr", "frau",
    ]

    /// The latest learning from the latest conversation, else the latest of all.
    private var learned: String? {
        let said = journey.people.learnings[person.id, default: []]
        return (said.last { $0.conversation == talk?.id } ?? said.last)?.text
    }
}
