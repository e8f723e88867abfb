/// Shows what the answers lead to, asks how much of the route is wanted and what one can do already, and accepts the plan.
struct RouteForm: FormKind {
    let id = FormKindID("route")

    /// How much of the route one takes.
    private enum Extent: String {
        case fitting, whole, least
    }

    /// nil where there is no route to accept.
    func form(_ desk: Desk) -> Form? {
        guard let standing = desk.standing else { return nil }
        let offer = RouteOffer(standing, desk.context)
        var form = Form(kind: id, title: "Your route", intro: offer.sentences.joined(separator: " "), fields: [])
        var route = FormField("route", label: "Which route do you take?", choices: [""])
        route.choose(
            chosen(offer, desk).rawValue,
            among: offer.choices.map { Choice(word: $0.word, name: $0.name) })
        form.fields = [route]
        let able = Self.able(standing, desk)
        if !able.isEmpty {
            form.fields.append(
                FormField(
                    "able", label: "Which of these can you do already? Each brings the date nearer.", checks: able,
                    checked: []))
        }
        form.leaveHint = "accept nothing yet"
        form.keepsDraft = false
        return form
    }

    /// What was accepted last; at first what fits, or without a target all of it if that is done within eighteen months.
    private func chosen(_ offer: RouteOffer, _ desk: Desk) -> Extent {
        if offer.proposal.fitting != nil { return .fitting }
        if let accepted = desk.journey[Acceptance.self].single { return accepted.cuts.isEmpty ? .whole : .least }
        let isNear = offer.odds.whole.map { $0.even <= desk.today.adding(months: 18) } ?? false
        return isNear ? .whole : .least
    }

    /// Skills of the route that one may have: those that people of that background have, and the first ones.
    private static func able(_ standing: PlanStanding, _ desk: Desk) -> [CheckList.Option] {
        let open = standing.plan.items.filter { $0.item.kind == .skill && $0.key.depth == .first && !$0.isBegun }
        let isFamiliar = { (item: PlannedItem) in desk.journey.isFamiliar(item.key.item, desk.library) }
        let familiar = open.filter(isFamiliar)
        let first = open.filter { $0.item.leg == 1 && !isFamiliar($0) }.prefix(familiar.count > 6 ? 4 : 8)
        func option(_ item: PlannedItem, _ group: String) -> CheckList.Option {
            let name = desk.journey.name(ofWork: item.key.item, desk.library)
            let hours = PlanWords.hours(max(0.5, item.hoursLeft))
            return CheckList.Option(id: item.key.item, text: "\(name) (\(hours))", group: group)
        }
        return familiar.map { option($0, "You may know these already; the hours are for brushing up") }
            + first.map { option($0, "First on the route") }
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let known = form.index(of: "able").map { form.fields[$0].checked } ?? []
        let items = known.compactMap(desk.library.item)
        let extent = (try? form["route"].meant()).flatMap(Extent.init) ?? .whole
        let wanted: RouteCuts = extent == .whole ? .none : extent == .least ? .all : .fitting
        guard let cuts = try? desk.journey.cuts(wanted, items, desk.context) else { return [] }
        let change = desk.journey.accepting(cuts: cuts, known: items, desk.context)
        let after = desk.after(change)
        return [.keep(change), .view(desk.journey.plan.track)] + today(after) + [
            .page(PlanPage.document(after)),
            .say(Self.said(wanted == .fitting ? after.journey.roomForMore(desk.context) : nil)),
        ]
    }

    private static func said(_ more: String?) -> String {
        let accepted = "Accepted. Late is measured against this from now on; P changes it."
        return more.map { "\(accepted) \($0)" } ?? accepted
    }

    /// The first acceptance leads to what comes first.
    private func today(_ desk: Desk) -> [Request] {
        guard desk.context.features.keymap.panes.contains(where: { $0.id == TodayPane.id }),
            let first = TodayList.next(desk.journey, desk.context, limit: 1).first
        else { return [] }
        return [.open(TodayPane.id), .select(first.id, in: TodayPane.id)]
    }
}

/// What of a route is left out.
public enum RouteCuts: Sendable {
    case none, fitting, all
}

extension Journey {
    /// The steps that are left out of the route if one can do these items already. What fits stays the route that was shown: to
    /// know something brings the day nearer, and takes nothing in that nobody asked for.
    ///
    /// - Throws: that there is no route.
    public func cuts(_ cuts: RouteCuts, _ known: [Item] = [], _ context: Context) throws(FieldFault) -> Set<RouteKey> {
        guard var request = standing(context)?.request else { throw Journey.noRoute }
        if cuts == .none { return [] }
        let shown = Planner.propose(request)
        if cuts == .fitting, shown.shortfall == nil {
            let items = Set(known.map(\.id))
            return shown.cuts.filter { !items.contains($0.item) }
        }
        request.edits += known.map { .known($0.id) }
        return Planner.propose(request).leastCuts
    }

    /// What has room again by the target since the plan was accepted, in a sentence; nil if nothing has.
    public func roomForMore(_ context: Context) -> String? {
        guard isAccepted, let standing = standing(context), let target = standing.request.target else { return nil }
        let proposal = Planner.propose(standing.request)
        let out = standing.plan.leftOut.filter { $0.reason == .time }.map(\.item.key)
        let names = out.filter { !proposal.cuts.contains($0) }.map { name(ofStep: $0, context.library) }
        guard proposal.shortfall == nil, !names.isEmpty else { return nil }
        let what = names.count < 3 ? names.joined(separator: " and ") : "\(names.count) steps that were left out"
        return "By \(target.text) there is time for \(what) now: P offers that."
    }
}

/// The whole route, the least, and what fits by the target, in words.
struct RouteOffer {
    let proposal: Proposal
    /// When each ends.
    let odds: (whole: Forecast.Odds?, least: Forecast.Odds?, fitting: Forecast.Odds?)
    private let standing: PlanStanding
    private let context: Context

    init(_ standing: PlanStanding, _ context: Context) {
        self.standing = standing
        self.context = context
        let proposal = Planner.propose(standing.request)
        self.proposal = proposal
        func odds(_ cuts: Set<RouteKey>) -> Forecast.Odds? {
            var request = standing.request
            request.cuts = cuts
            return PlanStanding.odds(Planner.plan(request), request, runs: context.forecastRuns)
        }
        self.odds = (odds([]), odds(proposal.leastCuts), proposal.fitting == nil ? nil : odds(proposal.cuts))
    }

    /// The answers to choose from, the one that is proposed first.
    var choices: [(word: String, name: String)] {
        let whole = ("whole", text("The whole route", proposal.whole, odds.whole))
        let least = ("least", text("The least route", proposal.least, odds.least))
        // Where not even the least fits, nothing does.
        if proposal.shortfall != nil { return [least, whole] }
        let fitting = proposal.fitting.map { ("fitting", text("What fits", $0, odds.fitting)) }
        return [fitting, whole, least].compactMap(\.self)
    }

    private func text(_ name: String, _ plan: RoutePlan, _ odds: Forecast.Odds?) -> String {
        let hours = "\(name): \(PlanWords.hours(plan.hours.left))"
        guard standing.hoursPerWeek != nil else { return hours }
        return "\(hours), \(ForecastWords.months(odds, today: context.today))"
    }

    /// What the dates mean, and what other hours a week would do.
    var sentences: [String] {
        guard let hours = standing.hoursPerWeek else {
            return ["Say how many hours a week you have (P), and the route gets dates."]
        }
        var sentences = [target].compactMap(\.self)
        let later = standing.request.hours.laterWords(than: context.today, now: hours)
        let others = [hours + 2, hours * 2].filter { $0 <= 80 }.map { other -> String in
            let odds = standing.odds(hours: other, cuts: proposal.leastCuts, runs: context.forecastRuns)
            return "at \(DecimalWords.text(other)) h \(ForecastWords.month(odds, today: context.today))"
        }
        sentences.append(
            "These dates are for \(DecimalWords.hours(hours)) a week\(later), of which an ordinary week gives about "
                + "\(Int((standing.request.share * 100).rounded())) %. The least route would be done "
                + "\(others.joined(separator: ", ")).")
        let out = Set(proposal.leastCuts.map(\.item)).count
        if out > 0 {
            sentences.append(
                "It leaves out \(count(out, "step")) of the whole one and keeps one project that is finished and measured; "
                    + "what is left out comes after, and K keeps any of it in.")
        }
        return sentences
    }

    /// Whether the target holds, and what would make it hold.
    private var target: String? {
        guard let target = standing.request.target else { return nil }
        guard let shortfall = proposal.shortfall else {
            let out = proposal.cuts.count
            let cut =
                out == 0 ? "with everything in" : "if \(count(out, "step")) \(out == 1 ? "comes" : "come") after it"
            return "It can be done by \(target.text), \(cut)."
        }
        let end = shortfall.day.map { "the least route ends on \($0.text)" } ?? "the least route never ends"
        let hours = shortfall.hours.map { "; as planned, \(DecimalWords.hours($0)) a week would make it" } ?? ""
        return "By \(target.text) not even the least route fits: \(end)\(hours)."
    }
}
