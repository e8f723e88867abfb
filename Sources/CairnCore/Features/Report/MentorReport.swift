/// How things stand, for a mentor: what was done, what is proven, what is next, where help is wanted.
public struct MentorReport: Encodable, Equatable, Sendable {
    public let title: String
    public let day: Day
    /// The first day of what it tells.
    public let since: Day
    public let sections: [Section]

    /// A heading and what stands under it.
    public struct Section: Encodable, Equatable, Sendable {
        public let heading: String
        /// Empty where there is nothing to tell; ``nothing`` then says what would stand there.
        public var blocks: [Block]
        public let nothing: String
    }

    /// A part of a section.
    public enum Block: Equatable, Sendable {
        case text(ReportText)
        case list([Entry])
        /// Numbered, to be answered.
        case questions([ReportText])
        case burnUp(BurnUp)
        case hours(LoggedWeeks)
    }

    /// A line of a list.
    public struct Entry: Encodable, Equatable, Sendable {
        public var text: ReportText
        /// Where it can be seen, as it was written: an address or a path; empty if nowhere.
        public var place = ""
        public var remark: ReportText?

        init(_ text: ReportText, place: String = "", remark: ReportText? = nil) {
            (self.text, self.place, self.remark) = (text, place, remark)
        }
    }

    /// What a report is asked for.
    public struct Request: Equatable, Sendable {
        public var since: Day
        public var questions: [String]
        /// Whether names of people and notes of conversations may be in it.
        public var withPeople: Bool
        /// Whether companies that one applied to may be in it.
        public var withCompanies: Bool

        /// A report of what happened since that day.
        public init(
            since: Day, questions: [String] = [], withPeople: Bool = false, withCompanies: Bool = false
        ) {
            (self.since, self.questions) = (since, questions)
            (self.withPeople, self.withCompanies) = (withPeople, withCompanies)
        }

        /// The first day of a report that nobody asked a day for.
        public static func usual(_ today: Day) -> Day { today + -28 }

        /// The questions that have words in them.
        var asked: [String] { questions.filter { $0.contains { !$0.isWhitespace } } }

        /// What is wrong with it on that day, or nil.
        public func fault(on today: Day) -> FieldFault? {
            if since > today {
                return FieldFault("since", "\(since.text) is still to come: give a day that is past, as in 2026-08-01.")
            }
            return asked.count > MentorReport.mostQuestions
                ? FieldFault("questions", "three questions at most: a report with more gets no answer") : nil
        }
    }

    /// Maximum questions.
    public static let mostQuestions = 3

    /// What a report is made of, in order.
    private static let all: [@Sendable (ReportFacts) -> Section?] = [
        ReportSections.plan, ReportSections.done, ReportSections.projects, ReportSections.proven, ReportSections.jobs,
        ReportSections.practice, ReportSections.next, ReportSections.stuck, ReportSections.questions,
        ReportSections.people,
    ]

    /// The report of a journey. The people must have been read.
    public init(_ request: Request, _ journey: Journey, _ context: Context) {
        let facts = ReportFacts(request, journey, context)
        (title, day, since) = (facts.title, context.today, request.since)
        let sections = Self.all.compactMap { $0(facts) }
        guard !(request.withPeople && request.withCompanies) else {
            self.sections = sections
            return
        }
        let companies = journey[Posting.self].all.map(\.company) + journey[Application.self].all.map(\.company)
        let names = HiddenNames(
            request.withPeople ? [] : Array(journey.people.persons.values),
            companies: request.withCompanies ? [] : companies,
            titles: journey[Posting.self].all.map(\.title) + journey[Application.self].all.map(\.title))
        self.sections = sections.map { section in
            var section = section
            section.blocks = section.blocks.map { $0.hiding(names) }
            return section
        }
    }
}

extension MentorReport.Block {
    fileprivate func hiding(_ names: HiddenNames) -> Self {
        switch self {
        case .text(let text): .text(text.hiding(names))
        case .list(let entries): .list(entries.map { $0.hiding(names) })
        case .questions(let texts): .questions(texts.map { $0.hiding(names) })
        case .burnUp, .hours: self
        }
    }
}

extension MentorReport.Entry {
    fileprivate func hiding(_ names: HiddenNames) -> Self {
        // Half an address leads nowhere.
        let isNamed = names.areIn(place)
        return Self(
            text.hiding(names), place: isNamed ? "" : place,
            remark: isNamed ? "its address has a name in it and is left out" : remark?.hiding(names))
    }
}

extension MentorReport.Block: Encodable {
    private enum Key: String, CodingKey { case text, list, questions, burnUp, hours }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .text(let text): try container.encode(text, forKey: .text)
        case .list(let entries): try container.encode(entries, forKey: .list)
        case .questions(let texts): try container.encode(texts, forKey: .questions)
        case .burnUp(let chart): try container.encode(chart, forKey: .burnUp)
        case .hours(let chart): try container.encode(chart, forKey: .hours)
        }
    }
}
