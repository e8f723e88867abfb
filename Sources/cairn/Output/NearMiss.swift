import AssetCheck
import CairnCore

/// Suggestions for unknown names, as in the check of packs.
typealias NearMiss = AssetCheck.NearMiss

extension NearMiss {
    /// "; did you mean 'a'? `cairn --help` lists them all", or "; `cairn --help` lists them all".
    static func offer(_ given: String, among names: some Sequence<String>, or way: String) -> String {
        let offer = offer(given, among: names)
        return offer.isEmpty ? "; \(way)" : "\(offer) \(way)"
    }

    /// "; did you mean 'a'?" with these names; without any "; `cairn guides list` shows what there is".
    static func offer(_ near: [String], or way: String) -> String {
        near.isEmpty ? "; \(way)" : "; did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
    }
}

/// Throws what is wrong with a filter.
func refuse(_ problem: FilterProblem?) throws {
    if let problem { throw Failure.usage(problem.text) }
}

/// Throws what looks like a field in a filter of a pane's lists and is none, if nothing was found.
func refuse(_ filter: [String], in pane: String, foundNothing: Bool, _ context: Context) throws {
    guard foundNothing else { return }
    try refuse(FilterProblem.strangeField(in: filter.joined(separator: " "), pane: PaneID(pane), context))
}
