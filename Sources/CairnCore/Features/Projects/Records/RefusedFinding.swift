/// A kind of finding that scans of a project propose no more.
public struct RefusedFinding: JourneyRecord {
    /// "project/signal".
    public internal(set) var id: String
    public internal(set) var project: String
    /// A word of ``ScanSignal``, perhaps of another version.
    public internal(set) var signal: String
    public internal(set) var day: Day

    /// That kind of finding, refused on that day.
    init(project: String, signal: String, day: Day) {
        id = "\(project)/\(signal)"
        (self.project, self.signal, self.day) = (project, signal, day)
    }

    public static let kind: RecordKind = "refusal"
    public static var parentKind: RecordKind? { Project.kind }
    public static let reading = RecordReading.late
    public static let blank: RefusedFinding = {
        var blank = RefusedFinding(project: "", signal: "", day: Day(number: 0))
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<RefusedFinding>] = [
        .id("id", \.id), .parent("project", \.project), .text("signal", \.signal, required: true),
        .day("day", \.day),
    ]
    public var key: String { id }
    public var parent: String? { project }
}
