extension ListRow {
    /// A step of a route, or of what lies beside it: box, name, marks, when, hours left or why it is left out.
    init(step id: RowID, _ key: RouteKey, depth: Int, _ desk: Desk, _ standing: PlanStanding) {
        self.init(id, desk.journey.name(ofWork: key.item, desk.library))
        self.depth = depth
        let place = standing.places[key]
        box = Box(key, isBegun: place?.planned?.isBegun == true, desk.journey)
        if desk.journey.notes[key.item] != nil { badges.append(.note) }
        if box == .proven { badges.append(Badge(text: "★", sign: "★", style: .proven)) }
        if key.depth == .working { badges.append(Badge(text: "working level", sign: "▲", style: .dim)) }
        switch place {
        case .open(let planned): add(planned, desk, standing)
        case .closed: break
        case .leftOut(let out):
            style = .dim
            badges.append(Badge(text: out.reason.row(desk.journey, desk.library), sign: out.reason.word, style: .dim))
        case .after(let after): trailing = PlanWords.hours(after.item.estimate.mean)
        case nil: trailing = desk.library.item(key.item)?.hours.text ?? ""
        }
    }

    private mutating func add(_ planned: PlannedItem, _ desk: Desk, _ standing: PlanStanding) {
        if standing.lateness?.late.contains(planned.key) == true {
            badges.append(Badge(text: "late", sign: "!", style: .warning))
        } else if !planned.isBegun, planned.waitsFor.isEmpty {
            badges.append(Badge(text: "ready", sign: "•", style: .ready))
        } else if let need = planned.waitsFor.first {
            badges.append(Badge(text: "after \(desk.name(need))", sign: "", style: .dim))
        }
        let hours = PlanWords.hours(planned.hoursLeft)
        let days = planned.days.map { " · \(DaySpan.text($0, today: desk.today))" } ?? ""
        badges.append(Badge(text: hours + days, sign: hours, style: .dim))
    }

    /// A branch of the route: its name, and in the view of legs when it is done and what is left.
    init(branch: RoadmapBranch, _ desk: Desk, in view: RoadmapView, _ standing: PlanStanding) {
        self.init(branch.id, branch.name)
        depth = branch.depth
        style = .strong
        isOpen = desk.list.open.contains(branch.id) || desk.list.isNarrowed
        let sum = RouteSum(branch.allRows, standing)
        if sum.late > 0 { badges.append(Badge(text: "\(sum.late) late", sign: "!", style: .warning)) }
        guard view == .legs else {
            trailing = "\(sum.hours.percent)%"
            return
        }
        guard RouteBranches.leg(branch.id) != nil else {
            trailing = "\(branch.allRows.count)"
            return
        }
        let hours = sum.open.isEmpty ? "done" : PlanWords.hours(sum.hours.left)
        guard let last = sum.days?.upperBound else {
            trailing = hours
            return
        }
        let month = ForecastWords.month(last)
        badges.append(Badge(text: "to \(month) · \(hours)", sign: month, style: .dim))
    }
}

extension ListRow.Box {
    /// The box of a step: its working level is done when it is proven.
    init(_ key: RouteKey, isBegun: Bool, _ journey: Journey) {
        let status = journey.status(key.item)
        if journey.isProven(key.item) {
            self = .proven
        } else if key.depth == .working, status != .skipped {
            self = isBegun ? .learning : .todo
        } else {
            self = status == .todo && isBegun ? .learning : ListRow.Box(status)
        }
    }
}

extension LeftOut.Reason {
    /// In a word, where there is no room for more.
    var word: String {
        switch self {
        case .time: "time"
        case .choice: "yours"
        case .needs: "needs"
        case .skipped: "skipped"
        }
    }

    /// In a word or two.
    func row(_ journey: Journey, _ library: Library) -> String {
        switch self {
        case .time: "no time"
        case .choice: "your choice"
        case .needs(let key): "needs \(journey.name(ofStep: key, library))"
        case .skipped: "skipped"
        }
    }
}
