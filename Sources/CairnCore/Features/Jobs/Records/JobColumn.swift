/// What a column of the user's own spreadsheet means: said once, and known from then on.
public struct JobColumn: JourneyRecord {
    /// What stands in it.
    public enum Meaning: String, Word {
        case title, company, source, address, place, pay, found, closes, way, cv, notes
        /// The day on which it was sent, something was heard, a round was held, an offer came, it was over.
        case applied, heard, round, offer, ended
        /// How far it is, in a word.
        case stage
        case nothing
    }

    /// The column's name, folded: "date applied".
    public internal(set) var id: String
    public var means: Meaning

    /// What the column of that name means.
    public init(id: String, means: Meaning) { (self.id, self.means) = (id, means) }

    public static let kind: RecordKind = "job-column"
    public static let blank = JobColumn(id: "", means: .nothing)
    public static let fields: [Field<JobColumn>] = [.id("id", \.id), .choice("means", \.means)]
    public var key: String { id }
}
