/// Something that happened to an application.
struct JobEventForm: FormKind {
    let id = FormKindID("job-event")

    func form(_ event: JobEvent?, kind: JobEvent.Kind? = nil, _ application: Application, _ desk: Desk) -> Form {
        var asked =
            event
            ?? JobEvent(
                id: "", application: application.id, kind: kind ?? Self.proposed(application, desk), day: desk.today,
                noted: desk.today)
        if let kind { asked.kind = kind }
        var form = Form(
            kind: id, target: FormTarget(application.id, event?.id), title: desk.journey.label(of: application),
            intro: "The day is the one on which it happened: it may be in the past.", asking: asked, stored: event,
            only: Self.fields(asked.kind), proposals: event == nil ? ["day"] : [],
            choices: ["person": desk.personChoices], desk.context)
        if asked.kind.isOfRound { form.fields.insert(round(asked, application, desk), at: 1) }
        return form
    }

    /// What is asked of an event of that kind.
    private static func fields(_ kind: JobEvent.Kind) -> [String] {
        let more: [String] =
            switch kind {
            case .referralAsked, .referralSent: ["person"]
            case .takeHome: ["due", "cap", "repository"]
            case .handedIn: ["repository"]
            case .offer: ["due", "parts"]
            default: []
            }
        return ["kind", "day", "note"] + more
    }

    private func round(_ event: JobEvent, _ application: Application, _ desk: Desk) -> FormField {
        let standing = desk.journey.standing(of: application, today: desk.today)
        var field = FormField("round", label: "Which round?", choices: [""])
        let choices = standing.rounds.map { round in
            Choice(word: round.id, name: round.kind.round + (round.day.map { ", \($0.text)" } ?? ""))
        }
        if event.round == nil, !desk.journey.mustNameRound(event) {
            field.choose("", among: [Choice(word: "", name: "it is not known which")] + choices)
            return field
        }
        let wanted = event.round ?? standing.next?.round ?? choices.last?.word ?? ""
        field.choose(
            wanted, among: choices.isEmpty ? [Choice(word: "", name: "none is planned: R plans one")] : choices)
        return field
    }

    /// What is likely to have happened.
    private static func proposed(_ application: Application, _ desk: Desk) -> JobEvent.Kind {
        let standing = desk.journey.standing(of: application, today: desk.today)
        switch standing.next?.kind {
        case .send?:
            let asks = application.way == .referral && standing.history.last(.referralAsked) == nil
            return asks ? .referralAsked : .applied
        case .answer?: return .accepted
        case .handIn?: return .handedIn
        case .tell?, .prepare?: return .roundHeld
        case .end?: return .rejected
        case .wait? where desk.journey.goal(beside: application) != nil: return .withdrawn
        case .wait?: return standing.next?.round == nil ? .heard : .roundPassed
        case .settle?, .followUp?, nil: return .heard
        }
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let application = desk.journey[Application.self][target.subject] else { return nil }
        let event: JobEvent? = target.record(desk.journey)
        return event == nil && target.part != nil ? nil : form(event, application, desk)
    }

    /// Another kind asks for other things; what was answered stays.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard let kind = JobEvent.Kind(rawValue: form["kind"].meaning), form["kind"].meaning != old["kind"].meaning,
            let application = desk.journey[Application.self][form.target.subject]
        else { return }
        let event: JobEvent? = form.target.record(desk.journey)
        var new = self.form(event, kind: kind, application, desk)
        for index in new.fields.indices {
            guard let known = form.index(of: new.fields[index].name) else { continue }
            new.fields[index] = form.fields[known]
        }
        form.fields = new.fields
        form.focus(on: "kind")
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let application = desk.journey[Application.self][form.target.subject] else { return [] }
        var event =
            form.target.record(desk.journey)
            ?? JobEvent(
                id: desk.context.makeID(), application: application.id, kind: .applied, day: desk.today,
                noted: desk.today)
        form.fill(&event, desk.context)
        if form.index(of: "round") != nil {
            let round = form["round"].meaning
            event.round = round.isEmpty ? nil : round
        } else {
            event.round = nil
        }
        if ![.takeHome, .offer].contains(event.kind) { (event.due, event.cap) = (nil, nil) }
        if form.isSound, let fault = desk.journey.fault(of: event, today: desk.today) {
            form[form.index(of: fault.field) == nil ? "kind" : fault.field].problem = fault.description
        }
        guard form.isSound else { return nil }
        if let doubt = desk.journey.doubt(about: event, application), form.doubts(doubt, at: "day") { return nil }
        guard let change = desk.journey.putting(event, application) else { return [] }
        var after = desk.journey
        after.apply(change)
        let standing = after.standing(of: application, today: desk.today)
        let next = after.next(of: application, standing, seenOn: desk.today)
        return [.keepAndSay(change, change.said + (next.map { " Next: \($0.text)." } ?? ""))]
    }
}
