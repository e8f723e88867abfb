/// The detail of a learning: who agrees and who does not.
struct SaidDetail {
    let said: Said
    let desk: Desk

    private var context: Context { desk.context }

    var document: Document {
        var page = Document("What was said")
        page.text("“\(said.learning.text)”", .strong)
        page.gap()
        page.text("Said by \(said.count).")
        voices("Who says so", said.agree, sign: "+", &page)
        voices("Who disagrees", said.disagree, sign: "≠", &page)
        let topics = said.learning.about
        if !topics.isEmpty { page.heading("About") }
        for topic in topics { page.blocks.append(link(topic)) }
        page.gap()
        page.text("e notes what somebody else says about this.", .hint)
        return page
    }

    private func voices(_ heading: String, _ learnings: [Learning], sign: String, _ page: inout Document) {
        guard !learnings.isEmpty else { return }
        page.heading(heading)
        for learning in learnings {
            let lines = LearningLines(learning, desk)
            page.blocks.append(
                .link(
                    .init(lines.speaker, .link), sign: .init(sign, .learning),
                    remark: learning.id == said.learning.id ? "" : learning.text,
                    .row(PeoplePane.id, learning.person)))
        }
    }

    private func link(_ topic: String) -> Document.Block {
        if context.library.track(topic) != nil {
            return .link(
                .init(context.library.topicName(topic), .link), sign: .init("›", .dim), remark: "",
                .row(TracksPane.id, topic))
        }
        if context.library.item(topic) != nil {
            return .link(
                .init(context.library.topicName(topic), .link), sign: .init("›", .dim), remark: "", .item(topic))
        }
        return .bullet(topic, sign: "#", .plain)
    }
}

extension People {
    /// The learning with that id and all replies to it.
    func said(_ id: LearningID, by person: PersonID) -> Said? {
        learnings[person]?.first { $0.id == id }.map(said)
    }
}
