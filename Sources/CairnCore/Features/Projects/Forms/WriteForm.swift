/// Asks which of a project's documents is to be written, and where to.
struct WriteForm: FormKind {
    let id = FormKindID("write-project")

    func form(_ project: Project, _ desk: Desk) -> Form {
        let offered = Self.offered(project, desk)
        let first = ProjectDocument.first(desk.journey.state(of: project))
        let chosen = offered.firstIndex { $0.document == first } ?? 0
        var form = Form(
            kind: id, target: FormTarget(project.id), title: "Write a document",
            intro:
                "It tells what the record says, and lists what nobody wrote down. Mail addresses and paths are left out.",
            fields: [
                FormField(
                    "document", label: "Which one?",
                    choices: offered.map(\.entry.name) + (desk.journey.shippedProjects.isEmpty ? [] : [Self.portfolio]),
                    chosen: chosen),
                FormField(
                    "file", label: "Write it to", hint: "empty: copy it",
                    text: Self.path(project, offered, chosen), isProposal: true),
                FormField("author", label: "Who made it?", hint: "your name; may be empty"),
                FormField("hours", label: "Your hours", choices: ["left out", "told"]),
            ])
        form.keepHint = "write"
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    /// The file's name follows the document, as long as it is the one that was proposed.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard let project = desk.journey[Project.self][form.target.subject], let chosen = form["document"].chosen,
            let before = old["document"].chosen, chosen != before
        else { return }
        let offered = Self.offered(project, desk)
        guard form["file"].value == Self.path(project, offered, before) else { return }
        form["file"].propose(.text(TextField(Self.path(project, offered, chosen), isProposal: true)))
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject], let chosen = form["document"].chosen
        else { return [] }
        let offered = Self.offered(project, desk)
        let request = DocumentRequest(author: form["author"].value, hours: form["hours"].chosen == 1)
        if chosen == offered.count { return pages(&form, request, desk) }
        guard offered.indices.contains(chosen),
            let text = project.written(offered[chosen].document, request, desk.journey, desk.context)
        else { return form.refuse("There is nothing to write yet.") }
        let file = form["file"].value
        guard file.isEmpty else { return [.effect(.write(text, to: file, from: form))] }
        return [.say("\(offered[chosen].entry.name) of “\(project.name)”."), .effect(.copy(text))]
    }

    /// The choice that is about more than this project.
    private static let portfolio = "Portfolio: web pages of all that is shipped"

    private func pages(_ form: inout Form, _ request: DocumentRequest, _ desk: Desk) -> [Request]? {
        let folder = form["file"].value
        if folder.isEmpty { form["file"].problem = "Name a folder: ~/portfolio." }
        guard form.isSound, let portfolio = Portfolio(request, desk.journey, desk.context) else { return nil }
        return [.effect(.writePages(portfolio, to: folder, from: form))]
    }

    /// What can be written of the project: a picture only if there is something to draw.
    private static func offered(
        _ project: Project, _ desk: Desk
    ) -> [(document: ProjectDocument, entry: DocumentEntry)] {
        ProjectDocument.allCases.compactMap { document in
            switch document {
            case .variants where VariantChart(project, desk.journey) == nil: nil
            case .overTime where TimeChart(project, desk.journey) == nil: nil
            default: document.entry(desk.library).map { (document, $0) }
            }
        }
    }

    /// Into the clone, if the project says where that is; else beside the other files of the user's own.
    private static func path(
        _ project: Project, _ offered: [(document: ProjectDocument, entry: DocumentEntry)], _ chosen: Int
    ) -> String {
        offered.indices.contains(chosen) ? path(project, offered[chosen].entry) : "~/portfolio"
    }

    private static func path(_ project: Project, _ entry: DocumentEntry) -> String {
        let clone = project.repository
        guard clone.hasPrefix("/") || clone.hasPrefix("~/") else {
            return "~/\(Slug.of(project.name) ?? "project")-\(entry.file)"
        }
        return clone.hasSuffix("/") ? clone + entry.file : "\(clone)/\(entry.file)"
    }
}
