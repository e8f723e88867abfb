/// What is said about something due.
extension JobDue {
    /// What can be done about something due.
    public enum Step: Sendable {
        case done, drop, putOff
    }

    /// Who is told: somebody at the screen, who presses keys, or somebody at the command line.
    public enum Hearer: Sendable {
        case screen, shell
    }

    /// Why that cannot be done to it; nil if it can.
    public func refusal(_ step: Step, seenOn today: Day, to hearer: Hearer = .screen) -> String? {
        func other(_ keys: String, _ command: String) -> String {
            hearer == .screen ? "\(keys)." : "`cairn jobs \(command)`."
        }
        return switch (source, step) {
        case (.round, .done) where day > today: "It takes place then: afterwards say how it went."
        case (.answer, .done): "Say what you answered: " + other("c in Jobs", "event … accepted` or `… declined")
        case (.answer, _), (.handIn, .putOff):
            "\(source.isOffer ? "An offer" : "The task") has the day that they gave it. If they moved it: "
                + other("in Jobs, i on the event", "event … --change N --due DAY")
        case (.handIn, .drop): "Say that you withdraw: " + other("x in Jobs", "event … withdrawn")
        case (.closing, .drop):
            "Delete the posting if you let it go; its text is then gone, too: " + other("d in Jobs", "remove …")
        case (.send, .putOff), (.closing, .putOff):
            "A posting closes when it closes. If they moved it: " + other("i on it in Jobs", "edit … --closes DAY")
        case (.send, .drop): "Say that you will not apply: " + other("x in Jobs", "event … withdrawn")
        case (.round, .drop), (.outcome, .drop):
            "Move the round to another day, or remove it: " + other("i or d on it in Jobs", "round … --remove")
        default: nil
        }
    }

    /// What is to be done, as short as a row of Today: by when, and with which company, stands beside it.
    var short: String {
        switch source {
        case .send, .closing: title == JobDueRules.closed ? "it has closed" : "apply"
        case .handIn: "hand in the task"
        case .outcome: "say how it went"
        case .proposed(.thank, _, ""): "thank them"
        case .proposed(.deadline, _, _): "ask by when"
        case .proposed(.withdraw, _, _): "withdraw"
        case .kept, .proposed, .round, .answer: title
        }
    }
}

extension JobDue.Source {
    fileprivate var isOffer: Bool { if case .answer = self { true } else { false } }
}

extension Journey {
    /// Why it is due, in a sentence.
    func reason(for due: JobDue, seenOn today: Day) -> String {
        let history = JobHistory(events(of: due.job))
        let last = history.knownContact
        let silence =
            last.map { "Nothing since \($0.text)" }
            ?? history.lastContact.map { "You were last in touch by \($0.text), on a day that is not known" }
            ?? "Nothing since long ago"
        switch due.source {
        case .kept(let id):
            let made = self[JobFollowUp.self][id]?.made.text ?? ""
            return made.isEmpty ? "It is due." : "Noted on \(made)."
        case .proposed(.thank, let round, _):
            let held = round.flatMap { self[Round.self][$0] }?.day
            return "\(held.map { "The round was on \($0.text); thanks" } ?? "Thanks") are best within a day."
        case .proposed(.noAnswer, _, _):
            return
                "\(silence). Space counts it as no answer; if they write after all, say so and "
                + "it is open again."
        case .proposed(.ending, let round, _):
            let name = round.flatMap { self[Round.self][$0] }?.kind.round ?? "round"
            return
                "The \(name) was not passed\(last.map { " on \($0.text)" } ?? ""), and nothing came since. If it ended "
                + "there, Space says so; if you wait for their last word, put it off."
        case .proposed(.withdraw, _, _):
            let goal = self[Application.self][due.job].flatMap { self.goal(beside: $0) }
            let accepted = goal.map { "\(label(of: $0)) on \($0.day.text)" } ?? "another job"
            return "You accepted \(accepted): they would like to know. In Jobs, w drafts the line; Space says that you "
                + "withdrew."
        case .proposed(.deadline, _, _):
            return "An offer holds for a while, said or not. When they have told you, change the event: i on it in "
                + "Jobs, or `cairn jobs event … --change N --due DAY`."
        case .proposed:
            return "\(silence): a short, friendly line is in order."
        case .round(let id):
            let with = self[Round.self][id].map { names(with: $0) } ?? []
            return "It is arranged\(with.isEmpty ? "" : " with \(with.listed)"). "
                + "For the evening before there is a page: B in Jobs, or `cairn jobs brief`."
        case .outcome: return "Its day is over: say how it went, and what you would do differently."
        case .handIn(let id):
            let cap = self[JobEvent.self][id]?.cap
            return "They wait for it\(cap.map { "; you meant to spend \($0) h at most" } ?? "")."
        case .answer: return "An offer that is not answered in time may be gone; asking for a few days more is usual."
        case .send, .closing: return closing(due, today)
        }
    }

    private func closing(_ due: JobDue, _ today: Day) -> String {
        if due.day < today {
            return
                "Its day was \(due.day.text). A line to the company, or to somebody you know there, tells whether it is too late."
        }
        return due.source == .send
            ? "The posting closes then." : "You saved it and have not applied; it closes on \(due.day.text)."
    }
}

extension Journey {
    /// "Pier Nine, ML engineer": of a row that is cut, the company is left. Nil if the job is gone.
    func companyFirst(of due: JobDue) -> String? {
        let application = self[Application.self][due.job]
        let posting = self[Posting.self][due.job]
        guard let title = application.map(title) ?? posting?.title else { return nil }
        let company = application.map(company) ?? posting?.company ?? ""
        return Self.companyFirst(title, at: company)
    }

    /// "Pier Nine, ML engineer"; either may be empty.
    static func companyFirst(_ title: String, at company: String) -> String {
        let parts = [company, title].filter { !$0.isEmpty }
        return parts.isEmpty ? "a job" : parts.joined(separator: ", ")
    }
}
