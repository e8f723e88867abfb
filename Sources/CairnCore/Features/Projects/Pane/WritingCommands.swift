/// Writing a project's documents.
enum WritingCommands {
    /// Offers the documents.
    static func binding(_ pane: PaneID) -> Binding {
        Binding(
            in: pane, [.character("w")], "project.write",
            "Write a document: model card, case study, contract and so on",
            hint: "write", unless: { $0.project == nil ? "No project is selected; a frames one." : nil },
            do: { desk in desk.project.map { [.form(WriteForm().form($0, desk))] } ?? [] })
    }

    /// "model card · case study · contract": the line of a project's page that leads there.
    static func link(_ project: Project, _ desk: Desk) -> Document.Block {
        let first = ProjectDocument.first(desk.journey.state(of: project))
        let all = [first] + [.modelCard, .caseStudy, .contract].filter { $0 != first }
        let names = all.prefix(3).compactMap { $0.entry(desk.library)?.name.lowercased() }
        return .link(
            .init("Write: \((names + ["…"]).joined(separator: " · "))"), sign: .init("›"), remark: "w", .local("write"))
    }
}
