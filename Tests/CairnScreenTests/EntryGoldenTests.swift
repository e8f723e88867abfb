import CairnLibrary
import TestSupport
import Testing

@testable import CairnCore
@testable import CairnScreen

/// The longest and the shortest entry of each kind in the Library that ships, as a reader has them in front.
struct EntryGoldenTests {
    private static let golden = Golden(beside: #filePath, folder: "EntryGoldens")
    private static let kinds = [
        "skill", "project", "task", "track", "guide", "niche", "term", "certification", "question", "template",
    ]
    private static let sizes = [(24, 80), (40, 120)]

    @Test(arguments: kinds, ["longest", "shortest"])
    func `an entry is laid out to be read`(kind: String, which: String) throws {
        let context = try Fixtures.context(EmbeddedLibrary.load())
        var play = try Play(Fixtures.blank, rows: 40, columns: 120, context: context)
        let rows = Self.rows(kind, context)
        #expect(!rows.isEmpty)
        let lengths = rows.map { row in (row: row, length: Self.length(row, play.app, context)) }
        let ordered = lengths.sorted { ($0.length, $0.row.id) < ($1.length, $1.row.id) }
        let row = try #require(which == "longest" ? ordered.last : ordered.first).row
        play.app.show(row.id, in: row.pane, context)
        play.app.settle(context)
        play.press("l")
        for size in Self.sizes {
            play.resize(rows: size.0, columns: size.1)
            let name = "\(kind)-\(which)-\(size.1)x\(size.0)"
            let problem = try Self.golden.problem(name, made: "\(size.1)x\(size.0), \(row.id)", play.frame)
            #expect(problem == nil, "\(problem ?? "")")
            #expect(play.frame.problems(play.app.size, context.measure).isEmpty)
        }
    }

    @Test func `every golden is of a kind`() {
        let names = Self.kinds.flatMap { kind in
            ["longest", "shortest"].flatMap { which in Self.sizes.map { "\(kind)-\(which)-\($0.1)x\($0.0)" } }
        }
        #expect(Self.golden.names.subtracting(names).sorted() == [])
    }

    private static func rows(_ kind: String, _ context: Context) -> [(pane: PaneID, id: RowID)] {
        let library = context.library
        let lines = library.steps.flatMap(\.phases).flatMap(\.milestones)
        switch kind {
        case "skill": return library.skills.map { (SkillsPane().id, $0.id) }
        case "project": return lines.filter { $0.kind == .project }.map { (RoadmapPane().id, $0.id) }
        case "task": return lines.filter { $0.kind == .task }.map { (RoadmapPane().id, $0.id) }
        case "track": return library.tracks.map { (TracksPane().id, $0.id) }
        default:
            let shelf = ShelfKind(rawValue: kind == "template" ? "project" : kind)
            return (shelf?.entries(context.library) ?? []).map { (GuidesPane().id, $0.id) }
        }
    }

    private static func length(_ row: (pane: PaneID, id: RowID), _ app: AppState, _ context: Context) -> Int {
        Keymap.shipped.pane(row.pane).detail(row.id, app.desk(row.pane, context)).lines(
            width: 60, measure: context.measure
        ).count
    }
}
