/// A round: its kind, when it is and with whom.
struct RoundForm: FormKind {
    let id = FormKindID("round")

    func form(_ round: Round?, _ application: Application, at field: String? = nil, _ desk: Desk) -> Form {
        let asked = round ?? Round(id: "", application: application.id, kind: .recruiter)
        var form = Form(
            kind: id, target: FormTarget(application.id, round?.id), title: desk.journey.label(of: application),
            intro: round == nil ? "A round is an interview, or a task to talk about." : "",
            asking: named(asked, desk), stored: round.map { named($0, desk) },
            only: ["kind", "day", "minute", "zone", "whom", "minutes"], desk.context)
        if let field { form.focus(on: field) }
        return form
    }

    /// People by name instead of id.
    private func named(_ round: Round, _ desk: Desk) -> Round {
        var named = round
        named.whom = desk.journey.names(with: round)
        return named
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let application = desk.journey[Application.self][target.subject] else { return nil }
        let round: Round? = target.record(desk.journey)
        return round == nil && target.part != nil ? nil : form(round, application, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let application = desk.journey[Application.self][form.target.subject] else { return [] }
        var round =
            form.target.record(desk.journey)
            ?? Round(id: desk.context.makeID(), application: application.id, kind: .recruiter)
        form.fill(&round, desk.context)
        let people = desk.journey.people
        round.whom = round.whom.map { name in
            let found = people.named(name)
            return found.count == 1 ? found.first?.id ?? name : name
        }
        guard form.isSound else { return nil }
        return .keeping(desk.journey.putting(round, application, desk.context)) { $0.said }
    }
}

/// What was asked in a round, how it went, and what the user would do differently.
struct LessonsForm: FormKind {
    let id = FormKindID("lessons")

    func form(_ round: Round, _ application: Application, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(application.id, round.id),
            title: "\(round.kind.round.capitalizedFirst), \(desk.journey.label(of: application))",
            intro: "Write it on the same day: by tomorrow half of it is gone.", asking: round, stored: round,
            only: ["asked", "went", "differently"], desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let application = desk.journey[Application.self][target.subject] else { return nil }
        let round: Round? = target.record(desk.journey)
        return round.map { form($0, application, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let application = desk.journey[Application.self][form.target.subject],
            var round: Round = form.target.record(desk.journey)
        else { return [] }
        form.fill(&round, desk.context)
        guard form.isSound else { return nil }
        let kept = desk.journey.putting(round, application, desk.context)
        let told = desk.journey.held(round, application, desk.context)
        return .keeping(kept.map { $0.adding(told) } ?? told) { $0.said }
    }
}

extension Journey {
    /// Who writes down what was asked in a round has held it: says so if nobody has, and its day is not to come.
    fileprivate func held(_ round: Round, _ application: Application, _ context: Context) -> Change? {
        let day = round.day ?? context.today
        guard day <= context.today, JobHistory(events(of: application.id)).state(of: round.id) == .planned else {
            return nil
        }
        var event = JobEvent(
            id: context.makeID(), application: application.id, kind: .roundHeld, day: day, noted: context.today)
        event.round = round.id
        return putting(event, application)
    }
}
