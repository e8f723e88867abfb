import AssetCheck
import CairnCore

/// Suggestions for unknown names, as in the check of packs.
typealias NearMiss = AssetCheck.NearMiss

/// Throws what is wrong with a filter.
func refuse(_ problem: FilterProblem?) throws {
    if let problem { throw Failure.usage(problem.text) }
}

/// Throws what looks like a field in a filter of a pane's lists and is none, if nothing was found.
func refuse(_ filter: [String], in pane: String, foundNothing: Bool, _ context: Context) throws {
    guard foundNothing else { return }
    try refuse(FilterProblem.strangeField(in: filter.joined(separator: " "), pane: PaneID(pane), context))
}
