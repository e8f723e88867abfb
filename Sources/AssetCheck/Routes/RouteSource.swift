extension LibraryFiles {
    /// The route of each track and, without a name, the trunk, as the cases of a `switch` of Swift.
    var routeSource: String {
        let entries = LibraryEntries(self)
        let trunk = Trunk(entries.routes, items: entries.items.byID)?.route
        return ([trunk].compactMap(\.self) + entries.routes).map { route in
            "case \(swiftQuoted(route.track)): [\n\(route.steps.map(\.source).joined(separator: ",\n"))]"
        }.joined(separator: "\n")
    }
}

extension Route.Step {
    /// As a `RouteStep` of CairnCore.
    fileprivate var source: String {
        let drop = drop.map { "drop: \($0), " } ?? ""
        return "RouteStep(item: \(swiftQuoted(item.id)), depth: .\(depth.rawValue), leg: \(leg), \(drop)"
            + "why: \(swiftQuoted(why.trimmed)))"
    }
}
