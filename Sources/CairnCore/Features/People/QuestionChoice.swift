/// Chooses questions to ask a person.
public struct QuestionChoice {
    private let person: Person
    private let people: People
    private let context: Context

    /// The choice for this person.
    public init(_ person: Person, _ people: People, _ context: Context) {
        self.person = person
        self.people = people
        self.context = context
    }

    /// The purposes of questions, in the order of a conversation, with their headings.
    public static let purposes: [(id: String, name: String)] = [
        ("reality", "What the work is like"), ("skills", "Skills"), ("team", "Team and tools"),
        ("industry", "Industry"),
        ("hiring", "Hiring"), ("advice", "Advice"), ("closing", "Closing"),
    ]

    /// All questions that fit the person's role and seniority, by purpose.
    public var fitting: [Question] {
        let all = context.library.texts.shelf.questions.filter(fits)
        return QuestionChoice.purposes.flatMap { purpose in all.filter { $0.purpose == purpose.id } }
    }

    /// Questions that were prepared for a conversation with this person that took place.
    public var asked: Set<String> {
        Set(people.conversations[person.id, default: []].filter(\.state.tookPlace).flatMap(\.questions))
    }

    /// Five for the next conversation: fitting, not yet asked, with different purposes, first those about which the
    /// user has heard least or heard opposite views; the last is one to close with.
    public var proposed: [Question] {
        let open = fitting.filter { !asked.contains($0.id) }
        let order = heard.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
        var chosen: [Question] = []
        for purpose in order where chosen.count < 4 {
            if let best = open.filter({ $0.purpose == purpose }).max(by: { score($0) < score($1) }) {
                chosen.append(best)
            }
        }
        let closing = open.filter { $0.purpose == "closing" }.max { score($0) < score($1) }
        let more = open.filter { question in !chosen.contains(question) && question.purpose != "closing" }
        let filled = chosen + more.prefix(max(0, (closing == nil ? 5 : 4) - chosen.count)) + [closing].compactMap { $0 }
        return filled.sorted { place($0) < place($1) }
    }

    /// Questions for their track or seniority come before those for anyone; then the bank's order.
    private func score(_ question: Question) -> Int {
        let place = context.library.texts.shelf.questions.firstIndex(of: question) ?? 0
        return (question.for.isEmpty ? 0 : 2000) + (question.seniority == "any" ? 0 : 1000) - place
    }

    /// Early before late, then in the order of purposes.
    private func place(_ question: Question) -> Int {
        let when = ["early", "middle", "late"].firstIndex(of: question.when) ?? 1
        let purpose = QuestionChoice.purposes.firstIndex { $0.id == question.purpose } ?? 0
        return when * 10 + purpose
    }

    private func fits(_ question: Question) -> Bool {
        let track = question.for.isEmpty || person.track.map(question.for.contains) ?? false
        let seniority: Bool =
            switch person.seniority {
            case nil, .middle: question.seniority == "any"
            case .student, .junior: question.seniority == "any" || question.seniority == "junior"
            case .senior: question.seniority == "any" || question.seniority == "senior"
            case .manager: question.seniority == "any" || question.seniority == "manager"
            }
        return track && seniority
    }

    /// How well each purpose is covered: how often its questions were asked in conversations with people of the same
    /// track; less if the answers were contradicted.
    private var heard: [String: Int] {
        let purposes = Dictionary(
            context.library.texts.shelf.questions.map { ($0.id, $0.purpose) }, uniquingKeysWith: { first, _ in first })
        var counts = Dictionary(
            uniqueKeysWithValues: QuestionChoice.purposes.filter { $0.id != "closing" }.map { ($0.id, 0) })
        for id in people.met where person.track == nil || people.persons[id]?.track == person.track {
            for talk in people.conversations[id, default: []] where talk.state.tookPlace {
                let isContradicted = people.learnings[id, default: []].contains { said in
                    said.conversation == talk.id && people.said(said).disagree.isEmpty == false
                }
                for purpose in Set(talk.questions.compactMap { purposes[$0] }) where !isContradicted {
                    counts[purpose]? += 1
                }
            }
        }
        return counts
    }
}

extension Library {
    /// The text of a prepared question: the bank's, or the user's own words.
    public func questionText(_ question: String) -> String {
        texts.shelf.questions.first { $0.id == question }?.text ?? question
    }
}
