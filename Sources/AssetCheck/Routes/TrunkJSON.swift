extension LibraryFiles {
    /// The way of those without a track, with the keys that a track's route has.
    var trunk: [CheckedLibrary.Entry] {
        let entries = LibraryEntries(self)
        guard let trunk = Trunk(entries.routes, items: entries.items.byID) else { return [] }
        let steps = trunk.route.steps.map { step in
            JSON.object(
                [
                    .init(key: "item", value: .text(step.item.id)),
                    .init(key: "depth", value: .text(step.depth.rawValue)),
                    .init(key: "leg", value: .number(step.leg)),
                ] + (step.drop.map { [.init(key: "drop", value: .number($0))] } ?? [])
                    + [.init(key: "why", value: .text(step.why.trimmed))])
        }
        let json = JSON.object([.init(key: "route", value: .list(steps))])
        return [CheckedLibrary.Entry(key: "route/trunk", json: json.line)]
    }
}
