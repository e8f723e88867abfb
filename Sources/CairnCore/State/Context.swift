/// What the pure layers need from outside: the Library, the date, new ids, and how wide text is.
public struct Context: Sendable {
    public let library: Library
    public var today: Day
    /// A new id, later in order than every one before.
    public let makeID: @Sendable () -> String
    public let measure: TextMeasure

    /// Everything the pure layers ask the world for.
    public init(
        library: Library, today: Day, makeID: @escaping @Sendable () -> String, measure: TextMeasure
    ) {
        self.library = library
        self.today = today
        self.makeID = makeID
        self.measure = measure
    }
}
