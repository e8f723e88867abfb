/// What lines about a learning say.
struct LearningLines {
    private let learning: Learning
    private let app: AppState
    private let context: Context

    init(_ learning: Learning, _ app: AppState, _ context: Context) {
        self.learning = learning
        self.app = app
        self.context = context
    }

    /// "monitoring, ML engineer · disagrees with Bob".
    var remark: String {
        let topics = learning.about.map { context.library.topicName($0) }.joined(separator: ", ")
        return [topics, answer].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// "Ada, ML engineer at Acme, 3 Dec 2026".
    var speaker: String {
        let person = app.journey.people.persons[learning.person]
        return [person?.name ?? "", person?.position ?? "", learning.day.text].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    private var answer: String {
        let people = app.journey.people
        guard let id = learning.answers, let stance = learning.stance,
            let other = people.learning(id)
        else { return "" }
        return "\(stance.rawValue) with \(people.persons[other.person]?.name ?? "someone")"
    }

    /// What people said about a skill or a track, for its detail; nothing where nobody said anything. For a track also
    /// what those who work in it said about anything else.
    static func add(_ topic: String, _ app: AppState, _ context: Context, to page: inout Document) {
        let people = app.journey.people
        let said = people.said(about: topic)
        if let naming = people.naming(topic, context.library) { page.heading("Named by \(naming)") }
        list(said, app, context, &page)
        guard context.library.track(topic) != nil else { return }
        let other = people.said(byThoseIn: topic).filter { !said.contains($0) }
        if !other.isEmpty { page.heading("What people in it said") }
        list(other, app, context, &page)
    }

    private static func list(_ said: [Learning], _ app: AppState, _ context: Context, _ page: inout Document) {
        for learning in said.prefix(12) {
            let lines = LearningLines(learning, app, context)
            page.blocks.append(
                .link(
                    .init(learning.text), sign: .init("”", .learning), remark: lines.speaker,
                    .row(PeoplePane.paneID, learning.person)))
        }
    }
}

extension Library {
    /// The name of a skill or a track, or the tag itself.
    func topicName(_ topic: String) -> String { item(topic)?.name ?? track(topic)?.name ?? topic }
}
