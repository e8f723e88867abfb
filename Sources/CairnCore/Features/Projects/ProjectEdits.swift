/// Changes to projects: the only place where the screen and the command line make them. Nil if there is nothing to do.
extension Journey {
    /// Adds the project, or replaces the stored one.
    public func putting(_ project: Project) -> Change? {
        let verb = self[Project.self][project.id] == nil ? "Frame" : "Edit"
        return edit(putting: project).map { Change("\(verb) the project “\(project.name)”", [$0]) }
    }

    /// Removes the project with all that belongs to it.
    public func removing(_ project: Project) -> Change {
        Change("Delete the project “\(project.name)”", edits(removing: project) + worked(on: project))
    }

    /// Stores the contract of a project; once it is frozen, each field that changes leaves an amendment with that reason.
    ///
    /// - Returns: nil if nothing changes.
    public func putting(
        _ contract: Contract, reason: String = "", _ project: Project, _ context: Context
    ) -> Change? {
        let old = self.contract(of: project.id)
        guard let edit = edit(putting: contract) else { return nil }
        guard old.frozen != nil else { return Change("Write the contract of “\(project.name)”", [edit]) }
        let isAfter = results(of: project.id).contains { !$0.isExploratory }
        let amendments = Contract.fields.compactMap { field -> Edit? in
            guard !Contract.descriptive.contains(field.name) else { return nil }
            let (from, to) = (field.text(in: old), field.text(in: contract))
            guard from != to else { return nil }
            return Edit(
                from: nil,
                to: Amendment(
                    id: context.makeID(), project: project.id, day: context.today, field: field.name, from: from,
                    to: to,
                    reason: reason, afterResults: isAfter))
        }
        let verb = amendments.isEmpty ? "Describe the model of" : "Amend the contract of"
        return Change("\(verb) “\(project.name)”", [edit] + amendments)
    }

    /// Freezes the contract on that day, at that commit if there is one. The six have to be there: see
    /// ``Contract/missing``.
    public func freezing(_ project: Project, commit: String, today: Day) -> Change? {
        var contract = contract(of: project.id)
        guard contract.frozen == nil, contract.missing.isEmpty else { return nil }
        contract.frozen = today
        contract.commit = commit
        return edit(putting: contract).map { Change("Freeze the contract of “\(project.name)”", [$0]) }
    }

    /// Answers a question of the contract, or says why it does not apply.
    public func putting(_ answer: ContractAnswer, _ project: Project) -> Change? {
        edit(putting: answer).map { Change("Answer a question on “\(project.name)”", [$0]) }
    }

    /// Removes the result.
    public func removing(_ result: ProjectResult, _ project: Project) -> Change {
        let value = Figures(result, contract(of: project.id)).value
        return Change(
            "Delete the result \(result.metric) \(value) of “\(project.name)”",
            edits(removing: result))
    }

    /// The test set is opened once more, because of that.
    public func opening(_ project: Project, why: String, _ context: Context) -> Change {
        let opening = TestOpening(id: context.makeID(), project: project.id, day: context.today, why: why)
        return Change("Open the test set of “\(project.name)” again", [Edit(from: nil, to: opening)])
    }

    /// Stores a line that the project is held against.
    public func putting(_ mark: CriterionMark, _ project: Project) -> Change? {
        let text = mark.text.count > 40 ? mark.text.prefix(39) + "…" : mark.text[...]
        return edit(putting: mark).map {
            Change("\(mark.isSettled ? "Tick" : "Untick") “\(text)” of “\(project.name)”", [$0])
        }
    }

    /// Adds a cause of failures, or replaces the stored one.
    public func putting(_ failure: FailureCause, _ project: Project) -> Change? {
        edit(putting: failure).map { Change("Count failures of “\(project.name)”", [$0]) }
    }

    /// Ships the project on that day. The milestone that it stands for is then done, whatever the verdict.
    public func shipping(_ project: Project, _ context: Context) -> Change? {
        guard project.shipped == nil, project.dropped == nil else { return nil }
        var new = project
        new.shipped = context.today
        return edit(putting: new).map {
            Change("Ship “\(project.name)”", [$0] + closing(project, as: .done, context))
        }
    }

    /// From that day on the shipped project is looked after.
    public func keeping(_ project: Project, today: Day) -> Change? {
        guard project.shipped != nil, project.kept == nil else { return nil }
        var new = project
        new.kept = today
        return Change("Look after “\(project.name)”", [Edit(from: project, to: new)])
    }

    /// Drops the project, with the reason. The milestone that it stands for is then skipped.
    public func dropping(_ project: Project, because reason: String, _ context: Context) -> Change? {
        guard project.dropped == nil else { return nil }
        var new = project
        (new.dropped, new.because) = (context.today, reason)
        return Change(
            "Drop “\(project.name)”", [Edit(from: project, to: new)] + closing(project, as: .skipped, context))
    }

    /// Takes a shipped or dropped project up again, and the milestone with it.
    public func resuming(_ project: Project, _ context: Context) -> Change? {
        guard project.shipped != nil || project.dropped != nil else { return nil }
        var new = project
        (new.shipped, new.kept, new.dropped, new.because) = (nil, nil, nil, "")
        return Change(
            "Take “\(project.name)” up again",
            [Edit(from: project, to: new)] + closing(project, as: .learning, context))
    }

    private func closing(_ project: Project, as status: Status, _ context: Context) -> [Edit] {
        guard let item = project.template.flatMap(context.library.item) else { return [] }
        return setting(status, on: item, today: context.today)?.edits ?? []
    }
}

extension Contract {
    /// What freezing still needs, in words.
    public var missing: [String] {
        [
            decision.isEmpty ? "who decides what with it" : nil,
            metric.isEmpty ? "the metric" : nil,
            baseline.isEmpty ? "the baseline" : baselineValue == nil ? "how good the baseline is" : nil,
            line == nil ? "what has to be reached" : nil,
            split.isEmpty ? "how the test set is set apart" : nil,
            cases == nil ? "how many cases the test set has" : nil,
        ].compactMap(\.self)
    }
}
