/// The commands on jobs.
enum JobCommands {
    static func bindings(_ pane: PaneID) -> [Binding] {
        [
            Binding(
                in: pane, [.character("c")], "job.step",
                "What happened next: begin the application, sent, heard back, a round, an offer", hint: "what happened",
                unless: noJob, do: step),
            Binding(
                in: pane, [.character(" ")], "job.confirm",
                "Do what is due; confirm that the posting asks for it, or take that back; take a bridge", hint: "done",
                saying: { isSaid($0).map { $0 ? "take back" : "confirm" } }, unless: nothingToConfirm, do: confirm),
            Binding(in: pane, [.character("a")], "job.add", "Save a posting: paste all of its text", hint: "add") {
                desk in [.form(PostingForm().form(nil, desk))]
            },
            Binding(
                in: pane, [.character("e")], "job.lessons",
                "What was asked in a round, and what you would do differently", hint: "lessons", unless: noApplication,
                do: lessons),
            Binding(
                in: pane, [.character("R")], "job.round", "Plan a round", unless: noApplication,
                do: { desk in desk.application.map { [.form(RoundForm().form(nil, $0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("B")], "job.brief", "The page for the evening before the next round",
                unless: noApplication,
                do: { desk in
                    desk.application.map { [.page(JobBrief($0, desk.journey, desk.context).document)] } ?? []
                }),
            Binding(
                in: pane, [.character("w")], "job.write", "Write: what is asked with your evidence, or a message",
                hint: "write", unless: noJob,
                do: { desk in desk.list.selected.map { [.form(JobWriteForm().form($0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("x")], "job.refuse",
                "The posting does not ask for this line; elsewhere, withdraw the application",
                saying: { isSaid($0) == nil || isRefused($0) ? nil : "not asked" }, unless: nothingToEnd, do: refuse),
            Binding(
                in: pane, [.character("A")], "job.word", "Add a word of your own to what is looked for",
                unless: noPosting, do: word),
            Binding(
                in: pane, [.character("i")], "job.edit", "Edit the job, the event or the round that is selected",
                hint: "edit", unless: nothing, do: edit),
            Binding(
                in: pane, [.character("d")], "job.delete", "Delete the job, the event or the round that is selected",
                unless: noJob, do: delete),
            Binding(
                in: pane, [.character("b")], "job.browse", "Open its address in the browser", unless: noAddress,
                do: { desk in desk.posting.map { [.effect(.open(PlaceWords.target($0.address)))] } ?? [] }),
            Binding(in: pane, [.character("y")], "job.copy", "Copy what is asked with your evidence", unless: noPosting)
            {
                desk in proofText(desk).map { .copying($0) } ?? []
            },
        ]
    }

    private static func proofText(_ desk: Desk) -> String? {
        desk.posting.flatMap { posting in
            desk.journey.proof(of: posting, desk.library)?.text(title: posting.title, company: posting.company)
        }
    }

    /// What Enter does on a line of the detail.
    static func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? {
        switch target {
        case .local("next"): return step(&desk)
        case .local("proof"): return desk.list.selected.map { [.form(JobWriteForm().form($0, desk))] }
        case .local("switch"): return [.form(SwitchForm().form(nil, desk))]
        case .record(ProofLines.ask, _): return confirm(&desk)
        case .record(ProofLines.unknown, let word):
            return desk.posting.map { [.form(OwnWordForm().form(word, $0, desk))] }
        case .record(JobEvent.kind.name, let id):
            guard let application = desk.application, let event = desk.journey[JobEvent.self][id] else { return nil }
            return [.form(JobEventForm().form(event, application, desk))]
        case .record(Round.kind.name, let id):
            guard let application = desk.application, let round = desk.journey[Round.self][id] else { return nil }
            return [.form(RoundForm().form(round, application, desk))]
        default: return nil
        }
    }

    private static func step(_ desk: inout Desk) -> [Request] {
        guard let application = desk.application else {
            return desk.posting.map { [.form(ApplicationForm().form(nil, for: $0, desk))] } ?? []
        }
        let next = desk.journey.standing(of: application, today: desk.today).next
        if next?.kind == .settle, let round = next?.round.flatMap({ desk.journey[Round.self][$0] }) {
            return [.form(RoundForm().form(round, application, desk))]
        }
        return [.form(JobEventForm().form(nil, application, desk))]
    }

    private static func lessons(_ desk: inout Desk) -> [Request] {
        guard let application = desk.application else { return [] }
        let standing = desk.journey.standing(of: application, today: desk.today)
        var meant: Round?
        if case .record(Round.kind.name, let id)? = desk.target { meant = desk.journey[Round.self][id] }
        let past = standing.rounds.last { round in
            standing.history.state(of: round.id) != .planned || round.day.map { $0 <= desk.today } == true
        }
        guard let round = meant ?? past ?? standing.rounds.first else {
            return [.warn("No round yet. R plans one; afterwards e keeps what was asked.")]
        }
        return [.form(LessonsForm().form(round, application, desk))]
    }

    /// Whether the user said something of what the posting's line with the cursor asks for; nil elsewhere.
    private static func isSaid(_ desk: Desk) -> Bool? {
        guard let posting = desk.posting, case .record(ProofLines.ask, let term)? = desk.target else { return nil }
        return desk.journey[PostingAsk.self]["\(posting.id)/\(term)"] != nil
    }

    /// Whether the user said that the posting does not ask for that line.
    private static func isRefused(_ desk: Desk) -> Bool {
        guard let posting = desk.posting, case .record(ProofLines.ask, let term)? = desk.target else { return false }
        return desk.journey[PostingAsk.self]["\(posting.id)/\(term)"]?.answer == .refused
    }

    private static func confirm(_ desk: inout Desk) -> [Request] {
        if case .bridge(let kind)? = desk.jobRow {
            var change = desk.journey.careerSwitch
            change.bridge = change.bridge == kind ? nil : kind
            return .keeping(desk.journey.putting(change)) { _ in
                change.bridge == nil ? "No bridge is taken." : "This is the bridge that you take."
            }
        }
        guard let posting = desk.posting, case .record(ProofLines.ask, let term)? = desk.target else {
            guard let due = desk.jobDue else { return [] }
            return .keeping(desk.journey.doing(due, desk.context)) { "\($0.said) u takes it back." }
        }
        if let said = desk.journey[PostingAsk.self]["\(posting.id)/\(term)"] {
            return .keeping(desk.journey.removing(said, posting)) { $0.said }
        }
        let ask = PostingAsk(posting: posting.id, term: term, answer: .confirmed)
        return .keeping(desk.journey.putting(ask, posting, desk.library)) { _ in
            "Confirmed; x says that it is not asked for."
        }
    }

    private static func refuse(_ desk: inout Desk) -> [Request] {
        if let posting = desk.posting, case .record(ProofLines.ask, let term)? = desk.target {
            let ask = PostingAsk(posting: posting.id, term: term, answer: .refused)
            return .keeping(desk.journey.putting(ask, posting, desk.library)) { _ in "Not asked for; u takes that back."
            }
        }
        return desk.application.map { [.form(JobEventForm().form(nil, kind: .withdrawn, $0, desk))] } ?? []
    }

    private static func word(_ desk: inout Desk) -> [Request] {
        guard let posting = desk.posting else { return [] }
        var word = ""
        if case .record(ProofLines.unknown, let name)? = desk.target { word = name }
        return [.form(OwnWordForm().form(word, posting, desk))]
    }

    private static func edit(_ desk: inout Desk) -> [Request] {
        switch desk.target {
        case .record(JobEvent.kind.name, _)?, .record(Round.kind.name, _)?:
            if let target = desk.target, let requests = follow(target, &desk) { return requests }
        default: break
        }
        switch desk.jobRow {
        case .application?:
            return desk.application.map { [.form(ApplicationForm().form($0, for: desk.posting, desk))] } ?? []
        case .posting?: return desk.posting.map { [.form(PostingForm().form($0, desk))] } ?? []
        case .bridge(let kind)?: return [.form(SwitchForm().form(kind, desk))]
        default: return [.form(SwitchForm().form(nil, desk))]
        }
    }

    private static func delete(_ desk: inout Desk) -> [Request] {
        .keeping(deletion(desk)) { "\($0.said) u brings it back." }
    }

    private static func deletion(_ desk: Desk) -> Change? {
        let journey = desk.journey
        switch (desk.jobRow, desk.target) {
        case (.application?, .record(JobEvent.kind.name, let id)?):
            guard let application = desk.application, let event = journey[JobEvent.self][id] else { return nil }
            return journey.removing(event, application)
        case (.application?, .record(Round.kind.name, let id)?):
            guard let application = desk.application, let round = journey[Round.self][id] else { return nil }
            return journey.removing(round, application)
        case (.application?, _): return desk.application.map(journey.removing)
        case (.posting?, _): return desk.posting.map(journey.removing)
        default: return nil
        }
    }
}

/// Why something cannot be done on the selected row.
extension JobCommands {
    private static func noJob(_ desk: Desk) -> String? {
        switch desk.jobRow {
        case .application?, .posting?: nil
        default: "No job is selected; a saves a posting."
        }
    }

    private static func noPosting(_ desk: Desk) -> String? {
        desk.posting == nil ? "No posting is selected; a saves one." : nil
    }

    private static func noApplication(_ desk: Desk) -> String? {
        if desk.application != nil { return nil }
        return desk.posting == nil ? noJob(desk) : "You have not applied for it yet; c begins the application."
    }

    private static func nothing(_ desk: Desk) -> String? {
        switch desk.jobRow {
        case .application?, .posting?, .bridge?, .verdict?: nil
        default: "Nothing is selected that can be edited; a saves a posting."
        }
    }

    private static func nothingToConfirm(_ desk: Desk) -> String? {
        if case .bridge? = desk.jobRow { return nil }
        if desk.posting != nil, case .record(ProofLines.ask, _)? = desk.target { return nil }
        if desk.application != nil {
            return desk.jobDue.map { $0.refusal(.done, seenOn: desk.today) } ?? "Nothing is due; c says what happened."
        }
        return noJob(desk) ?? "Space confirms a line of what a posting asks for: l leads to the detail."
    }

    private static func nothingToEnd(_ desk: Desk) -> String? {
        if desk.posting != nil, case .record(ProofLines.ask, _)? = desk.target { return nil }
        if case .posting? = desk.jobRow { return "x refuses a line of what it asks for: l leads to the detail." }
        return noApplication(desk)
    }

    private static func noAddress(_ desk: Desk) -> String? {
        if let reason = noPosting(desk) { return reason }
        return desk.posting?.address.isEmpty == true ? "No address is known; i adds one." : nil
    }
}

extension Desk {
    /// What Space does on the selected application: the first that is due by now. Nil if nothing is.
    fileprivate var jobDue: JobDue? {
        application.flatMap { journey.dues(of: $0, seenOn: today).first { $0.day <= today } }
    }
}
