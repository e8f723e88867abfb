extension LibraryFiles {
    /// Every document has a template and every template is a document's; they use variables that are known, and all of them.
    var documentProblems: [Problem] {
        guard let file = trees(.documents).first else {
            return trees(.document).map { Problem("no documents.yaml says what this template is", at: $0.location) }
        }
        let documents = file["documents"]?.items ?? []
        let variables = file["variables"]?.items.compactMap { DocumentVariable($0) } ?? []
        let templates = Dictionary(
            roots.filter { $0.kind == .document }.map { ($0.name, $0.tree) }, uniquingKeysWith: { first, _ in first })
        var problems = variables.problems()
        var used: Set<String> = []
        for document in documents {
            guard let id = document["id"]?.text, let format = document["format"]?.text else { continue }
            guard let template = templates[id] else {
                let place = document["id"]?.location ?? document.location
                problems.append(Problem("there is no template documents/\(id).mustache", at: place))
                continue
            }
            let check = TemplateCheck(template, format: format, variables: variables)
            problems += check.problems
            used.formUnion(check.used)
        }
        let known = Set(documents.compactMap { $0["id"]?.text })
        for (name, template) in templates where !known.contains(name) {
            problems.append(Problem("'\(name)' is not a document of documents.yaml", at: template.location))
        }
        let idle = variables.flatMap(\.all).filter { !used.contains($0.path) }
        return problems + idle.map { Problem("no template uses '\($0.name)'", at: $0.location) }
    }
}
