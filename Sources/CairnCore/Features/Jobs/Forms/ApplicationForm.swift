/// An application: through whom, with which CV, showing what.
struct ApplicationForm: FormKind {
    let id = FormKindID("application")

    func form(_ application: Application?, for posting: Posting?, _ desk: Desk) -> Form {
        var asked = application ?? Application(id: "", posting: posting?.id, begun: desk.today)
        if application == nil { asked.bridge = desk.journey.careerSwitch.bridge }
        let shown = named(asked, desk)
        let own = posting == nil ? ["title", "company"] : []
        return Form(
            kind: id, target: FormTarget(posting?.id ?? "", application?.id),
            title: application == nil ? "An application" : "The application",
            intro: hint(asked, desk), asking: shown, stored: application.map { named($0, desk) },
            only: own + ["way", "referrer", "cv", "cases", "bridge", "notes"],
            choices: ["referrer": desk.personChoices], desk.context)
    }

    /// What it is for, and what is worth knowing before applying.
    private func hint(_ application: Application, _ desk: Desk) -> String {
        let posting = desk.journey.posting(of: application).map { "\($0.label)." }
        let sent = JobHistory(desk.journey.events(of: application.id)).reached(.applied) != nil
        let warnings = sent ? [] : desk.journey.beforeApplying(to: application, today: desk.today)
        return ([posting].compactMap(\.self) + warnings).joined(separator: " ")
    }

    /// Projects by name instead of id.
    private func named(_ application: Application, _ desk: Desk) -> Application {
        var named = application
        named.cases = application.cases.map { desk.journey[Project.self][$0]?.name ?? $0 }
        return named
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let application: Application? = target.record(desk.journey)
        if application == nil, target.part != nil { return nil }
        let posting = desk.journey[Posting.self][target.subject]
        return posting == nil && !target.subject.isEmpty ? nil : form(application, for: posting, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let posting = form.target.subject.isEmpty ? nil : form.target.subject
        var application =
            form.target.record(desk.journey)
            ?? Application(id: desk.context.makeID(), posting: posting, begun: desk.today)
        form.fill(&application, desk.context)
        let projects = desk.journey[Project.self].all
        application.cases = application.cases.map { name in projects.first { $0.name == name }?.id ?? name }
        guard form.isSound else { return nil }
        if posting == nil, application.title.isEmpty, application.company.isEmpty {
            form["title"].problem = "Say what the job is called, or at which company it is."
            return nil
        }
        let isNew = desk.journey[Application.self][application.id] == nil
        if isNew, let said = desk.journey.repetition(of: application, today: desk.today),
            form.doubts("\(said) Another one all the same?", at: "way")
        {
            return nil
        }
        guard let change = desk.journey.putting(application) else { return [] }
        return [.keepAndSay(change, isNew ? "Begun; c says what happened next." : change.said)]
            + (isNew ? [.show(application.id, in: JobsPane.id)] : [])
    }
}

extension Desk {
    /// People on the list, by name.
    var personChoices: [Choice] {
        let people = journey.people
        return people.order.compactMap { id in people.persons[id].map { Choice(word: id, name: $0.name) } }
    }
}
