/// Writes a contract: the six that freezing needs. Once it is frozen, each change asks for its reason.
struct ContractForm: FormKind {
    let id = FormKindID("contract")

    func form(_ project: Project, focus: String? = nil, _ desk: Desk) -> Form {
        let stored = desk.journey.contract(of: project.id)
        var asked = stored
        if stored.decision.isEmpty { asked.decision = project.decides }
        var form = Form(
            kind: id, target: FormTarget(project.id), title: "The contract of \(project.name)",
            intro: stored.frozen.map {
                "It was frozen on \($0.text): what you change now is written down as an amendment, with its reason."
            } ?? stored.resolution ?? "Six things, before anything is trained. Leave what you do not know yet.",
            asking: asked, stored: desk.journey[Contract.self].byParent[project.id]?.first, desk.context)
        if stored.frozen != nil {
            form.fields.append(FormField("reason", label: "Why is it changed?", hint: "a line; needed"))
        }
        if let focus = focus ?? stored.firstMissing { form.focus(on: focus) }
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let old = desk.journey.contract(of: project.id)
        var contract = old
        form.fill(&contract, desk.context)
        let reason = form.index(of: "reason").map { form.fields[$0].value } ?? ""
        if old.frozen != nil, contract != old, reason.isEmpty {
            form["reason"].problem = "Say why: an amendment without a reason convinces nobody."
        }
        guard form.isSound else { return nil }
        let missing = contract.missing
        let next =
            old.frozen != nil
            ? "The amendment is written down."
            : missing.isEmpty ? "All six are there: c freezes it." : "Still open: \(missing.joined(separator: ", "))."
        return .keeping(desk.journey.putting(contract, reason: reason, project, desk.context)) { _ in
            [next, contract.resolution].compactMap(\.self).joined(separator: " ")
        }
    }
}

extension Contract {
    /// The field to begin with: the first of the six that is empty.
    fileprivate var firstMissing: String? {
        if decision.isEmpty { return "decision" }
        if metric.isEmpty { return "metric" }
        if baseline.isEmpty { return "baseline" }
        if baselineValue == nil { return "baselineValue" }
        if line == nil { return "line" }
        if split.isEmpty { return "split" }
        return cases == nil ? "cases" : nil
    }
}

/// Freezes a contract, at a commit if one is known.
struct FreezeForm: FormKind {
    let id = FormKindID("freeze")

    func form(_ project: Project, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(project.id), title: "Freeze the contract of \(project.name)",
            intro: [
                "From then on every change is an amendment with a reason, and results count.",
                desk.journey.contract(of: project.id).resolution,
            ].compactMap(\.self).joined(separator: " "),
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

/// Answers a question of the contract.
struct AnswerForm: FormKind {
    let id = FormKindID("answer")

    func form(_ question: ContractQuestion, _ project: Project, _ desk: Desk) -> Form {
        let stored = desk.journey.answers(of: project.id)[question.id]
        return Form(
            kind: id, target: FormTarget(project.id, question.id), title: project.name,
            intro: [question.question, question.hint, question.skip.map { "It does not apply, for instance: \($0)" }]
                .compactMap(\.self).joined(separator: "\n"),
            asking: stored ?? ContractAnswer(project: project.id, question: question.id), stored: stored, desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let project = desk.journey[Project.self][target.subject],
            let question = desk.library.texts.contractQuestions.first(where: { $0.id == target.part })
        else { return nil }
        return form(question, project, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject], let question = form.target.part else {
            return []
        }
        var answer =
            desk.journey.answers(of: project.id)[question] ?? ContractAnswer(project: project.id, question: question)
        form.fill(&answer, desk.context)
        if form.isSound, let fault = answer.fault { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        let all = desk.library.texts.contractQuestions.filter { $0.kinds.contains(project.topic.rawValue) }
        var known = desk.journey.answers(of: project.id)
        known[question] = answer.isNothing ? nil : answer
        let open = all.count { known[$0.id] == nil }
        return .keeping(desk.journey.putting(answer, project)) { _ in
            open == 0 ? "All questions are answered." : "\(count(open, "question")) left."
        }
    }
}
