/// The keys of decisions, and of help with choosing.
enum DecisionCommands {
    static func bindings(_ pane: PaneID) -> [Binding] {
        [
            Binding(
                in: pane, [.character("s")], "track.help", "Help me choose: six questions", hint: "help me choose",
                unless: { TrackQuestion.all($0.library).isEmpty ? "This Library has no questions for that." : nil },
                do: { TrackChoiceForm().form($0).map { [.form($0)] } ?? [] }),
            Binding(
                in: pane, [.character("a"), .character("i")], "track.decide",
                "Decide for this role: for, against, because", hint: "decide", unless: noRole, do: decide),
            Binding(
                in: pane, [.character("d")], "track.decision.delete", "Delete the decision for this role",
                unless: { decision($0) == nil ? "Nothing is decided about this role; a decides." : nil },
                do: delete),
        ]
    }

    private static func noRole(_ desk: Desk) -> String? {
        desk.list.selected == nil ? "No role is selected." : nil
    }

    private static func decision(_ desk: Desk) -> Decision? {
        desk.list.selected.flatMap { desk.journey[Decision.self][$0] }
    }

    /// From a comparison it is a decision for the one that is selected, over the one that is marked.
    private static func decide(_ desk: inout Desk) -> [Request] {
        guard let track = desk.list.selected else { return [] }
        let mark = desk.own(TracksPane.Marked.self).track
        return [.form(DecisionForm().form(track, over: mark == track ? nil : mark, desk))]
    }

    private static func delete(_ desk: inout Desk) -> [Request] {
        guard let decision = decision(desk) else { return [] }
        return .keeping(desk.journey.removing(decision, desk.context)) { "\($0.said) u brings it back." }
    }

    /// What Enter does on the line of a decision; nil on any other line.
    static func follow(_ target: Document.Target, _ desk: Desk) -> [Request]? {
        guard case .record(Decision.kind.name, let track) = target, desk.journey[Decision.self][track] != nil else {
            return nil
        }
        return [.form(DecisionForm().form(track, desk))]
    }

    /// What was decided about a role, on its page.
    static func add(_ track: TrackID, _ desk: Desk, to page: inout Document) {
        guard let decision = desk.journey[Decision.self][track] else { return }
        let report = DecisionReport(decision, desk.library)
        page.blocks.append(
            .link(.init(report.sentence), sign: .init("★", .proven), remark: "", .record(Decision.kind.name, track)))
        page.bullets(report.pros, sign: "+")
        page.bullets(report.cons, sign: "−")
    }
}
