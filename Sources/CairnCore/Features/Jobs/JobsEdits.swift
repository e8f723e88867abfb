/// Changes to postings and applications: the only place where the screen and the command line make them. Nil if there is nothing
/// to do.
extension Journey {
    /// Adds the posting, or replaces the stored one.
    public func putting(_ posting: Posting) -> Change? {
        let verb = self[Posting.self][posting.id] == nil ? "Add" : "Edit"
        return edit(putting: posting).map { Change("\(verb) the posting “\(posting.label)”", [$0]) }
    }

    /// Removes the posting. Applications for it stay, and know then themselves what they were for.
    public func removing(_ posting: Posting) -> Change {
        let kept = applications(for: posting.id).map { old -> Edit in
            var new = old
            (new.posting, new.title, new.company) = (nil, posting.title, posting.company)
            return Edit(from: old, to: new)
        }
        let others = edits(removing: posting).filter { $0.after?.kind != Application.kind }
        return Change("Delete the posting “\(posting.label)”", kept + others)
    }

    /// An application that is not kept yet, by the bridge that was chosen.
    public func newApplication(for posting: String?, _ context: Context) -> Application {
        var new = Application(id: context.makeID(), posting: posting, begun: context.today)
        new.bridge = careerSwitch.bridge
        return new
    }

    /// Adds the application, or replaces the stored one.
    public func putting(_ application: Application) -> Change? {
        let verb = self[Application.self][application.id] == nil ? "Begin" : "Edit"
        return edit(putting: application).map {
            Change("\(verb) the application: \(label(of: application))", [$0])
        }
    }

    /// Removes the application with its events and rounds. The posting stays.
    public func removing(_ application: Application) -> Change {
        Change("Delete the application: \(label(of: application))", edits(removing: application))
    }

    /// Adds the event, or replaces the stored one; one that is given its day is no longer marked as without.
    public func putting(_ event: JobEvent, _ application: Application) -> Change? {
        let stored = self[JobEvent.self][event.id]
        let event = event.settingDay(of: stored)
        let title =
            stored == nil
            ? "\(label(of: application)): \(name(of: event))" : "Edit an event: \(label(of: application))"
        return edit(putting: event).map { Change(title, [$0]) }
    }

    /// Removes the event. A round stays planned if that is all that is known of it.
    public func removing(_ event: JobEvent, _ application: Application) -> Change {
        Change("Delete “\(event.kind.name)”: \(label(of: application))", edits(removing: event))
    }

    /// Adds the round as one that was planned today, or replaces the stored one.
    public func putting(_ round: Round, _ application: Application, _ context: Context) -> Change? {
        guard let edit = edit(putting: round) else { return nil }
        let what = "\(round.kind.round): \(label(of: application))"
        if let old = self[Round.self][round.id] {
            guard old.day != nil, old.day != round.day, let day = round.day, day >= context.today else {
                return Change("Edit the \(what)", [edit])
            }
            return Change("Move the \(round.kind.round) to \(day.text): \(label(of: application))", [edit])
        }
        var event = JobEvent(
            id: context.makeID(), application: application.id, kind: .roundPlanned,
            day: min(round.day ?? context.today, context.today), noted: context.today)
        event.round = round.id
        return Change("Plan the \(what)", [edit, Edit(from: nil, to: event)])
    }

    /// Adds a round of which an event tells, without one that it was planned.
    public func remembering(_ round: Round) -> Change { Change("", [Edit(from: nil, to: round)]) }

    /// Removes the round with what was told of it.
    public func removing(_ round: Round, _ application: Application) -> Change {
        // What refers to a round says nothing without it.
        let gone = edits(removing: round).map { Edit(before: $0.before, after: nil) }
        return Change("Delete the \(round.kind.round): \(label(of: application))", gone)
    }

    /// Keeps what the user says of a skill or a word in the posting.
    public func putting(_ ask: PostingAsk, _ posting: Posting, _ library: Library) -> Change? {
        edit(putting: ask).map {
            let name = library.item(ask.term)?.name ?? ask.term
            let what =
                switch ask.answer {
                case .confirmed: "Confirm \(name)"
                case .refused: "Say that \(name) is not asked for"
                case .own: "Look for the word \(ask.term)"
                }
            return Change("\(what) in “\(posting.label)”", [$0])
        }
    }

    /// Takes back what the user said of it.
    public func removing(_ ask: PostingAsk, _ posting: Posting) -> Change {
        Change("Take back what you said of \(ask.term) in “\(posting.label)”", edits(removing: ask))
    }

    /// Keeps what the user is, wants to be, and by which bridge.
    public func putting(_ new: CareerSwitch) -> Change? {
        edit(putting: new).map { Change("Edit the switch", [$0]) }
    }

    /// What the user says of the switch; empty if nothing.
    public var careerSwitch: CareerSwitch { self[CareerSwitch.self].single ?? CareerSwitch() }

    /// Sets how soon follow-ups on applications are proposed.
    public func pacing(_ cadence: JobCadence) -> Change? {
        edit(putting: cadence).map { Change("Set when to follow up on applications", [$0]) }
    }

    /// How soon follow-ups on applications are proposed.
    public var jobCadence: JobCadence { self[JobCadence.self].single ?? JobCadence() }

    /// "coding round held", "applied".
    public func name(of event: JobEvent) -> String {
        guard event.kind.isOfRound, let round = event.round.flatMap({ self[Round.self][$0] }) else {
            return event.kind.name
        }
        return "\(round.kind.round) \(event.kind.name.dropFirst("round ".count))"
    }
}

/// What is wrong or odd with what was typed.
extension Journey {
    /// Whether it has to say which round it is about: not one that is kept without any, as it came from a table.
    public func mustNameRound(_ event: JobEvent) -> Bool {
        guard event.kind.isOfRound else { return false }
        return self[JobEvent.self][event.id].map { $0.kind != event.kind || $0.round != nil } ?? true
    }

    /// What is wrong with the event on that day, or nil.
    public func fault(of event: JobEvent, today: Day) -> FieldFault? {
        if event.day > today {
            return FieldFault(
                "day", "That day is still to come: an event is what happened. The day of a round stands with the round."
            )
        }
        if event.round == nil, mustNameRound(event) { return FieldFault("round", "Say which round it was.") }
        if let due = event.due, due < event.day {
            return FieldFault("due", "That is before \(event.day.text), when it was given.")
        }
        if event.due != nil || event.cap != nil, ![.takeHome, .offer].contains(event.kind) {
            return FieldFault("due", "Only a take-home task and an offer have a last day.")
        }
        return nil
    }

    /// What is odd about the posting on that day, or nil.
    public func doubt(about posting: Posting, today: Day) -> String? {
        let key = JobKey(posting)
        return doubt(about: posting, today: today, among: self[Posting.self].rows.values.filter { JobKey($0) == key })
    }

    /// - Parameter alike: the postings of the same job.
    func doubt(about posting: Posting, today: Day, among alike: [Posting]) -> String? {
        if let doubt = doubt(aboutDaysOf: posting, today: today) { return doubt }
        return alike.filter { $0.id != posting.id }.max { ($0.found, $0.id) < ($1.found, $1.id) }.map {
            "You have one like it already, found on \($0.found.text). The same again?"
        }
    }

    private func doubt(aboutDaysOf posting: Posting, today: Day) -> String? {
        if let closes = posting.closes, closes < posting.found {
            return "It closed on \(closes.text), before you found it (\(posting.found.text)). Is it so?"
        }
        if let closes = posting.closes, closes < today {
            return "It closed on \(closes.text). Some take letters later: ask before you write one."
        }
        if posting.found > today { return "The day on which you found it is still to come. Is it so?" }
        return nil
    }
}
