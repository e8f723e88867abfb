/// Asks where the clone of a project is, keeps that, and looks through it.
struct CloneForm: FormKind {
    let id = FormKindID("clone")

    func form(_ project: Project, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(project.id), title: "Look through \(project.name)",
            intro: "Cairn reads the files of the commit that is checked out, never the folder, and runs nothing of it.",
            asking: project, stored: project, only: ["clone"], desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard var project = desk.journey[Project.self][form.target.subject] else { return [] }
        form.fill(&project, desk.context)
        guard !project.clone.isEmpty else { return form.refuse("Give the folder of your clone.") }
        if form.isSound, let fault = project.fault(desk.library), fault.field == "clone" {
            form["clone"].problem = fault.description
        }
        guard form.isSound else { return nil }
        return [.keep(desk.journey.putting(project)), .scan(project.clone, of: project.id)]
    }
}
