/// Writes a part of a contract. Once it is frozen, each change asks for its reason.
struct ContractForm: FormKind {
    let id = FormKindID("contract")

    func form(_ project: Project, part: ContractPart = .six, _ desk: Desk) -> Form {
        let stored = desk.journey.contract(of: project.id)
        var asked = stored
        if stored.decision.isEmpty { asked.decision = project.decides }
        var form = Form(
            kind: id, target: FormTarget(project.id, part == .six ? nil : part.rawValue),
            title: part == .six ? "The contract of \(project.name)" : "\(project.name): \(part.name)",
            intro: stored.frozen.map {
                "It was frozen on \($0.text): what you change now is written down as an amendment, with its reason."
                    + (part == .runs ? " Model and hardware promise nothing and need none." : "")
            }
                ?? [part.why, part == .data ? desk.library.dataWords(project) : nil].compactMap(\.self)
                .joined(separator: " "),
            asking: asked, stored: desk.journey[Contract.self].byParent[project.id]?.first,
            only: part.fields(project.topic), desk.context)
        if stored.frozen != nil {
            form.fields.append(FormField("reason", label: "Why is it changed?", hint: "a line; needed"))
        }
        form.sayResolution(of: asked, desk.context)
        if let focus = stored.firstEmpty(of: part.fields(project.topic)) { form.focus(on: focus) }
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let part = target.part.map { ContractPart(rawValue: $0) } ?? .six
        guard let part, let project = desk.journey[Project.self][target.subject] else { return nil }
        return form(project, part: part, desk)
    }

    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard form.fields != old.fields else { return }
        form.followMetric(from: old, nil, desk.library)
        form.sayResolution(of: desk.journey.contract(of: form.target.subject), desk.context)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let old = desk.journey.contract(of: project.id)
        var contract = old
        form.fill(&contract, desk.context)
        let reason = form.index(of: "reason").map { form.fields[$0].value } ?? ""
        if old.frozen != nil, contract.isAmended(since: old), reason.isEmpty {
            form["reason"].problem = "Say why: an amendment without a reason convinces nobody."
        }
        if form.isSound, let fault = contract.wordsFault(since: old, desk.library), form.index(of: fault.field) != nil {
            form[fault.field].problem = fault.description
        }
        guard form.isSound else { return nil }
        let change = desk.journey.putting(contract, reason: reason, project, desk.context)
        let next = desk.after(change).journey.whatComes(in: contract, of: project, desk.library)
        return .keeping(change) { _ in
            old.frozen == nil ? next : contract.isAmended(since: old) ? "The amendment is written down." : "It is kept."
        }
    }
}

extension Library {
    /// What the project's template names as data; nil if there is none.
    fileprivate func dataWords(_ project: Project) -> String? {
        let data = project.template.flatMap(texts.template)?.data ?? []
        return data.isEmpty ? nil : "Known for this project: \(data.joined(separator: "; "))."
    }
}

extension Journey {
    /// What a contract that was just written still needs, or offers.
    fileprivate func whatComes(in contract: Contract, of project: Project, _ library: Library) -> String {
        guard contract.missing.isEmpty else {
            return [
                "Still open: \(contract.missing.joined(separator: ", ")).", contract.testSetWords(library),
                contract.lineDoubt(library),
            ].compactMap(\.self).joined(separator: " ")
        }
        let offered = nextPart(of: project, library).map { " C goes on with \($0.name)." } ?? ""
        return "All six are there: c freezes it.\(offered)"
    }
}

extension Contract {
    /// The first of these fields that has no answer; one that has a good one by itself does not count.
    fileprivate func firstEmpty(of names: [String]) -> String? {
        let optional: Set<String> = ["unit", "baselineOn"]
        return names.first { name in
            !optional.contains(name)
                && Contract.fields.first { $0.name == name }.map { $0.text(in: self).isEmpty } ?? false
        }
    }
}

/// Freezes a contract, at a commit if one is known.
struct FreezeForm: FormKind {
    let id = FormKindID("freeze")

    func form(_ project: Project, _ desk: Desk) -> Form {
        let unsaid = desk.journey.contractParts(of: project, desk.library).filter { $0.said == 0 }.map(\.part.name)
        return Form(
            kind: id, target: FormTarget(project.id), title: "Freeze the contract of \(project.name)",
            intro: [
                "From then on every change is an amendment with a reason, and results count.",
                desk.journey.contract(of: project.id).testSetWords(desk.library),
                desk.journey.contract(of: project.id).lineDoubt(desk.library),
                unsaid.isEmpty
                    ? nil
                    : "Nothing is said yet of these; C goes on with that:\n"
                        + unsaid.map { "· \($0)" }.joined(separator: "\n"),
            ].compactMap(\.self).joined(separator: "\n"),
            fields: [
                FormField(
                    "commit", label: "At which commit?",
                    hint: "3f9c2e1; empty if none vouches for the day: then the card says so")
            ])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let contract = desk.journey.contract(of: project.id)
        guard contract.missing.isEmpty else {
            return form.refuse("It cannot be frozen without \(contract.missing.joined(separator: ", ")).")
        }
        let commit = form["commit"].value
        return .keeping(desk.journey.freezing(project, commit: commit, today: desk.today)) { _ in
            "Frozen. e adds results; those that were there before stay exploratory."
        }
    }
}

extension [String] {
    /// "a, b and c".
    var listed: String {
        guard let last, count > 1 else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) and \(last)"
    }
}
