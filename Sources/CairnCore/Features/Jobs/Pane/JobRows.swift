/// The rows of the jobs.
struct JobRows {
    let desk: Desk

    func row(_ id: RowID) -> ListRow {
        switch JobRow(id, desk.journey) {
        case .stage(let stage)?: heading(id, stage.name)
        case .saved?: heading(id, "saved")
        case .company(let name)?: heading(id, name.isEmpty ? "company not said" : name, people: people(name))
        case .application(let key)?: desk.journey[Application.self][key].map { application(id, $0) } ?? ListRow(id, "")
        case .posting(let key)?: desk.journey[Posting.self][key].map { posting(id, $0) } ?? ListRow(id, "")
        case .demand(let term)?: demand(id, term)
        case .unknown(let word)?: unknown(id, word)
        case .hop(let step)?: hop(id, step)
        case .trait(let trait)?: ListRow(id, "By \(trait.name)")
        case .verdict?: verdict(id)
        case .bridge(let kind)?: bridge(id, kind)
        case nil: ListRow(id, id)
        }
    }

    private func heading(_ id: RowID, _ name: String, people: String = "") -> ListRow {
        var row = ListRow(id, name)
        row.isOpen = desk.list.open.contains(id) || desk.list.isNarrowed
        row.style = .strong
        let count = row.isOpen == true ? "" : desk.list.branches[id].map { String($0.count) } ?? ""
        row.trailing = [people, count].filter { !$0.isEmpty }.joined(separator: " · ")
        return row
    }

    /// "knows Ada", "asked Ada".
    private func people(_ company: String) -> String {
        let journey = desk.journey
        let asked = journey[JobEvent.self].all.last { event in
            event.kind == .referralAsked && event.person != nil
                && journey[Application.self][event.application].map {
                    CompanyKey(journey.company(of: $0)) == CompanyKey(company)
                } == true
        }
        if let person = asked?.person { return "asked \(journey.name(person))" }
        let known = journey.people(at: company)
        guard let first = known.first else { return "" }
        return known.count == 1 ? "\(first.name) is there" : "\(known.count) people there"
    }

    private var depth: Int { [.stages, .companies].contains(desk.jobView) ? 1 : 0 }

    /// The company first: in a narrow list only the beginning of a row is seen, and titles are alike. Below a heading that names
    /// it, the title alone.
    private func name(_ title: String, at company: String) -> String {
        desk.jobView == .companies && !title.isEmpty ? title : Journey.companyFirst(title, at: company)
    }

    private func application(_ id: RowID, _ application: Application) -> ListRow {
        let standing = desk.journey.standing(of: application, today: desk.today)
        var row = ListRow(id, name(desk.journey.title(of: application), at: desk.journey.company(of: application)))
        (row.depth, row.cutsText) = (depth, true)
        if let day = desk.journey.next(of: application, standing, seenOn: desk.today)?.day {
            row.trailing = day.said(from: desk.today)
            if day < desk.today { row.badges = [ListRow.Badge(text: "!", sign: "!", style: .warning)] }
        } else {
            row.trailing = standing.days.map { $0 == 0 ? "today" : "\($0) d" } ?? ""
        }
        if desk.jobView == .companies {
            row.badges.insert(
                ListRow.Badge(text: standing.stage.name, sign: String(standing.stage.name.prefix(1)), style: .dim),
                at: 0)
        }
        return row
    }

    private func posting(_ id: RowID, _ posting: Posting) -> ListRow {
        var row = ListRow(id, name(posting.title, at: posting.company))
        (row.depth, row.cutsText) = (depth, true)
        let applied = desk.journey.applications(for: posting.id).last
        if let applied, desk.jobView == .postings {
            row.trailing = desk.journey.standing(of: applied, today: desk.today).stage.name
        } else if let closes = posting.closes {
            row.trailing = closes < desk.today ? "closed" : "closes \(closes.said(from: desk.today))"
        } else {
            row.trailing = posting.found.said(from: desk.today, past: "ago")
        }
        return row
    }

    private func demand(_ id: RowID, _ term: String) -> ListRow {
        let subject = DemandSubject(term: term, desk.library)
        var row = ListRow(id, desk.name(of: subject))
        row.box = ProofState(subject, desk.journey).box
        row.trailing = share(id)
        return row
    }

    private func unknown(_ id: RowID, _ word: String) -> ListRow {
        var row = ListRow(id, "“\(word)”")
        row.style = .dim
        row.trailing = share(id)
        return row
    }

    private func share(_ id: RowID) -> String {
        guard let counts = desk.list.branches[id], counts.reached >= DemandTable.enough else { return "" }
        return "\(counts.count) of \(counts.reached)"
    }

    private func hop(_ id: RowID, _ step: FunnelStep) -> ListRow {
        let hop = desk.journey.funnel(today: desk.today).hops[step.rawValue]
        var row = ListRow(id, "\(hop.from.name) → \(hop.to.name)")
        row.trailing = hop.rate.text
        return row
    }

    private func verdict(_ id: RowID) -> ListRow {
        let change = desk.journey.careerSwitch
        let parts = [change.nowRole, change.wantRole].map { $0.isEmpty ? "?" : $0 }
        return ListRow(id, parts == ["?", "?"] ? "Your switch" : parts.joined(separator: " → "))
    }

    private func bridge(_ id: RowID, _ kind: Bridge.Kind) -> ListRow {
        let change = desk.journey.careerSwitch
        var row = ListRow(id, change.coach.bridges.first { $0.kind == kind }?.name ?? kind.name)
        row.box = change.bridge == kind ? .done : .todo
        return row
    }
}

extension ProofState {
    /// The box that says so; nil if it is no skill.
    var box: ListRow.Box? {
        switch self {
        case .proven: .proven
        case .done: .done
        case .begun: .learning
        case .not: .todo
        case .unknown: nil
        }
    }

    /// The sign before a line and its style.
    var sign: Document.Span {
        switch self {
        case .proven: .init("★", .proven)
        case .unknown: .init("?", .dim)
        default: box.map { .init($0.text, $0.style) } ?? .init(" ")
        }
    }
}
