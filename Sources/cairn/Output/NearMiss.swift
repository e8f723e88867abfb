import AssetCheck
import CairnCore

/// Suggestions for unknown names, as in the check of packs.
typealias NearMiss = AssetCheck.NearMiss

/// Throws if a filter has an unknown standing.
func refuse(_ unknown: UnknownStanding?) throws {
    guard let unknown else { return }
    let offer = NearMiss.offer(unknown.given, allowed: unknown.allowed, "allowed after is: are")
    throw Failure.usage("'is:\(unknown.given)' means nothing\(offer)")
}
