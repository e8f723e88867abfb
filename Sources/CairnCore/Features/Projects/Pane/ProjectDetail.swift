/// A project on a page: what decides, the contract, the results, what it is held against, what it proves.
public struct ProjectDetail {
    let project: Project
    let desk: Desk
    private let standing: ProjectStanding

    /// What the desk knows of the project.
    public init(_ project: Project, _ desk: Desk) {
        (self.project, self.desk) = (project, desk)
        standing = ProjectStanding(project.id, desk.journey)
    }

    private var journey: Journey { desk.journey }

    /// As a page.
    public var document: Document {
        let state = journey.state(of: project)
        var page = Document(
            [project.name, state.name, ProjectWords.hours(project, journey)].compactMap(\.self).joined(separator: " · ")
        )
        if let dropped = project.dropped { page.text("Dropped on \(dropped.text): \(project.because)") }
        if !project.pitch.isEmpty { page.text(project.pitch) }
        page.add(
            upTo: desk.enough, outcome, contract, questions, results, openings, failures,
            ScanSection(project: project, desk: desk).add, lines, shown, writing)
        return page
    }

    private func writing(_ page: inout Document) { page.blocks.append(WritingCommands.link(project, desk)) }

    private func outcome(_ page: inout Document) {
        guard standing.decisive != nil else { return }
        page.gap()
        page.standing(standing)
        page.bullets(standing.parts.map(\.line))
        page.bullets(standing.remarks, .dim)
        if let advice = standing.advice { page.text(advice) }
        if let chart = VariantChart(project, standing, journey) { page.blocks.append(.chart(chart)) }
    }

    private func contract(_ page: inout Document) {
        let contract = journey.contract(of: project.id)
        page.heading(contract.frozen.map { "Contract · frozen \($0.text)" } ?? "Contract")
        if contract.frozen != nil {
            page.text(
                contract.commit.isEmpty
                    ? "Self-dated: no commit vouches for the day." : "At commit \(contract.commit).", .dim)
        }
        for (label, text) in contract.page where !text.isEmpty {
            page.blocks.append(.field(label: label, text: text, width: 12))
        }
        if contract.frozen == nil, !contract.missing.isEmpty {
            page.text("Before it can be frozen it needs \(contract.missing.joined(separator: ", ")).", .dim)
        }
        ContractLinks(project: project, standing: standing, desk: desk).add(to: &page)
        page.bullets(journey.amendments(of: project.id).map(\.line))
    }

    private func questions(_ page: inout Document) {
        let asked = journey.questions(of: project, desk.library)
        guard !asked.isEmpty else { return }
        let given = journey.answers(of: project.id)
        let done = asked.count { given[$0.id] != nil }
        page.heading("Asked before anything is trained · \(done) of \(asked.count)")
        for question in asked {
            let answer = given[question.id]
            let box: ListRow.Box = answer == nil ? .todo : answer?.because.isEmpty == false ? .skipped : .done
            page.blocks.append(
                .link(
                    .init(question.question), sign: .init(box.text, box.style), remark: "",
                    .record(ContractAnswer.kind.name, question.id)))
            if let answer {
                page.text(answer.because.isEmpty ? answer.answer : "Does not apply: \(answer.because)", .dim)
            }
        }
    }

    private func results(_ page: inout Document) {
        ResultLines(project.id, journey, standing.looks).add(to: &page, upTo: desk.enough)
    }

    private func openings(_ page: inout Document) {
        let openings = standing.openings
        for (place, opening) in openings.enumerated() {
            let why = opening.why.isEmpty ? "" : ": \(opening.why)"
            page.text("Test set opened\(place == 0 ? "" : " again") on \(opening.day.text)\(why)", .dim)
        }
        if !openings.isEmpty {
            page.blocks.append(
                .link(.init("Open it again, with the reason"), sign: .init("›"), remark: "", .local("opening")))
        }
    }

    private func failures(_ page: inout Document) {
        let failures = journey.failures(of: project.id)
        page.list(
            "Failures that were read",
            failures.map { failure in
                "\(failure.count) × \(failure.cause)\(failure.example.isEmpty ? "" : " (\(failure.example))")"
            })
    }

    private func lines(_ page: inout Document) {
        let lines = journey.lines(of: project, desk.library)
        for (group, name) in ProjectLine.groups {
            let own = lines.filter { $0.group == group }
            guard !own.isEmpty else { continue }
            page.heading("\(name) · \(own.count(where: \.isSettled)) of \(own.count)")
            for line in own {
                let box: ListRow.Box = !line.mark.because.isEmpty ? .skipped : line.isSettled ? .done : .todo
                page.blocks.append(
                    .link(
                        .init(line.mark.text), sign: .init(box.text, box.style),
                        remark: line.mark.because.isEmpty ? line.mark.place : "",
                        .record(CriterionMark.kind.name, line.mark.id)))
                if !line.mark.because.isEmpty { page.text("Does not apply: \(line.mark.because)", .dim) }
                if line.mark.done == nil, let known = line.known { page.text("By itself: \(known)", .dim) }
            }
        }
    }

    private func shown(_ page: inout Document) {
        ProjectProofs(project: project, desk: desk).add(to: &page)
        let fields = [
            ("For", project.decides), ("A wrong one", project.cost), ("Today", project.before), ("Mine", project.mine),
            ("Hard", project.constraint), ("Dropped", project.failed), ("Next", project.next),
            ("Not again", project.notAgain), ("Stop", project.stop), ("Time box", project.box?.text ?? ""),
            ("Notes", project.notes),
        ].filter { !$0.1.isEmpty }
        if !fields.isEmpty { page.heading("About it") }
        page.blocks += fields.map { .field(label: $0.0, text: $0.1, width: 12) }
        let places = [("Code", project.shownRepository), ("Demo", project.demo), ("Clone", project.clone)]
        for (name, place) in places where !place.isEmpty {
            page.blocks.append(.link(.init(place), sign: .init("›"), remark: name, .address(PlaceWords.target(place))))
        }
    }
}

extension Document {
    /// The verdict in all first, then that of the metric.
    mutating func standing(_ standing: ProjectStanding) {
        if let whole = standing.whole { text(whole, .strong) }
        text(standing.line, standing.whole == nil ? .strong : .plain)
    }
}

extension Contract {
    /// What it says, with labels.
    var page: [(label: String, text: String)] {
        let unit = unit.isEmpty ? "" : " \(self.unit)"
        let better = metric.isEmpty ? "" : ", \(self.better.rawValue) is better"
        let value = baselineValue.map { " \(MeasureWords.text($0))\(unit)" } ?? ""
        let on = baselineOn.isEmpty ? "" : ", on \(baselineOn)"
        return [
            ("Decision", decision), ("Metric", metric.isEmpty ? "" : metric + better),
            ("Baseline", baseline.isEmpty && value.isEmpty ? "" : baseline + value + on),
            ("Promise", promiseWords),
            ("Split", split), ("Test set", cases.map { CairnCore.count($0, "case") } ?? ""),
            ("One case", [unitOfPrediction, decidedWhen].filter { !$0.isEmpty }.joined(separator: ", ")),
            ("Errors", costs.joined(separator: "; ")),
            ("Data", [source, version, licence, period].filter { !$0.isEmpty }.joined(separator: ", ")),
            ("People", people), ("Group", group), ("Guards", guards.joined(separator: "; ")),
            ("Slices", slices.joined(separator: ", ")), ("Model", model), ("Hardware", hardware),
            ("Seeds", seeds.map(String.init) ?? ""),
            ("Exploratory", exploratory.joined(separator: ", ")),
        ]
    }
}
