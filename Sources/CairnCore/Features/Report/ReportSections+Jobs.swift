extension ReportSections {
    /// Applications: how many, how far, and what is next; the switch they serve. Nil without any.
    static func jobs(_ facts: ReportFacts) -> Section? {
        let journey = facts.journey
        let all = journey.applications(on: facts.today)
        let shown = all.filter { $0.standing.stage.isOpen || $0.standing.knownSince.map(facts.days.contains) ?? false }
        var blocks: [MentorReport.Block] = []
        if let bridge = SwitchReport(journey).bridges.first(where: \.isChosen) {
            blocks.append(
                .text(
                    "The switch: \(bridge.name).\(ours: bridge.brings.isEmpty ? "" : " What I bring: ")\(bridge.brings)"
                ))
        }
        if !all.isEmpty { blocks.append(.text(ReportText(ours: sum(all, facts)))) }
        let lines = shown.map { application, standing in
            let title = journey.title(of: application)
            let company = facts.request.withCompanies ? journey.company(of: application) : ""
            let next = journey.next(of: application, standing, seenOn: facts.today).map {
                ReportText(ours: "next: \($0.text)")
            }
            let job = [title.isEmpty ? "a job" : title, company].filter { !$0.isEmpty }.joined(separator: ", ")
            return Entry("\(job): \(ours: standing.stage.name) \(ours: standing.sinceText)", remark: next)
        }
        blocks += listing(lines)
        let lessons = journey[Round.self].all.filter { round in
            !round.differently.isEmpty && (round.day.map(facts.days.contains) ?? false)
        }
        blocks += listing(
            lessons.map { Entry("After \(ours: $0.kind.oneRound), to do differently: \($0.differently)") })
        return blocks.isEmpty ? nil : Section(heading: "Applications", blocks: blocks, nothing: "")
    }

    private static func sum(
        _ all: [(application: Application, standing: JobStanding)], _ facts: ReportFacts
    ) -> String {
        let sent = all.filter { $0.standing.history.sent != nil }
        let fresh = sent.count { $0.standing.history.sent?.knownDay.map(facts.days.contains) ?? false }
        let open = sent.count { $0.standing.stage.isOpen }
        let heard = sent.count { $0.standing.history.reached(.heard) != nil }
        return "\(count(sent.count, "application")) sent in all, \(fresh) since \(facts.days.lowerBound.text); "
            + "\(heard) answered with more than a no, \(open) still open."
    }
}
