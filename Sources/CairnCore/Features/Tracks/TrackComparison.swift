extension TrackDetail {
    /// Two roles side by side: what they share, what differs, and the progress in each.
    public func comparison(of left: TrackID, with right: TrackID) -> Document {
        let library = desk.library
        guard let leftTrack = library.track(left), let rightTrack = library.track(right),
            let leftText = library.texts.track(left), let rightText = library.texts.track(right)
        else { return Document("") }
        var page = Document("\(leftTrack.name) · \(rightTrack.name)")
        page.blocks.append(.columns([.init(leftTrack.name, .strong), .init(rightTrack.name, .strong)]))
        page.blocks.append(.columns([.init(standing(left)), .init(standing(right))]))
        let routes = [left, right].map { TrackRoute($0, desk.journey, desk.context) }
        if let first = routes[0], let second = routes[1] {
            row("The way there", first.sentence, second.sentence, &page)
        }
        row("Focus", leftText.focus, rightText.focus, &page)
        row("For people who", points(leftText.likes), points(rightText.likes), &page)
        row("Tools", leftText.tools.joined(separator: ", "), rightText.tools.joined(separator: ", "), &page)
        row("First roles", leftText.entry.joined(separator: ", "), rightText.entry.joined(separator: ", "), &page)
        row("How hard", leftText.reality.difficulty, rightText.reality.difficulty, &page)
        for id in [left, right] { DecisionCommands.add(id, desk, to: &page) }
        shared(left, right, &page)
        page.gap()
        page.text("a decides for \(rightTrack.name) rather than \(leftTrack.name): for, against, because.", .hint)
        return page
    }

    private func row(_ heading: String, _ left: String, _ right: String, _ page: inout Document) {
        page.heading(heading)
        page.blocks.append(.columns([.init(left), .init(right)]))
    }

    private func points(_ texts: [String]) -> String { texts.map { "· \($0)" }.joined(separator: "\n") }

    private func standing(_ id: TrackID) -> String {
        let tally = desk.journey.tally(desk.library.skills(of: id).map(\.id))
        return "you: \(tally.done) of \(tally.total), \(tally.percent)%"
    }

    private func shared(_ left: TrackID, _ right: TrackID, _ page: inout Document) {
        let library = desk.library
        let core = library.skills.filter(\.core)
        let both = library.skills.filter { $0.tracks[left] != nil && $0.tracks[right] != nil }
        let tally = desk.journey.tally((core + both).map(\.id))
        page.heading("Shared: \(core.count) core skills and \(both.count) more")
        page.text("You have done \(tally.done) of them; they count for both.", .dim)
        for skill in both { page.blocks.append(link(skill.id, remark: "")) }
        for (own, other) in [(left, right), (right, left)] {
            let only = library.skills.filter { $0.tracks[own] != nil && $0.tracks[other] == nil }
            page.heading("Only \(library.track(own)?.name ?? own): \(only.count)")
            for skill in only { page.blocks.append(link(skill.id, remark: skill.tracks[own]?.rawValue ?? "")) }
        }
    }
}
