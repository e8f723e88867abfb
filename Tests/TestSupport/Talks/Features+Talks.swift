@testable import CairnCore

extension Features {
    /// What ships, and talks.
    public static let withTalks = shipped.adding(.talks)
}
