/// The questions of a report.
enum ReportQuestions {
    /// Those that were asked or, if none was, those that the record raises; three at most.
    static func all(_ facts: ReportFacts) -> [ReportText] {
        let asked = facts.request.asked.prefix(MentorReport.mostQuestions)
        return asked.isEmpty ? raised(facts) : asked.map { "\($0)" }
    }

    /// What the record itself raises: what got in the way last, what slips, what is next.
    static func raised(_ facts: ReportFacts) -> [ReportText] {
        var texts: [ReportText] = []
        if let obstacle = facts.reviews.first(where: { !$0.obstacle.isEmpty })?.obstacle {
            texts.append("“\(trimmed(obstacle))”: how would you get past that?")
        }
        if let key = facts.standing?.slipped.first {
            texts.append("\(facts.name(key)) keeps slipping: do it, cut it smaller, or leave it out?")
        }
        if let proof = facts.evidence.first {
            texts.append(
                "\(facts.name(proof.item)): would what I have to show convince you? If not, what is missing?")
        }
        if texts.count < MentorReport.mostQuestions,
            let next = NextSteps.list(facts.journey, facts.context, limit: 1).first
        {
            texts.append("Next for me: \(facts.name(next.item.id)). What would you look at first?")
        }
        return Array(texts.prefix(MentorReport.mostQuestions))
    }
}

/// The conversations of a report that may name people.
enum ReportConversations {
    /// Newest first.
    static func all(_ facts: ReportFacts) -> [MentorReport.Entry] {
        let people = facts.journey.people
        let talks = people.conversations.values.joined().filter {
            $0.state.tookPlace && facts.days.contains($0.date)
        }
        return talks.sorted { ($1.date, $0.id) < ($0.date, $1.id) }.map { talk in
            let person = people.persons[talk.person]
            let said = (people.learnings[talk.person] ?? []).filter { $0.conversation == talk.id }.map {
                "“\($0.text)”"
            }
            let memo = people.memo(of: talk.id, facts.context.texts) ?? ""
            let notes = (said + [memo]).filter { !$0.isEmpty }.joined(separator: " ")
            let who = [person?.name ?? "", person?.position ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
            return MentorReport.Entry("\(who), \(ours: talk.date.text)", remark: notes.isEmpty ? nil : "\(notes)")
        }
    }
}

/// "1 person", "2 people".
enum PersonWords {
    static func count(_ number: Int) -> String { number == 1 ? "1 person" : "\(number) people" }
}
