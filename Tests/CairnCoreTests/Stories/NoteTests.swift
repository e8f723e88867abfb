import TestSupport
import Testing

@testable import CairnCore

struct NoteTests {
    private func note(_ play: Play, _ item: ItemID = "python") -> String? { play.app.journey.notes[item]?.text }

    @Test func `n writes a note`() throws {
        var play = try Play()
        play.press("nread PEP 8<c-s>")
        #expect(note(play) == "read PEP 8")
        #expect(play.detail.contains("│ read PEP 8"))
        #expect(
            RoadmapPane().row("python", play.app.desk(RoadmapPane.id, play.context)).badges.map(\.text).contains("✎"))
    }

    @Test func `n shows the note that is there, and an empty one removes it`() throws {
        var play = try Play()
        play.press("nfirst<c-s>n")
        #expect(play.form?["text"].value == "first")
        play.press("<space>and second<c-s>")
        #expect(note(play) == "first and second")
        play.press("n<c-u><c-s>")
        #expect(play.app.journey == Fixtures.blank)
        play.press("u")
        #expect(note(play) == "first and second")
    }

    @Test func `a note that stays as it is is no change`() throws {
        var play = try Play()
        play.press("nfirst<c-s>n<c-s>")
        #expect(play.effects.isEmpty)
        #expect(play.history.done.count == 1)
    }

    @Test func `E hands the note to the editor and keeps what comes back`() throws {
        var play = try Play()
        play.press("nfirst<c-s>")
        play.editor = { $0 + "\n\n- second line\n\n" }
        play.press("E")
        #expect(note(play) == "first\n\n- second line")
        #expect(play.notice == "Done: Edit note on Python fluency.")
    }

    @Test func `an editor that changes nothing, or comes back with nothing, says so`() throws {
        var play = try Play()
        play.press("nfirst<c-s>")
        play.editor = { $0 + "\n" }
        play.press("E")
        #expect(play.notice == "The note is as it was.")
        #expect(play.history.done.count == 1)
        play.editor = { _ in " \n" }
        play.press("E")
        #expect(note(play) == nil)
    }

    @Test func `n does not squeeze many lines into one`() throws {
        var play = try Play()
        play.take(.edited("one\ntwo", .pane(PaneID("skills"), "python")))
        play.press("n")
        #expect(play.form?.isInArea == true)
        play.press(" and<enter>three<c-s>")
        #expect(note(play) == "one\ntwo and\nthree")
    }

    @Test func `what is selected with Shift goes to the clipboard, and comes back elsewhere`() throws {
        var play = try Play()
        play.take(.edited("one two\nthree", .pane(PaneID("skills"), "python")))
        play.press("n<up><s-c-left><a-w>")
        #expect(play.effects == [.copy("t")])
        play.take(.key(.alt("<")))
        play.press("<c-y> <c-s>")
        #expect(note(play) == "t one two\nthree")
    }

    @Test func `the lines of a note are lines, whatever ends them`() throws {
        var play = try Play()
        play.take(.edited("one\r\n    two\n\nthree\rfour", .pane(PaneID("skills"), "python")))
        let lines = play.detail.filter { $0.hasPrefix("│") || $0.hasPrefix("  ") && $0.contains("two") }
        #expect(lines == ["│ one", "│     two", "│ ", "│ three", "│ four"])
    }

    @Test func `line ends at its end that an editor adds or takes are no change`() throws {
        var play = try Play()
        let change = play.app.journey.noting("a thought\n\n", on: "python", name: "Python")
        play.app.journey.apply(change)
        for edited in ["a thought\n\n", "a thought\n", "a thought"] {
            play.take(.edited(edited, .pane(PaneID("skills"), "python")))
            #expect(play.effects.isEmpty)
            #expect(play.notice == "The note is as it was.")
        }
    }

    @Test func `i and d on a line of the note are about the note`() throws {
        var play = try Play()
        play.press("nmy own<c-s>l")
        try play.read(to: "my own")
        play.press("i")
        #expect(play.form?.kind == NoteForm().id)
        play.press("<esc>d")
        #expect(note(play) == nil)
    }
}

struct LongNoteTests {
    /// 100,000 characters in lines of fifty, each of which says where it stands.
    private let text = (0..<2_000).map { "line \($0) " + String(repeating: "x", count: 49 - "line \($0) ".count) }
        .joined(separator: "\n")

    private func play() throws -> Play {
        var play = try Play(rows: 40, columns: 120)
        play.take(.edited(text, .pane(PaneID("skills"), "python")))
        play.press("l")
        return play
    }

    @Test func `a note of a hundred thousand characters is kept whole`() throws {
        #expect(text.count >= 99_000)
        let play = try play()
        #expect(play.app.journey.notes["python"]?.text == text)
    }

    @Test func `it is laid out by parts, never as a whole`() throws {
        let play = try play()
        #expect(play.detail.count < 200)
        #expect(play.detail.contains { $0.contains("part 1 of") })
        #expect(play.detail.contains { $0.contains("line 0 x") })
        #expect(!play.detail.contains { $0.contains("line 1999 ") })
    }

    @Test func `one pages through all of it, and back`() throws {
        var play = try play()
        var seen = ""
        var parts = 0
        repeat {
            parts += 1
            seen += play.detail.filter { $0.hasPrefix("│ ") }.map { $0.dropFirst(2) }.joined()
            guard play.detail.contains(where: { $0.contains("the next part") }) else { break }
            try play.read(to: "the next part")
            play.press("<enter>")
        } while parts < 100
        #expect(parts > 10)
        #expect(seen.filter { !" \n".contains($0) } == text.filter { !" \n".contains($0) })
        try play.read(to: "the part before")
        play.press("<enter>")
        #expect(play.detail.contains { $0.contains("part \(parts - 1) of \(parts)") })
    }

    @Test func `the next part is read from its first line`() throws {
        var play = try play()
        try play.read(to: "the next part")
        play.press("<enter>")
        let line = play.app.list.detail.line
        #expect(play.detail[line].hasPrefix("│ "))
        #expect(line == 0 || !play.detail[line - 1].hasPrefix("│ "))
    }

    @Test func `any line of it can be asked to be edited, copied and deleted`() throws {
        var play = try play()
        try play.read(to: "line 3 ")
        play.press("y")
        #expect(play.effects == [.copy(text)])
        #expect(play.notice.count < 100)
        play.press("d")
        #expect(play.app.journey.notes["python"] == nil)
        #expect(play.app.side == .detail)
    }
}
