/// What the pure layers need from outside: the Library, the Journey's long texts, the date, the time, new ids, the width of text.
public struct Context: Sendable {
    public let library: Library
    /// The memos, each read on demand.
    public var texts: any JourneyTexts
    public var today: Day
    /// This moment, in seconds since 1970-01-01 UTC.
    public let now: @Sendable () -> Int
    /// A new id that sorts after all earlier ones.
    public let makeID: @Sendable () -> String
    public let measure: TextMeasure
    /// The features of this program.
    public let features: Features

    /// Everything the pure layers need from outside.
    public init(
        library: Library, texts: any JourneyTexts = NoTexts(), today: Day, now: @escaping @Sendable () -> Int,
        makeID: @escaping @Sendable () -> String, measure: TextMeasure, features: Features = .shipped
    ) {
        self.library = library
        self.texts = texts
        self.today = today
        self.now = now
        self.makeID = makeID
        self.measure = measure
        self.features = features
    }
}
