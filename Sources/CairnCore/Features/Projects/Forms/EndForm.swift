/// Ships a project: what it proves, and what a reader of it should know.
struct ShipForm: FormKind {
    let id = FormKindID("ship")

    func form(_ project: Project, _ desk: Desk) -> Form {
        let standing = ProjectStanding(project.id, desk.journey)
        let skills = project.proves.compactMap(desk.library.skill)
        var fields: [FormField] = []
        if !skills.isEmpty {
            let options = skills.map { CheckList.Option(id: $0.id, text: $0.name, group: "") }
            fields.append(
                FormField(
                    "proves", label: "Which skills does it prove?", checks: options, checked: Set(skills.map(\.id))))
        }
        fields.append(
            FormField(
                "place", label: "Where can it be seen?", hint: "https://… or a path; needed if it proves a skill",
                text: project.shownPlace))
        fields.append(
            FormField(
                "shows", label: "What does it show?", hint: "best of all a number",
                text: desk.journey.shows(project)))
        let story = Form(
            kind: id, title: "", asking: project, stored: project, only: ["hard", "failed", "next", "notAgain"],
            desk.context)
        fields += story.fields.filter(\.value.isEmpty)
        return Form(
            kind: id, target: FormTarget(project.id), title: "Ship \(project.name)",
            intro: (standing.decisive == nil
                ? "It has no result that counts yet. It can be shipped all the same, and its verdict stays open."
                : "\(standing.sentence).") + (project.template == nil ? "" : " The roadmap is ticked with it."),
            fields: fields)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let proven = form.index(of: "proves").map { form.fields[$0].checked } ?? []
        let place = form["place"].value
        form["place"].problem =
            place.isEmpty && !proven.isEmpty
            ? "Evidence needs a place: a link or a path. Or untick the skills." : PlaceWords.problem(with: place)
        var told = project
        form.fill(&told, desk.context)
        guard form.isSound else { return nil }
        let change = desk.journey.shipping(
            told, proving: proven, place: place, shows: form["shows"].value, desk.context)
        return .keeping(change) { _ in
            proven.isEmpty
                ? "“\(project.name)” is shipped."
                : "“\(project.name)” is shipped, with evidence for \(count(proven.count, "skill"))."
        }
    }
}

/// Drops a project, with the reason.
struct DropForm: FormKind {
    let id = FormKindID("drop")

    func form(_ project: Project, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(project.id), title: "Drop \(project.name)",
            intro: "What was learned stays. The roadmap skips it; c takes it up again.",
            fields: [FormField("because", label: "Why?", hint: "the data may not be used after all")])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let because = form["because"].value
        guard !because.isEmpty else { return form.refuse("Say why, in a line: it is what you learned.") }
        return .keeping(desk.journey.dropping(project, because: because, desk.context)) {
            "\($0.said) u brings it back."
        }
    }
}

extension Journey {
    /// Ships the project and proves these skills by it, and the milestone that it stands for: what it shows, where it can be
    /// seen, which its documents then show. A first pass that was open is done with that.
    public func shipping(
        _ project: Project, proving skills: some Collection<ItemID>, place: String, shows: String, _ context: Context
    ) -> Change? {
        guard let shipped = shipping(project.seen(at: place), context) else { return nil }
        var edits = shipped.edits
        // Those it was to prove come first, in their order.
        let others = skills.filter { !project.proves.contains($0) }.sorted()
        for skill in project.proves.filter({ skills.contains($0) }) + others {
            guard let item = context.library.item(skill) else { continue }
            let evidence = Evidence(
                id: context.makeID(), item: skill, place: place, shows: shows, date: context.today)
            edits.append(Edit(from: nil, to: evidence))
            if let done = setting(.done, on: item, today: context.today) { edits += done.edits }
        }
        // What was shipped where it can be seen is proven on the roadmap, too.
        if let milestone = project.template, context.library.item(milestone) != nil, !place.isEmpty {
            let evidence = Evidence(
                id: context.makeID(), item: milestone, place: place, shows: shows, date: context.today)
            edits.append(Edit(from: nil, to: evidence))
        }
        return Change(shipped.title, edits)
    }
}

/// Where a line of what a project is held against can be seen, or why it does not apply.
struct CriterionForm: FormKind {
    let id = FormKindID("criterion")

    /// - Parameter place: proposed as where it can be seen.
    func form(_ mark: CriterionMark, seenIn place: String? = nil, _ project: Project, _ desk: Desk) -> Form {
        var asked = mark
        if let place { asked.place = place }
        return Form(
            kind: id, target: FormTarget(project.id, mark.text), title: project.name, intro: mark.text, asking: asked,
            stored: mark, desk.context)
    }

    /// For a line of the user's own.
    func form(newFor project: Project, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(project.id), title: project.name,
            intro: "A line of your own to measure it against.",
            fields: [FormField("text", label: "What has to be so?", hint: "the demo answers within two seconds")])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let project = desk.journey[Project.self][target.subject] else { return nil }
        guard let text = target.part else { return form(newFor: project, desk) }
        let line = desk.journey.lines(of: project, desk.library).first { $0.mark.text == text }
        return line.map { form($0.mark, project, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let lines = desk.journey.lines(of: project, desk.library)
        guard let text = form.target.part else {
            let text = form["text"].value
            if text.isEmpty { return form.refuse("Say what has to be so.") }
            if lines.contains(where: { $0.mark.text == text }) { return form.refuse("That line is there already.") }
            var mark = CriterionMark(project: project.id, text: text)
            mark.isOwn = true
            return .keeping(desk.journey.putting(mark, project)) { _ in "Added; Space ticks it." }
        }
        guard var mark = lines.first(where: { $0.mark.text == text })?.mark else { return [] }
        form.fill(&mark, desk.context)
        guard form.isSound else { return nil }
        if mark.because.isEmpty {
            mark.done = mark.done ?? desk.today
        } else {
            mark.done = nil
        }
        return .keeping(desk.journey.putting(mark, project)) { _ in mark.done == nil ? "It does not apply." : "Done." }
    }
}
