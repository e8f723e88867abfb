/// What the pure layers need from outside: the Library, the Journey's long texts, the date, the time, new ids, the width of text.
public struct Context: Sendable {
    public let library: Library
    /// The memos, each read on demand.
    public var texts: any JourneyTexts
    /// The reviews of cards, read on demand.
    public var reviews: any StoredReviews = NoReviews()
    /// What was read in postings.
    public var readings: any PostingReadings = NoReadings()
    /// The log of changes.
    public var log: any JourneyLog = NoLog()
    /// The time where the user is, from milliseconds since 1970-01-01 UTC.
    public var local: @Sendable (Int) -> LocalTime = LocalTime.utc
    public var today: Day
    /// This moment, in seconds since 1970-01-01 UTC.
    public let now: @Sendable () -> Int
    /// A new id that sorts after all earlier ones.
    public let makeID: @Sendable () -> String
    public let measure: TextMeasure
    /// Which of these words a word was probably meant to be, the nearest first.
    public let misspelt: @Sendable (String, [String]) -> [String]
    /// The features of this program.
    public let features: Features
    /// How often a forecast lives through what is left.
    public let forecastRuns: Int
    /// What is wrong with a time zone as somebody typed it; nil if it can be used.
    public let zoneProblem: @Sendable (String) -> String?
    /// Says, as the beginning of a sentence, that the clock of a zone steps over that minute of that day; nil if it does not.
    public let clockRemark: @Sendable (_ zone: String, Day, _ minute: Int) -> String?

    /// Everything the pure layers need from outside.
    public init(
        library: Library, texts: any JourneyTexts = NoTexts(), today: Day, now: @escaping @Sendable () -> Int,
        makeID: @escaping @Sendable () -> String, measure: TextMeasure,
        misspelt: @escaping @Sendable (String, [String]) -> [String],
        features: Features = .shipped, forecastRuns: Int = 1000,
        zoneProblem: @escaping @Sendable (String) -> String? = { _ in nil },
        clockRemark: @escaping @Sendable (String, Day, Int) -> String? = { _, _, _ in nil }
    ) {
        self.library = library
        self.texts = texts
        self.today = today
        self.now = now
        self.makeID = makeID
        self.measure = measure
        self.misspelt = misspelt
        self.features = features
        self.forecastRuns = forecastRuns
        self.zoneProblem = zoneProblem
        self.clockRemark = clockRemark
    }
}
