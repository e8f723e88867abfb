/// An advertised job, with its text.
public struct Posting: JourneyRecord {
    /// The place of work.
    public enum Mode: String, Word {
        case onSite = "on-site"
        case hybrid, remote

        public var name: String { self == .onSite ? "on site" : rawValue }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    /// Never empty.
    public var title = ""
    /// Empty if it is not said, like all texts below.
    public var company = ""
    /// Where it was found: a board, a person, a newsletter.
    public var source = ""
    public var address = ""
    /// As it was pasted: see ``PostingText``.
    public var text: String {
        get { lateText.text }
        set { lateText = .known(newValue) }
    }
    /// A thousand texts take longer to read than all else.
    var lateText = LateText.known("")
    public var found: Day
    /// The last day to apply.
    public var closes: Day?
    public var place = ""
    public var mode: Mode?
    /// As it is stated.
    public var pay = ""
    public var track: TrackID?

    /// A posting found on that day, of which nothing is known.
    public init(id: String, found: Day) { (self.id, self.found) = (id, found) }

    public static let kind: RecordKind = "posting"
    public static let reading = RecordReading.late
    public static let mergesByField = true
    public static let late: LateField<Posting>? = LateField("text", \.lateText)
    public static let blank = Posting(id: "", found: Day(number: 0))
    public static let fields: [Field<Posting>] = [
        .id("id", \.id),
        .text(
            "title", \.title, label: "What is the job called?", hint: "ML engineer", required: true,
            missing: "Say what the job is called.", limit: 200),
        .text(
            "company", \.company, label: "At which company?", hint: "empty if it is not said", help: "The company."),
        .text(
            "source", \.source, label: "Where did you find it?", hint: "a board, a newsletter, a person; may be empty",
            help: "Where you found it."),
        .text("address", \.address, label: "Its address", hint: "https://…; may be empty", help: "Its address."),
        .lines("text", \.text, label: "Its text", hint: "paste all of it"),
        .day(
            "found", \.found, label: "When did you find it?", hint: "today, yesterday, 2026-12-03",
            help: "The day on which you found it (default: today)."
        ).meant(.past),
        .day(
            "closes", \.closes, label: "Until when can one apply?", hint: "2026-12-03; may be empty",
            help: "The last day on which one can apply."),
        .text("place", \.place, label: "Where is it?", hint: "Leeds; may be empty", help: "Where it is."),
        .choice("mode", \.mode, label: "From where does one work?", help: "on-site, hybrid or remote."),
        .text(
            "pay", \.pay, label: "What does it pay?", hint: "as it is stated; may be empty", help: "The pay as stated."),
        .track("track", \.track, label: "Which track is it?", help: "Its track."),
    ]
    public var key: String { id }

    /// Takes the text, and what it says of the job where nothing is known yet. Without a title, its first line is one; a
    /// letter that begins with a greeting gives none, nor does a text that begins with a heading or a table.
    public mutating func take(_ new: PostingText, today: Day, _ lexicon: PostingLexicon) {
        text = new.whole
        let frame = FactFrame(new, lexicon)
        let facts = PostingFacts(new, today: today, lexicon, frame)
        if title.isEmpty { title = Self.cut(facts.title?.value ?? new.firstLine(frame) ?? "") }
        if company.isEmpty { company = Self.cut(facts.company?.value ?? "") }
        if place.isEmpty { place = Self.cut(facts.place?.value ?? "") }
        if pay.isEmpty { pay = Self.cut(facts.pay?.value ?? "") }
        closes = closes ?? facts.closes?.value
        mode = mode ?? facts.presence?.value.mode
    }

    private static func cut(_ text: String) -> String { trimmed(String(text.prefix(120))) }

    /// "ML engineer, Pier Nine".
    public var label: String { company.isEmpty ? title : "\(title), \(company)" }
}

extension PostingText {
    /// All of it, as it is kept.
    public var whole: String { CairnCore.trimmed(String(decoding: bytes, as: UTF8.self)) }

    /// The first line with words in it, without marks before them; nil if it greets somebody, heads a part or is a table's.
    fileprivate func firstLine(_ frame: FactFrame) -> String? {
        let lines = filled.map(trimmed)
        // A mail says in its subject what it is about.
        let subjects = ["subject:", "betreff:"]
        let subject = lines.prefix(8).compactMap { line in
            subjects.first(where: line.lowercased().hasPrefix).map {
                CairnCore.trimmed(String(line.dropFirst($0.count)))
            }
        }.first { !$0.isEmpty }
        let place = filled.first { !FactTitle.isOfEnvelope(trimmed($0)) }
        guard let first = subject ?? place.map(trimmed) else { return "a job" }
        if subject == nil, FactTitle.isGreeting(first) || place.map(frame.mayName) == false { return nil }
        // A whole paragraph is no title; its beginning tells it from others.
        return first.count <= 80
            ? first : first.prefix(60).split(separator: " ").dropLast().joined(separator: " ") + " …"
    }
}

extension PostingFacts.Presence {
    fileprivate var mode: Posting.Mode {
        switch self {
        case .remote: .remote
        case .hybrid: .hybrid
        case .onSite: .onSite
        }
    }
}
