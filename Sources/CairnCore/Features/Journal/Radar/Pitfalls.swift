/// The four pitfalls of the guide, and applying without talking.
extension Pitfall {
    static let tools = Pitfall(id: "tools", name: "Much begun, little proven") { facts in
        let (begun, proven) = (facts.begun, facts.proven.count)
        let excess = min(begun.count - 5, begun.count - 2 * proven)
        return RadarMeasure(
            standing: begun.isEmpty && proven == 0 ? .early : excess > 0 ? .look : .clear,
            numbers: ["\(count(begun.count, "skill")) begun and not done", "\(proven) proven, projects included"],
            threshold: "Worth a look with six begun or more, and more than twice as many as are proven.",
            clears: excess > 0
                ? "Finish or leave out \(excess == 1 ? "one of those begun" : "\(excess) of those begun"), or prove "
                    + "\(Self.needed(begun.count, proven)) of what is done."
                : "A tool at a time, and something to show for each.",
            entries: begun)
    }

    private static func needed(_ begun: Int, _ proven: Int) -> String {
        let more = (begun + 1) / 2 - proven
        return more == 1 ? "one" : "\(more)"
    }

    static let evaluation = Pitfall(id: "evaluation", name: "Results without a number") { facts in
        let projects = facts.projects
        let bare = projects.filter { !$0.hasNumber }
        let (measured, loose) = (facts.measured, facts.measured.filter { !$0.isPromised })
        return RadarMeasure(
            standing: projects.isEmpty && measured.isEmpty ? .early : bare.isEmpty && loose.isEmpty ? .clear : .look,
            numbers: [
                "\(count(projects.count, "project")) done", "\(projects.count - bare.count) with a number",
                "\(measured.count) in Projects with a result", "\(measured.count - loose.count) with a contract before",
            ],
            threshold:
                "Worth a look as soon as one project is done without a number, or has a result and no frozen contract "
                + "with a baseline.",
            clears: bare.isEmpty
                ? loose.isEmpty
                    ? "A number beside its baseline, for each project."
                    : "Freeze the contract before the next result: what was measured without one stays exploratory."
                : "Add a line with the number, and the baseline's beside it, to the evidence of each one below.",
            unmeasured: "What was measured and is written down in neither evidence nor Projects.",
            entries: bare.map(\.fact) + loose.map(\.fact))
    }

    static let deploying = Pitfall(id: "deploying", name: "Never deploying") { facts in
        let (projects, live) = (facts.projects, facts.live)
        return RadarMeasure(
            standing: !live.isEmpty ? .clear : projects.count < 2 ? .early : .look,
            numbers: [
                "\(count(projects.count, "project")) done",
                "\(live.count) \(live.count == 1 ? "address" : "addresses") that could be running",
            ],
            threshold:
                "Worth a look with two projects done, and no address among the evidence that a stranger could use. "
                + "Code, notebooks and papers are none.",
            clears: live.isEmpty
                ? "One of them behind an address, however plain, and that address among its evidence."
                : "An address that somebody else uses.",
            unmeasured: "Whether an address answers: Cairn opens none by itself.",
            entries: live.isEmpty ? projects.map(\.fact) : live)
    }

    static let opaque = Pitfall(id: "opaque", name: "Results without limits") { facts in
        let projects = facts.projects
        let bare = projects.filter { !$0.saysLimits }
        return RadarMeasure(
            standing: projects.isEmpty ? .early : bare.isEmpty ? .clear : .look,
            numbers: [
                "\(count(projects.count, "project")) done",
                "\(projects.count - bare.count) whose evidence or note names a card or limits",
            ],
            threshold: "Worth a look as soon as one project is done with neither a card nor limits named.",
            clears: bare.isEmpty
                ? "A card with each result."
                : "Write the card (what went in, what was assumed, where it breaks), and name it in the evidence.",
            unmeasured: "What the card says.", entries: bare.map(\.fact))
    }

    static let applying = Pitfall(id: "applying", name: "Applying without talking") { facts in
        let talks = facts.talks.count
        let isApplying = facts.isApplying
        return RadarMeasure(
            standing: !isApplying ? .early : talks < 2 ? .look : .clear,
            numbers: [
                isApplying ? "applying: begun" : "applying: not begun",
                "\(count(facts.sent.count, "application")) sent",
                count(talks, "conversation"),
            ],
            threshold: "Worth a look once you apply and have talked to fewer than two people.",
            clears: talks < 2
                ? "\(talks == 0 ? "Two conversations" : "One more conversation") with people who do the work."
                : "A conversation before each application.",
            unmeasured: facts.unasked == 0
                ? "" : "\(count(facts.unasked, "application")) sent where you know somebody and asked nobody.",
            entries: facts.talks)
    }
}
