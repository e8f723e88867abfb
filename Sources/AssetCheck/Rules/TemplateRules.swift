extension LibraryFiles {
    /// If there are project templates, every project of the roadmap has one, and every template belongs to a project.
    var templateProblems: [Problem] {
        guard let file = trees(.projects).first, let templates = file["projects"] else { return [] }
        let lines = trees(.roadmap).first.map(\.milestones) ?? []
        let projects = lines.filter { $0["kind"]?.text == "project" }
        let given = templates.items.compactMap { $0["milestone"] }
        let names = Set(projects.compactMap { $0["id"]?.text })
        let strays = given.filter { !names.contains($0.text ?? "") }
            .map { stray in
                let others = lines.compactMap { $0["id"] }.filter { $0.text == stray.text }.map(\.location)
                return Problem(
                    "there is no project '\(stray.text ?? "")' on the roadmap", at: stray.location, or: others)
            }
        let have = Set(given.compactMap(\.text))
        let missing = projects.compactMap { $0["id"] }.filter { !have.contains($0.text ?? "") }
            .map { Problem("'\($0.text ?? "")' has no template among the projects", at: $0.location) }
        return strays + missing
    }

    /// Every template that ships says what kind of project it is; a pack's may leave it to be predictive.
    var kindProblems: [Problem] {
        (trees(.projects).first?["projects"]?.items ?? []).filter { $0["kind"] == nil }
            .map { Problem("'\($0["milestone"]?.text ?? "")' does not say its kind", at: $0.location) }
    }
}

extension Tree {
    fileprivate var milestones: [Tree] {
        let phases = (self["steps"]?.items ?? []).flatMap { $0["phases"]?.items ?? [] }
        return phases.flatMap { $0["milestones"]?.items ?? [] }
    }
}
