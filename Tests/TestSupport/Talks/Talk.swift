@testable import CairnCore

/// An evening one went to. Only tests know this kind: see docs/ADDING.md.
public struct Talk: JourneyRecord {
    public internal(set) var id: String
    /// Never empty.
    public var title = ""
    public var day: Day
    /// May be empty.
    public var speaker = ""

    /// A talk of that day, of which nothing else is known.
    public init(id: String, day: Day) {
        self.id = id
        self.day = day
    }

    public static let kind: RecordKind = "talk"
    public static let blank = Talk(id: "", day: Day(number: 0))
    public static let fields: [Field<Talk>] = [
        .id("id", \.id),
        .text("title", \.title, label: "What about?", required: true, missing: "Say what it was about."),
        .day("day", \.day, label: "When?", hint: "today, yesterday, 2026-12-03", help: "When it was."),
        .text("speaker", \.speaker, label: "Who spoke?", help: "Who spoke."),
    ]
    public var key: String { id }
}

/// What one can do, as changes: the screen and the command line make them here alone.
extension Journey {
    /// Adds the talk, or puts it in the place of how it was; nil if it is there as it is.
    public func putting(_ talk: Talk) -> Change? {
        let verb = self[Talk.self][talk.id] == nil ? "Add" : "Edit"
        return edit(putting: talk).map { Change("\(verb) \(talk.title)", [$0]) }
    }

    /// Removes the talk.
    public func removing(_ talk: Talk) -> Change { Change("Delete \(talk.title)", edits(removing: talk)) }

    /// The talks that hold each of these words, the latest first.
    public func talks(_ filter: String) -> [Talk] {
        let words = filter.lowercased().split(separator: " ")
        return self[Talk.self].all.reversed()
            .filter { talk in words.allSatisfy("\(talk.title) \(talk.speaker)".lowercased().contains) }
            .sorted { $0.day > $1.day }
    }
}
