import AssetCheck
import CairnCore

/// What somebody may have meant: commands answer as the check of a pack does.
typealias NearMiss = AssetCheck.NearMiss

/// Refuses a filter that means nothing.
func refuse(_ unknown: UnknownStanding?) throws {
    guard let unknown else { return }
    let offer = NearMiss.offer(unknown.given, allowed: unknown.allowed, "allowed after is: are")
    throw Failure.usage("'is:\(unknown.given)' means nothing\(offer)")
}
