/// Frames a project, or edits it. A new one is asked for what says something within minutes: its name, the decision, the metric,
/// and the size of the test set.
struct ProjectForm: FormKind {
    let id = FormKindID("project")

    /// For a new project, perhaps after a milestone of the roadmap, or one that is there.
    func form(_ project: Project?, after template: Item? = nil, _ desk: Desk) -> Form {
        guard let project else { return frame(after: template, desk) }
        return Form(
            kind: id, target: FormTarget(template?.id ?? "", project.id), title: "Edit the project", asking: project,
            stored: project, first: ["name", "topic", "decides", "cost", "before"], desk.context)
    }

    private func frame(after template: Item?, _ desk: Desk) -> Form {
        let project = desk.journey.newProject(after: template, desk.context)
        var form = Form(
            kind: id, target: FormTarget(template?.id ?? ""), title: "A project",
            intro: "A name is enough to begin. With a metric and the size of the test set Cairn says what it can show; "
                + "the rest is asked when it is due.",
            asking: project, stored: nil, first: ["name", "topic"], only: ["name", "topic", "decides"],
            proposals: ["name"], desk.context)
        form.fields +=
            Form(
                kind: id, title: "", asking: Contract(project: project.id), stored: nil,
                only: ["metric", "better", "unit", "line", "cases"], desk.context
            ).fields
        form.sayResolution(of: Contract(project: project.id), desk.context)
        return form
    }

    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard form.fields != old.fields else { return }
        form.followMetric(from: old, nil, desk.library)
        form.sayResolution(of: Contract(project: ""), desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let project: Project? = target.record(desk.journey)
        if project == nil, target.part != nil { return nil }
        return form(project, after: desk.library.item(target.subject), desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let old: Project? = form.target.record(desk.journey)
        var project = old ?? desk.journey.newProject(after: desk.library.item(form.target.subject), desk.context)
        var contract = desk.journey.contract(of: project.id)
        form.fill(&project, desk.context)
        let before = contract
        form.fill(&contract, desk.context)
        contract.followMetric(since: before, said: ["better", "unit"], desk.library)
        if form.isSound, let fault = project.fault(desk.library) { form[fault.field].problem = fault.description }
        if form.isSound, let fault = contract.wordsFault(since: before, desk.library),
            form.index(of: fault.field) != nil
        {
            form[fault.field].problem = fault.description
        }
        guard form.isSound else { return nil }
        if let box = project.box, box < project.framed, old?.box != box,
            form.doubts("That is before the project began (\(project.framed.text)). Is it so?", at: "box")
        {
            return nil
        }
        let change =
            old == nil
            ? desk.journey.framing(project, with: contract, desk.context) : desk.journey.framing(project, desk.context)
        return [
            .keep(change), .show(project.id, in: ProjectsPane.id),
            .say("“\(project.name)” is kept. c goes on with its contract."),
        ]
    }
}

extension Project {
    /// What is wrong with what was typed, or nil. Skills may be given by name.
    public func fault(_ library: Library) -> FieldFault? {
        if let unknown = proves.first(where: { library.skill($0) == nil }) {
            return FieldFault("proves", "There is no skill '\(unknown)': give its id, as the palette shows it.")
        }
        if !clone.isEmpty, PlaceWords.folder(clone) == nil {
            return FieldFault("clone", "Give a folder: ~/work/trains, /srv/trains, or ./trains. Or leave it empty.")
        }
        let places = [("repository", repository), ("demo", demo)]
        for (name, place) in places {
            if let problem = PlaceWords.problem(with: place) { return FieldFault(name, problem) }
        }
        return fault
    }

    /// Its sentence for others, as far as the user wrote it: what the template proposes says nothing of this project. Empty
    /// if there is none.
    func ownPitch(_ library: Library) -> String {
        let proposed = template.flatMap { library.texts.template($0)?.pitch }
        return proposed.map { Folding.areOne(pitch, $0) } == true ? "" : pitch
    }
}

extension Library {
    /// What most projects on a role's route are about; of as many, the first.
    func usualTopic(_ track: TrackID?) -> Project.Topic {
        let topics = texts.route(track).compactMap { texts.template($0.item) }.map { $0.kind ?? .predictive }
        return topics.max { one, other in topics.count { $0 == one } < topics.count { $0 == other } } ?? .predictive
    }
}

extension Journey {
    /// A new project with what the template knows; nothing of it is asked twice. Without one it is about what the role's are.
    public func newProject(after template: Item?, _ context: Context) -> Project {
        var project = Project(id: context.makeID(), framed: context.today)
        guard let template else {
            project.topic = context.library.usualTopic(plan.track)
            return project
        }
        let text = context.library.texts.template(template.id)
        project.template = template.id
        project.name = template.name
        project.topic = text?.kind ?? .predictive
        project.pitch = text?.pitch ?? ""
        (project.low, project.high) = (max(1, template.hours.low), max(1, template.hours.high))
        project.proves = template.proves.filter { context.library.skill($0) != nil }
        return project
    }

    /// Keeps a new project with what its contract says so far.
    public func framing(_ project: Project, with contract: Contract, _ context: Context) -> Change? {
        guard let change = framing(project, context) else { return nil }
        var contract = contract
        if !contract.isNothing, contract.decision.isEmpty { contract.decision = project.decides }
        let edits = contract.isNothing ? [] : edit(putting: contract).map { [$0] } ?? []
        return Change(change.title, change.edits + edits)
    }

    /// Keeps a project; the milestone that a new one stands for is begun.
    public func framing(_ project: Project, _ context: Context) -> Change? {
        let isNew = self[Project.self][project.id] == nil
        guard let change = putting(project) else { return nil }
        guard isNew, let item = project.template.flatMap(context.library.item), status(item.id) == .todo,
            let begun = setting(.learning, on: item, today: context.today)
        else { return change }
        return Change(change.title, change.edits + begun.edits)
    }
}
