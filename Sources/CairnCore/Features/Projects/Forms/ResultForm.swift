/// Adds a result, or edits it.
struct ResultForm: FormKind {
    let id = FormKindID("result")

    func form(_ result: ProjectResult?, _ project: Project, _ desk: Desk) -> Form {
        let contract = desk.journey.contract(of: project.id)
        var asked = result ?? ProjectResult(id: "", project: project.id, day: desk.today)
        if result == nil {
            (asked.metric, asked.unit) = (contract.metric, contract.unit)
            asked.better = contract.metric.isEmpty ? nil : contract.better
            asked.cases = contract.cases
            if contract.frozen == nil { asked.split = .validation }
        }
        let intro =
            contract.frozen == nil
            ? "The contract is not frozen: this result is exploratory, and says so." : contract.promiseLine
        var form = Form(
            kind: id, target: FormTarget(project.id, result?.id), title: "A result of \(project.name)", intro: intro,
            asking: asked, stored: result, proposals: result == nil ? ["metric", "unit", "cases", "day"] : [],
            desk.context)
        if result == nil {
            // There is no value that goes without saying.
            form["value"].answer = .text(TextField(""))
            if !asked.metric.isEmpty { form.focus(on: "value") }
        }
        return form
    }

    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        form.followMetric(from: old, desk.journey.contract(of: form.target.subject), desk.library)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let project = desk.journey[Project.self][target.subject] else { return nil }
        let result: ProjectResult? = target.record(desk.journey)
        return result == nil && target.part != nil ? nil : form(result, project, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let old: ProjectResult? = form.target.record(desk.journey)
        var result = old ?? ProjectResult(id: desk.context.makeID(), project: project.id, day: desk.today)
        form.fill(&result, desk.context)
        if form.isSound, let fault = result.fault(desk.journey.contract(of: project.id), desk.library),
            form.index(of: fault.field) != nil
        {
            form[fault.field].problem = fault.description
        }
        guard form.isSound else { return nil }
        // One question a form: a day that was asked about leaves no room for another.
        if form["day"].isEdited, let doubt = project.doubt(about: result.day) {
            if form.doubts(doubt, at: "day") { return nil }
        } else if let doubt = desk.journey.contract(of: project.id).shareDoubt(result, since: old, desk.library),
            form.doubts(doubt, at: "value")
        {
            return nil
        }
        guard let change = desk.journey.putting(result, project, desk.context) else { return [] }
        var after = desk.journey
        after.apply(change)
        let standing = ProjectStanding(project.id, after)
        let said = standing.decisive?.id == result.id ? standing.advice : nil
        return [
            .keep(change),
            .say(
                said.map { "\(standing.verdictName.capitalizedFirst): \($0)" } ?? standing.laterWords(result.id)
                    ?? change.said),
        ]
    }
}

/// Opens the test set once more, with the reason.
struct OpeningForm: FormKind {
    let id = FormKindID("opening")

    func form(_ project: Project, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(project.id), title: "Open the test set of \(project.name) again",
            intro:
                "The first opening decides. What comes of another is shown beside it; it decides only if the contract says "
                + "before that the test is another one: other cases, data or metric.",
            fields: [FormField("why", label: "Why?", hint: "a fault in the scoring script, mended at 8c1f2aa")])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let why = form["why"].value
        guard !why.isEmpty else { return form.refuse("Say why, in a line.") }
        return .keeping(desk.journey.opening(project, why: why, desk.context)) { _ in
            "It is written down. e adds the result."
        }
    }
}

/// Counts failures of one cause.
struct FailureForm: FormKind {
    let id = FormKindID("failure")

    func form(_ failure: FailureCause?, _ project: Project, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(project.id, failure?.id), title: "Failures of \(project.name)",
            asking: failure ?? FailureCause(id: "", project: project.id), stored: failure, desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let project = desk.journey[Project.self][target.subject] else { return nil }
        let failure: FailureCause? = target.record(desk.journey)
        return failure == nil && target.part != nil ? nil : form(failure, project, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        var failure = form.target.record(desk.journey) ?? FailureCause(id: desk.context.makeID(), project: project.id)
        form.fill(&failure, desk.context)
        guard form.isSound else { return nil }
        return .keeping(desk.journey.putting(failure, project)) { $0.said }
    }
}
