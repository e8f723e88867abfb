import AssetCheck
import CairnCore

/// Suggestions for unknown names, as in the check of packs.
typealias NearMiss = AssetCheck.NearMiss

/// Throws what is wrong with a filter.
func refuse(_ problem: FilterProblem?) throws {
    if let problem { throw Failure.usage(problem.text) }
}
