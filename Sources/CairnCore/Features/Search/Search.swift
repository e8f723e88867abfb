/// The search in the Library and in what the user wrote: the typed text and what it found.
public struct Search: Equatable, Sendable {
    public internal(set) var field = TextField()
    public internal(set) var cursor = 0
    /// Updated while typing.
    public private(set) var findings = Findings()
    private var own: OwnPages?

    /// Maximum hits shown.
    static let limit = 100

    /// An empty search; prepares what the user wrote, so that no letter has to wait for it.
    init(_ journey: Journey, _ context: Context) { own = OwnPages(journey, context) }

    public var hits: [SearchHit] { findings.hits }

    mutating func find(_ journey: Journey, _ context: Context) {
        let known = own.flatMap { $0.areOf(journey, context) ? $0 : nil } ?? OwnPages(journey, context)
        own = known
        findings = LibrarySearch.find(field.text, known, journey, context, limit: Search.limit)
        cursor = 0
    }
}
