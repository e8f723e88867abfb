/// What the pure layers need from outside: the Library, the Journey's long texts, the date, new ids, and how wide text is.
public struct Context: Sendable {
    public let library: Library
    /// The memos, read when one is asked for.
    public var texts: any JourneyTexts
    public var today: Day
    /// A new id, later in order than every one before.
    public let makeID: @Sendable () -> String
    public let measure: TextMeasure
    /// What the program is made of.
    public let features: Features

    /// Everything the pure layers ask the world for.
    public init(
        library: Library, texts: any JourneyTexts = NoTexts(), today: Day, makeID: @escaping @Sendable () -> String,
        measure: TextMeasure, features: Features = .shipped
    ) {
        self.library = library
        self.texts = texts
        self.today = today
        self.makeID = makeID
        self.measure = measure
        self.features = features
    }
}
