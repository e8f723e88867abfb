/// The filter of a list of items: words match names, those of headings too, or, if no name has them, the texts of an item;
/// fields match how it stands, its area, kind, hours and tracks.
struct ItemFilter {
    /// An item, and the name of the heading that it stands under; empty if that is not looked at.
    typealias Place = (item: ItemID, heading: String)

    /// The values that `is:` allows.
    static let standings = [
        "todo", "learning", "done", "skipped", "proven", "unproven", "ready", "late", "core", "noted", "familiar",
        "must",
        "should",
    ]
    /// What can be typed, in a few words.
    static let hint = "words  is:ready  area:math  hours<10  -word  or"

    private let query: FilterQuery
    /// The track whose demands `must` and `should` mean; nil for any.
    private let track: TrackID?
    /// How far the words of each branch are looked for.
    private var limits: [SearchPage.Rank]

    /// Reads what was typed for the items of a track; nil for all of them.
    init(_ text: String, _ context: Context, track: TrackID? = nil) {
        query = FilterQuery(text, ItemFilter.fields(context.library), context)
        self.track = track
        limits = query.branches.map { _ in .otherNames }
    }

    /// The fields that it knows.
    static func fields(_ library: Library) -> [FilterField] {
        [
            .standing(standings, bare: ["must", "should"]),
            FilterField(name: "area", values: library.areas.map { .init(word: $0.id, name: $0.name) }),
            .track(library),
            FilterField(name: "kind", values: ["skill", "project", "task"].map { .init(word: $0) }),
            FilterField(name: "hours", isNumber: true),
        ]
    }

    /// The filter for a list of these items. Where no name has a branch's words, texts are searched as well; where no word
    /// begins so, they are looked for inside of words.
    func fitted(to places: @autoclosure () -> [Place], _ journey: Journey, _ context: Context) -> ItemFilter {
        guard query.branches.contains(where: { !$0.words.isEmpty }) else { return self }
        let places = places()
        var fitted = self
        for (place, branch) in query.branches.enumerated() where !branch.words.isEmpty {
            fitted.limits[place] =
                [.otherNames, .otherText, .insideNames, .insideText].first { limit in
                    places.contains { matches($0, branch, upTo: limit, journey, context) }
                } ?? .otherNames
        }
        return fitted
    }

    var isEmpty: Bool { query.isEmpty }

    /// What is asked in vain, or nil.
    var problem: FilterProblem? { query.finalProblem }

    /// Whether the item with that id passes the filter.
    func matches(_ id: ItemID, under heading: String = "", _ journey: Journey, _ context: Context) -> Bool {
        guard query.problem == nil else { return false }
        if query.branches.isEmpty { return context.library.item(id) != nil }
        let place = (item: id, heading: heading)
        return zip(query.branches, limits).contains { matches(place, $0, upTo: $1, journey, context) }
    }

    private func matches(
        _ place: Place, _ branch: FilterQuery.Branch, upTo limit: SearchPage.Rank, _ journey: Journey,
        _ context: Context
    ) -> Bool {
        guard let item = context.library.item(place.item) else { return false }
        guard branch.conditions.allSatisfy({ holds($0, item, journey, context) == $0.isWanted }) else { return false }
        if branch.words.isEmpty { return true }
        // A project goes by its owner's name, and is found by that as well.
        let own = item.kind == .project ? journey.name(ofWork: item.id, context.library) : ""
        let names = [place.heading, own]
        if names.contains(where: branch.words.exclude) { return false }
        guard let page = context.library.searchIndex.page(.item(place.item)) else { return false }
        if let rank = page.rank(branch.words, inside: !limit.isByWords), rank <= limit { return true }
        return names.contains(where: branch.words.name) && !branch.words.without.contains { page.has($0) }
    }

    private func holds(
        _ condition: FilterQuery.Condition, _ item: Item, _ journey: Journey, _ context: Context
    ) -> Bool {
        let library = context.library
        let skill = library.skill(item.id)
        switch condition.field {
        case "area":
            guard let area = skill.flatMap({ library.area($0.area) }) else { return false }
            return area.id.hasPrefix(condition.value) || area.name.lowercased().hasPrefix(condition.value)
        case "track":
            return library.tracks.contains { track in
                FilterField.Value(word: track.id, name: track.name).isMeant(by: condition.value)
                    && library.serves(item.id, track: track.id)
            }
        case "kind": return item.kind.rawValue.hasPrefix(condition.value)
        case "hours": return condition.holds(item.hours.middle)
        default: return stands(condition.value, item, skill, journey, context)
        }
    }

    /// The first standing that begins with the value counts: `is:pro` is `is:proven`.
    private func stands(_ value: String, _ item: Item, _ skill: Skill?, _ journey: Journey, _ context: Context) -> Bool
    {
        switch ItemFilter.standings.first(where: { $0.hasPrefix(value) }) {
        case "proven": journey.isProven(item.id)
        case "unproven": journey.status(item.id) == .done && !journey.isProven(item.id)
        case "ready": journey.isReady(item)
        case "late": journey.isLate(item.id, context)
        case "core": skill?.core ?? false
        case "familiar": journey.status(item.id) == .todo && journey.isFamiliar(item.id, context.library)
        case "noted": journey.notes[item.id] != nil
        // What all tracks share, each of them asks for.
        case "must": skill.map { $0.core || demands($0).contains(.must) } ?? false
        case "should": skill.map { !$0.core && demands($0).contains(.should) } ?? false
        case let standing?: journey.status(item.id).rawValue == standing
        case nil: false
        }
    }

    private func demands(_ skill: Skill) -> [Demand] {
        track.map { skill.tracks[$0].map { [$0] } ?? [] } ?? Array(skill.tracks.values)
    }
}

extension SearchWords {
    /// Whether there are any, and each begins a word of the name.
    fileprivate func name(_ name: String) -> Bool {
        guard !name.isEmpty, !terms.isEmpty else { return false }
        let words = IndexedText([name])
        return terms.allSatisfy { words.begins($0.own) }
    }

    /// Whether a word of the name begins with one that must not be there.
    fileprivate func exclude(_ name: String) -> Bool {
        guard !name.isEmpty, !without.isEmpty else { return false }
        let words = IndexedText([name])
        return without.contains { words.begins($0) }
    }
}
