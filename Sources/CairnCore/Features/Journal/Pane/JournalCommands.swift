/// The commands on what the journal lists.
enum JournalCommands {
    static func bindings(_ pane: PaneID) -> [Binding] {
        [
            Binding(
                in: pane, [.character("a")], "journal.add",
                "Add to the view in sight; v goes on to papers, wins, hours, doubts",
                hint: "add", do: add),
            Binding(
                in: pane, [.character(" "), .character("c")], "journal.step",
                "What comes next: your verdict, whether it still holds, the look back on a week, a doubt's next step",
                hint: "next step",
                unless: noStep, do: step),
            // What the palette finds, whichever view is in sight.
            Binding(in: pane, [], "journal.paper", "Note a paper") { desk in
                [.form(PaperForm().form(nil, desk))]
            },
            Binding(in: pane, [], "journal.win", "Write down a win") { desk in [.form(WinForm().form(nil, desk))] },
            Binding(
                in: pane, [.character("i")], "journal.edit", "Edit what is selected", hint: "edit", unless: notYours,
                do: edit),
            Binding(
                in: pane, [.character("d")], "journal.delete", "Delete what is selected", hint: "delete",
                unless: notDeletable, do: delete),
            Binding(
                in: pane, [.character("M")], "journal.mirror", "Mirror: check a doubt against your record",
                hint: "mirror", unless: { inSight(.mirror, $0) },
                do: { _ in [.show(JournalEntry.mirror + Doubt.all[0].id, in: pane)] }),
            Binding(
                in: pane, [.character("R")], "journal.radar", "Radar: the pitfalls, measured from your record",
                unless: { inSight(.radar, $0) },
                do: { _ in [.show(JournalEntry.radar + Pitfall.all[0].id, in: pane)] }),
            Binding(in: pane, [.character("y")], "journal.copy", "Copy what is selected", unless: nothing, do: copy),
            Binding(
                in: pane, [.character("b")], "journal.browse", "Open its address in the browser", unless: noPlace,
                do: browse),
        ]
    }

    private static func add(_ desk: inout Desk) -> [Request] {
        switch desk.journalView {
        case .weeks: [.form(ReviewForm().form(desk.journey.weekToReview(desk.today), desk))]
        case .papers: [.form(PaperForm().form(nil, desk))]
        case .wins: [.form(WinForm().form(nil, desk))]
        case .hours: [.form(HoursForm().form(item: nil, desk))]
        case .mirror: [.form(DoubtForm().form(desk))]
        case .radar: [.warn("The radar reads your record: what clears a pitfall stands on its page.")]
        }
    }

    private static func step(_ desk: inout Desk) -> [Request] {
        switch desk.journalEntry {
        case .paper(let paper)?: [.form(VerdictForm().form(paper, desk))]
        case .week(let week)?: [.form(ReviewForm().form(week, desk))]
        case .win(let win)?: [.form(WinForm().form(win, focus: "place", desk))]
        case .session(let session)?: [.form(HoursForm().form(item: session.item, desk))]
        case .doubt(let doubt)?: nextStep(of: doubt, desk)
        case .fact?, .pitfall?, nil: []
        }
    }

    /// Goes to what the mirror proposes.
    private static func nextStep(of doubt: Doubt, _ desk: Desk) -> [Request] {
        let next = DoubtMirror(doubt, desk.journey, desk.context).next
        return switch next.target {
        case .row(let pane, let row)?: [.show(row, in: pane), .say(next.text)]
        case .item(let id)?: [.read(id), .say(next.text)]
        default: [.say(next.text)]
        }
    }

    private static func edit(_ desk: inout Desk) -> [Request] {
        switch desk.journalEntry {
        case .paper(let paper)?: [.form(PaperForm().form(paper, desk))]
        case .week(let week)?: [.form(ReviewForm().form(week, desk))]
        case .win(let win)?: [.form(WinForm().form(win, desk))]
        case .session(let session)?: [.form(HoursForm().form(item: session.item, editing: session, desk))]
        case .fact?, .doubt?, .pitfall?, nil: []
        }
    }

    private static func delete(_ desk: inout Desk) -> [Request] {
        let journey = desk.journey
        let change: Change? =
            switch desk.journalEntry {
            case .paper(let paper)?: journey.removing(paper)
            case .win(let win)?: journey.removing(win)
            case .week(let week)?: journey.review(of: week).map(journey.removing)
            case .session(let session)?:
                journey.removing(session, name: journey.name(ofWork: session.item, desk.library))
            case .fact?, .doubt?, .pitfall?, nil: nil
            }
        return .keeping(change) { "\($0.said) u brings it back." }
    }

    private static func copy(_ desk: inout Desk) -> [Request] {
        if case .address(let address)? = desk.target { return .copying(address) }
        switch desk.journalEntry {
        case .paper(let paper)?: return .copying(paper.page)
        case .win(let win)?: return .copying(win.text)
        case .fact(let fact)?: return .copying(fact.text)
        case .week(let week)?:
            return .copying(WeekReport(week, desk.journey, desk.context).lines.joined(separator: "\n"))
        case .session(let session)?:
            let name = desk.journey.name(ofWork: session.item, desk.library)
            return .copying(
                ["\(session.day.iso) \(DurationWords.text(session.minutes)) \(name)", session.note]
                    .filter { !$0.isEmpty }.joined(separator: ": "))
        case .doubt(let doubt)?:
            let mirror = DoubtMirror(doubt, desk.journey, desk.context)
            return .copying(
                ([mirror.text, mirror.says] + mirror.against.map { "\($0.day.iso) \($0.text)" }).joined(separator: "\n")
            )
        case .pitfall(let pitfall)?:
            let reading = Radar.reading(pitfall.id, desk.journey, desk.context)
            return .copying(
                ([pitfall.name] + (reading.map { $0.numbers + [$0.threshold, $0.clears] } ?? [])).joined(
                    separator: "\n"))
        case nil: return []
        }
    }

    private static func browse(_ desk: inout Desk) -> [Request] {
        if case .address(let address)? = desk.target { return [.effect(.open(address))] }
        return desk.journalEntry.map { [.effect(.open(PlaceWords.target($0.place)))] } ?? []
    }
}

/// Why something cannot be done on the selected row.
extension JournalCommands {
    private static func nothing(_ desk: Desk) -> String? {
        desk.journalEntry == nil ? "Nothing is selected; a adds the first." : nil
    }

    private static func inSight(_ view: JournalView, _ desk: Desk) -> String? {
        desk.journalView == view ? "The \(view.rawValue) is open already; v goes on." : nil
    }

    private static func notYours(_ desk: Desk) -> String? {
        switch desk.journalEntry {
        case .fact(let fact)?: fact.refusal
        case .doubt?: "The doubts are Cairn's list: a takes one in your own words, and keeps nothing of it."
        case .pitfall?: "The radar reads your record: it changes when the record does."
        default: nothing(desk)
        }
    }

    private static func notDeletable(_ desk: Desk) -> String? {
        if case .week(let week)? = desk.journalEntry, desk.journey.review(of: week) == nil {
            return "Nobody looked back on this week yet, so there is nothing to delete."
        }
        return notYours(desk)
    }

    private static func noStep(_ desk: Desk) -> String? {
        if case .win(let win)? = desk.journalEntry, !win.place.isEmpty { return "This win is complete; i edits it." }
        if case .doubt? = desk.journalEntry { return nil }
        return notYours(desk)
    }

    private static func noPlace(_ desk: Desk) -> String? {
        if case .address? = desk.target { return nil }
        guard let entry = desk.journalEntry else { return nothing(desk) }
        guard entry.place.isEmpty else { return nil }
        switch entry {
        case .paper, .win: return "No address is known; i adds one."
        case .week, .session, .fact, .doubt, .pitfall: return "No address here."
        }
    }
}

extension WinFact {
    /// Why it is not edited here.
    fileprivate var refusal: String {
        switch source {
        case .evidence: "This stands in your record as evidence: Enter leads to the skill, where it is changed."
        case .project, .own: "This is a project that you have done: Enter leads to it."
        case .promise: "This is a promise that you kept: Enter leads to the person."
        case .job: "This stands among your jobs: Enter leads there."
        }
    }
}

extension Paper {
    /// All of it as a text to pass on.
    fileprivate var page: String {
        let head = [title, by, address].filter { !$0.isEmpty }
        return (head + (lines.isEmpty ? [] : ["", lines]) + (isRead ? ["", "Verdict: \(verdictText)"] : []))
            .joined(separator: "\n")
    }
}
