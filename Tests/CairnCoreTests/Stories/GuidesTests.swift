import TestSupport
import Testing

@testable import CairnCore

struct GuidesTests {
    private func open(_ row: RowID) throws -> Play {
        var play = try Play()
        play.take(.command("pane.guides"))
        try play.walk(to: row)
        play.press("l")
        return play
    }

    @Test func `the shelf opens kind by kind`() throws {
        var play = try Play()
        play.press("5")
        #expect(play.app.list.ids == ShelfKind.allCases.map(\.branch))
        play.press("gl")
        #expect(play.app.list.ids.prefix(3) == ["shelf:guide", "guide:begin", "guide:talk"])
        play.press("h")
        #expect(play.app.list.ids.count == ShelfKind.allCases.count)
    }

    @Test func `every entry can be read, and leads somewhere that is there`() throws {
        let context = try Fixtures.context()
        for entry in ShelfKind.allCases.flatMap({ $0.entries(context.library) }) {
            let play = try open(entry.id)
            #expect(!play.detail.isEmpty, "\(entry.id)")
            for line in play.app.detailLines(play.context).indices {
                var there = play
                there.press("g" + String(repeating: "j", count: line))
                guard there.app.list.detail.target != nil else { continue }
                there.press("<enter>")
                #expect(there.selected != play.selected || !there.effects.isEmpty, "\(entry.id), line \(line)")
                #expect(there.selected != nil)
            }
        }
    }

    @Test func `a word leads to another, to the skill where one learns it, and back`() throws {
        var play = try open("term:attention")
        try play.read(to: "› SVD")
        play.press("<enter>")
        #expect(play.selected == "term:SVD")
        try play.read(to: "Linear algebra")
        play.press("<enter>")
        #expect(play.app.focus == SkillsPane().id)
        #expect(play.selected == "linear-algebra")
        play.press("<esc><esc>")
        #expect(play.selected == "term:attention")
        #expect(play.app.focus == GuidesPane().id)
    }

    @Test func `a guide sends one to skills, tasks and roles`() throws {
        for (name, pane, row) in [
            ("Python fluency", SkillsPane().id, "python"), ("A circle of three", RoadmapPane().id, "circle"),
            ("ML engineer", TracksPane().id, "engineer"),
        ] {
            var play = try open("guide:begin")
            try play.read(to: name)
            play.press("<enter>")
            #expect(play.app.focus == pane)
            #expect(play.selected == row)
        }
    }

    @Test func `an address is opened and copied on its line`() throws {
        var play = try open("certification:cloud")
        try play.read(to: "https://example.org/cloud")
        play.press("b")
        #expect(play.effects == [.open("https://example.org/cloud")])
        play.press("y")
        #expect(play.effects == [.copy("https://example.org/cloud")])
        play.press("gb")
        #expect(play.effects.isEmpty)
        #expect(play.app.notice?.kind == .warning)
    }

    @Test(arguments: [
        ("monday", ["shelf:question", "question:monday"]), ("turn stretch", ["shelf:term", "term:SVD"]),
        ("特異", ["shelf:term", "term:SVD"]), ("retired", ["shelf:certification", "certification:old"]),
        ("会話", ["shelf:guide", "guide:talk"]),
    ])
    func `words find entries by what lists know of them`(words: String, rows: [RowID]) throws {
        var play = try Play()
        play.press("5/" + words)
        #expect(play.app.list.ids == rows)
    }

    @Test func `a project's criteria stand in its own detail and on the shelf`() throws {
        let shelf = try open("project:baseline").detail
        var play = try Play()
        try play.walk(to: "baseline")
        let own = play.detail
        for text in ["The question fits on a card", "Somebody else can run it", "Choosing the model first"] {
            #expect(shelf.contains { $0.contains(text) })
            #expect(own.contains { $0.contains(text) })
        }
    }
}
