import CairnCore
import CairnStore
import GRDB

/// How a course went.
enum Verdict: String, Word {
    case worth, wasted

    var name: String { self == .worth ? "Worth it" : "Wasted" }
}

/// A kind of record that only tests know, with a field of every sort, which hangs on a person and names another: what the store
/// makes of these. The kind that goes the whole way, and the example of docs/ADDING.md, is `Talk`.
struct Course: JourneyRecord {
    var id: String
    var person: PersonID
    var title: String
    var hoursSpent: Int?
    var begun: Day?
    var minute: Int?
    var isPaid = false
    var links: [String] = []
    var verdict: Verdict?
    var notes = ""
    var teacher: PersonID?

    static let kind: RecordKind = "test-course"
    static var parentKind: RecordKind? { Person.kind }
    static let blank = Course(id: "", person: "", title: "")
    static let reading = RecordReading.late
    static let fields: [Field<Course>] = [
        .id("id", \.id),
        .parent("person", \.person),
        .text("title", \.title, label: "Title", required: true, missing: "Give the title.", limit: 20),
        .number("hoursSpent", \.hoursSpent, in: 1...500, label: "Hours"),
        .day("begun", \.begun, label: "Begun"),
        .minute("minute", \.minute, label: "At"),
        .flag("isPaid", \.isPaid, label: "Paid"),
        .list("links", \.links, of: "link", label: "Links"),
        .choice("verdict", \.verdict, label: "Verdict"),
        .lines("notes", \.notes, label: "Notes"),
        .reference("teacher", \.teacher, to: Person.kind, label: "Teacher"),
    ]
    var key: String { id }
    var parent: String? { person }
}

extension RecordKinds {
    /// Those shipped, and courses.
    static let withCourses = shipped.adding([Course.self])
}

extension Migration {
    /// The table of courses.
    static let courses = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE test_course (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
                    title TEXT NOT NULL CHECK (title <> ''),
                    hours_spent INTEGER,
                    begun TEXT,
                    minute INTEGER,
                    is_paid INTEGER NOT NULL,
                    links TEXT NOT NULL,
                    verdict TEXT,
                    notes TEXT NOT NULL,
                    teacher TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
                ) STRICT;
                CREATE INDEX test_course_person ON test_course (person);
                """)
    }
}

/// Opens a journey that has courses.
func openWithCourses(_ path: String, _ access: Store.Access = .readWrite) throws(StoreError) -> Store {
    try Store.open(
        at: path, device: "test", access: access, now: now, migrations: Migration.all + [.courses], kinds: .withCourses)
}
