/// A row of the jobs on a page.
struct JobDetail {
    let desk: Desk

    var journey: Journey { desk.journey }
    var today: Day { desk.today }

    func document(_ id: RowID) -> Document {
        switch JobRow(id, journey) {
        case .application(let key)?: journey[Application.self][key].map(application) ?? Document("")
        case .posting(let key)?: journey[Posting.self][key].map(posting) ?? Document("")
        case .stage(let stage)?: branch(stage.name.capitalizedFirst, id)
        case .saved?: branch("Saved, not applied for", id)
        case .company(let name)?: company(name, id)
        case .demand(let term)?: DemandPage(desk: desk).document(DemandSubject(term: term, desk.library))
        case .unknown(let word)?: DemandPage(desk: desk).document(unknown: word)
        case .hop?, .trait?: FunnelPage(desk: desk).document(JobRow(id, journey))
        case .verdict?, .bridge?: SwitchPage(desk: desk).document(JobRow(id, journey))
        case nil: Document("")
        }
    }

    private func branch(_ title: String, _ id: RowID) -> Document {
        var page = Document(title)
        page.text("\(count(desk.list.branches[id]?.count ?? 0, "job")).")
        return page
    }

    private func company(_ name: String, _ id: RowID) -> Document {
        var page = branch(name.isEmpty ? "Company not said" : name, id)
        people(name, &page)
        return page
    }

    func people(_ company: String, _ page: inout Document) {
        let known = journey.people(at: company)
        guard !known.isEmpty else { return }
        let asked = Set(
            journey[JobEvent.self].all.filter { $0.kind == .referralAsked }.compactMap(\.person))
        page.heading("People there")
        for person in known {
            let remark = asked.contains(person.id) ? "asked for a referral" : person.role
            page.blocks.append(
                .link(.init(person.name), sign: .init("›"), remark: remark, .row(PeoplePane.id, person.id)))
        }
    }

    // MARK: An application

    private func application(_ application: Application) -> Document {
        let standing = journey.standing(of: application, today: today)
        var page = Document(journey.label(of: application))
        page.text(
            "\(standing.stage.name.capitalizedFirst) \(standing.sinceText)"
                + (standing.days.map { $0 > 0 ? " · \(count($0, "day"))" : "" } ?? ""))
        if let goal = journey.goalReached(application, standing.stage) { page.text(goal, .done) }
        if let next = journey.next(of: application, standing, seenOn: today) {
            let day = next.day.map { ", \($0.said(from: today))" } ?? ""
            page.blocks.append(
                .link(.init("Next: \(next.text)\(day)", .strong), sign: .init("›"), remark: "c", .local("next")))
        }
        dues(application, &page)
        if let posting = journey.posting(of: application), let proof = journey.proof(of: posting, desk.library) {
            page.text(proof.summary)
            page.blocks.append(
                .link(.init("The posting, line by line"), sign: .init("›"), remark: "", .row(JobsPane.id, posting.id)))
        }
        page.add(
            upTo: desk.enough, { rounds(standing, &$0) }, { events(standing.history, &$0) },
            { people(journey.company(of: application), &$0) }, { about(application, standing.history, &$0) })
        return page
    }

    /// What is due by now or has a day of its own, with the reason for the first, which Space does.
    private func dues(_ application: Application, _ page: inout Document) {
        let dues = journey.dues(of: application, seenOn: today).filter { $0.day <= today || $0.isAppointment }
        guard let first = dues.first else { return }
        page.heading("Due")
        page.bullets(dues.map { "\($0.title.capitalizedFirst), \($0.day.said(from: today))" })
        page.text(journey.reason(for: first, seenOn: today), .dim)
    }

    private func rounds(_ standing: JobStanding, _ page: inout Document) {
        guard !standing.rounds.isEmpty else { return }
        page.heading("Rounds")
        for round in standing.rounds {
            let state = standing.history.state(of: round.id)
            let when = round.day.map { day in
                day.text + (round.minute.map { " \(ClockTime.text($0)) \(round.zone)" } ?? "")
            }
            let box: ListRow.Box =
                state == .passed ? .proven : state == .held ? .done : state == .failed ? .skipped : .todo
            page.blocks.append(
                .link(
                    .init(round.kind.round.capitalizedFirst), sign: .init(box.text, box.style),
                    remark: [state == .planned ? nil : state.name, when.map { trimmed($0) }].compactMap(\.self)
                        .joined(separator: " · "),
                    .record(Round.kind.name, round.id)))
            let names = journey.names(with: round)
            if !names.isEmpty { page.text("with \(names.joined(separator: ", "))", .dim) }
            page.bullets(round.questions.map { "asked: \($0)" }, .dim)
            if !round.went.isEmpty { page.bullets(["it went: \(round.went)"], .dim) }
            if !round.differently.isEmpty { page.bullets(["next time: \(round.differently)"], .learning) }
        }
    }

    private func events(_ history: JobHistory, _ page: inout Document) {
        guard !history.events.isEmpty else { return }
        page.heading("What happened")
        for event in history.events {
            let due = event.due.map { ", by \($0.text)" } ?? ""
            let cap = event.cap.map { ", \($0) h at most" } ?? ""
            page.blocks.append(
                .link(
                    .init(journey.name(of: event).capitalizedFirst + due + cap), sign: .init("·"),
                    remark: event.day.text,
                    .record(JobEvent.kind.name, event.id)))
            for text in [event.repository, event.note] where !text.isEmpty { page.text(text, .dim) }
            page.bullets(event.parts.split(whereSeparator: \.isNewline).map(String.init), .dim)
        }
    }

    private func about(_ application: Application, _ history: JobHistory, _ page: inout Document) {
        let fields = [
            ("Through", history.referrer(of: application).map(journey.name) ?? history.way(of: application).said),
            ("CV", application.cv),
            ("Shows", application.cases.map { journey[Project.self][$0]?.name ?? $0 }.joined(separator: ", ")),
            ("Switch", application.bridge?.name ?? ""), ("Notes", application.notes),
        ]
        .filter { !$0.1.isEmpty }
        if !fields.isEmpty { page.heading("About it") }
        page.blocks += fields.map { .field(label: $0.0, text: $0.1, width: 9) }
    }

    // MARK: A posting

    private func posting(_ posting: Posting) -> Document {
        var page = Document(posting.label)
        let found = "found \(posting.found.said(from: today, past: "ago"))"
        let closes = posting.closes.map { day in
            day < today ? "closed \(day.said(from: today, past: "ago"))" : "closes \(day.said(from: today))"
        }
        let place = [posting.place, posting.mode?.name ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        page.text(
            [found, closes, place.isEmpty ? nil : place, posting.pay.isEmpty ? nil : posting.pay].compactMap(\.self)
                .joined(separator: " · "))
        for application in journey.applications(for: posting.id) {
            let stage = journey.standing(of: application, today: today).stage.name
            page.blocks.append(
                .link(.init("Your application"), sign: .init("›"), remark: stage, .row(JobsPane.id, application.id)))
        }
        page.add(
            upTo: desk.enough, ProofLines(desk: desk, posting: posting).add, { people(posting.company, &$0) },
            { address(posting, &$0) }, { text(posting, &$0) })
        return page
    }

    private func address(_ posting: Posting, _ page: inout Document) {
        guard !posting.address.isEmpty else { return }
        page.gap()
        page.blocks.append(
            .link(.init(posting.address), sign: .init("›"), remark: "", .address(PlaceWords.target(posting.address))))
    }

    private func text(_ posting: Posting, _ page: inout Document) {
        guard !posting.text.isEmpty else { return }
        page.heading("Its text")
        // A page of a megabyte is laid out at every key.
        page.text(String(posting.text.prefix(20_000)), .dim)
    }
}
