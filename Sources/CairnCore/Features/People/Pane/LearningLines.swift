/// The texts of lines about a learning.
struct LearningLines {
    private let learning: Learning
    private let desk: Desk

    init(_ learning: Learning, _ desk: Desk) {
        self.learning = learning
        self.desk = desk
    }

    /// "monitoring, ML engineer · disagrees with Bob".
    var remark: String {
        let topics = learning.about.map { desk.library.topicName($0) }.joined(separator: ", ")
        return [topics, answer].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// "Ada, ML engineer at Acme, 3 Dec 2026".
    var speaker: String {
        let person = desk.journey.people.persons[learning.person]
        return [person?.name ?? "", person?.position ?? "", learning.day.text].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    private var answer: String {
        let people = desk.journey.people
        guard let id = learning.answers, let stance = learning.stance,
            let other = people.learning(id)
        else { return "" }
        return "\(stance.rawValue) with \(people.persons[other.person]?.name ?? "someone")"
    }

    /// Adds what people said about a skill or a track to its detail, if anything was said; for a track also what people
    /// who work in it said about anything else.
    static func add(_ topic: String, _ desk: Desk, to page: inout Document) {
        let people = desk.journey.people
        let said = people.said(about: topic)
        if let naming = people.naming(topic, desk.library) { page.heading("Named by \(naming)") }
        list(said, desk, &page)
        guard desk.library.track(topic) != nil else { return }
        let other = people.said(byThoseIn: topic).filter { !said.contains($0) }
        if !other.isEmpty { page.heading("What people in it said") }
        list(other, desk, &page)
    }

    private static func list(_ said: [Learning], _ desk: Desk, _ page: inout Document) {
        for learning in said.prefix(12) {
            let lines = LearningLines(learning, desk)
            page.blocks.append(
                .link(
                    .init(learning.text), sign: .init("”", .learning), remark: lines.speaker,
                    .row(PeoplePane.id, learning.person)))
        }
    }
}

extension Library {
    /// The name of a skill or a track, or the tag itself.
    func topicName(_ topic: String) -> String { item(topic)?.name ?? track(topic)?.name ?? topic }
}
