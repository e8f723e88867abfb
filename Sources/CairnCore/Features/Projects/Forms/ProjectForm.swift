/// Frames a project, or edits it.
struct ProjectForm: FormKind {
    let id = FormKindID("project")

    /// For a new project, perhaps after a milestone of the roadmap, or one that is there.
    func form(_ project: Project?, after template: Item? = nil, _ desk: Desk) -> Form {
        let asked = project ?? desk.journey.newProject(after: template, desk.context)
        return Form(
            kind: id, target: FormTarget(template?.id ?? "", project?.id),
            title: project == nil ? "A project" : "Edit the project",
            intro: project == nil
                ? "A name and who decides what with it are enough to begin; the rest can come when it is due." : "",
            asking: asked, stored: project, first: ["name", "topic", "decides", "cost", "before"],
            proposals: project == nil ? ["name", "low", "high"] : [], desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let project: Project? = target.record(desk.journey)
        if project == nil, target.part != nil { return nil }
        return form(project, after: desk.library.item(target.subject), desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var project =
            form.target.record(desk.journey)
            ?? desk.journey.newProject(after: desk.library.item(form.target.subject), desk.context)
        form.fill(&project, desk.context)
        if form.isSound, let fault = project.fault(desk.library) { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        return [
            .keep(desk.journey.framing(project, desk.context)), .show(project.id, in: ProjectsPane.id),
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
        let places = [("repository", repository), ("demo", demo)]
        for (name, place) in places {
            if let problem = PlaceWords.problem(with: place) { return FieldFault(name, problem) }
        }
        return fault
    }
}

extension Journey {
    /// A new project with what the template knows; nothing of it is asked twice.
    public func newProject(after template: Item?, _ context: Context) -> Project {
        var project = Project(id: context.makeID(), framed: context.today)
        guard let template else { return project }
        let text = context.library.texts.template(template.id)
        project.template = template.id
        project.name = template.name
        project.topic = text?.kind ?? .predictive
        project.pitch = text?.pitch ?? ""
        (project.low, project.high) = (max(1, template.hours.low), max(1, template.hours.high))
        project.proves = template.needs.filter { context.library.skill($0) != nil }
        return project
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
