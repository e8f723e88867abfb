import CairnCore
import TestSupport
import Testing

@testable import CairnScreen

/// The screen as a reviewer can see it. `make goldens` rewrites the files; read the diff before you keep it.
struct GoldenTests {
    private static let golden = Golden(beside: #filePath)
    private static let kept = Scene.all.filter { !$0.parts.isEmpty || !$0.narrow.isEmpty }
    private static let screens = Scene.all.filter { !$0.screens.isEmpty }

    private static func name(_ scene: Scene, _ window: Scene.Window) -> String { "\(scene.name)-\(window)" }

    @Test(arguments: kept) func `a part of the screen looks as it did`(scene: Scene) throws {
        let pictures = try [(Scene.Window.usual, scene.parts), (.narrow, scene.narrow)].flatMap { window, parts in
            let play = try scene.play(in: window)
            return parts.map { Golden.Picture(made: "\($0), \(scene.made(in: window))", play.frame(of: $0)) }
        }
        let problem = try Self.golden.problem(scene.name, pictures)
        #expect(problem == nil, "\(problem ?? "")")
    }

    @Test(arguments: screens) func `the whole screen looks as it did`(scene: Scene) throws {
        for window in scene.screens {
            let picture = try Golden.Picture(made: scene.made(in: window), scene.play(in: window).frame)
            let problem = try Self.golden.problem(Self.name(scene, window), [picture])
            #expect(problem == nil, "\(problem ?? "")")
        }
    }

    @Test func `every golden is of a scene, and every scene has one`() {
        let names = Self.kept.map(\.name) + Self.screens.flatMap { scene in scene.screens.map { Self.name(scene, $0) } }
        #expect(Set(names).count == names.count)
        let leftOver = Self.golden.names.subtracting(names)
        #expect(leftOver.isEmpty, "these files belong to no scene, delete them: \(leftOver.sorted())")
        let unseen = Scene.all.filter { $0.parts.isEmpty && $0.narrow.isEmpty && $0.screens.isEmpty }
        #expect(unseen.isEmpty, "nobody looks at these: \(unseen.map(\.name))")
    }

    @Test(.disabled(if: Golden.isWriting)) func `a missing golden is a failure`() throws {
        let picture = Golden.Picture(made: "", Frame(size: Size(rows: 1, columns: 1)))
        let problem = try Golden(beside: #filePath, folder: "NoSuchFolder").problem("none", [picture])
        #expect(problem?.contains("no golden") == true)
    }
}

struct GoldenTextTests {
    private func text(_ frame: Frame) -> String { Golden.text(Golden.Picture(made: "by hand", frame)) }

    @Test func `a golden is the keys, the text, the styles and the cursor`() throws {
        var play = try Play(rows: 3, columns: 12)
        play.press("/日")
        let lines = text(play.frame).split(separator: "\n")
        #expect(lines.count == 1 + 3 + 3 + 1)
        #expect(lines[0] == "by hand")
        #expect(lines[1...6].allSatisfy { $0.first == "|" && $0.last == "|" })
        #expect(lines[4...6].allSatisfy { $0.count == 14 })
        #expect(lines[7].hasPrefix("cursor: "))
    }

    @Test func `of a part the blank frame around it is left out, and its place is said`() throws {
        let play = try Play(rows: 24, columns: 30)
        let lines = text(play.frame(of: .header)).split(separator: "\n")
        #expect(lines[1] == "rows 0–0, columns 0–27")
        #expect(lines[2] == "| Cairn · no track chosen yet|")
        #expect(text(Frame(size: Size(rows: 9, columns: 9))).contains("rows none, columns none"))
    }

    @Test func `a difference names the line and points at the column`() {
        let text = Golden.difference("keys\n|abc|\n", "keys\n|axc|\n")
        #expect(text == "line 2\n- |abc|\n+ |axc|\n    ^  ")
    }

    @Test func `another style and another place of the cursor are differences, too`() throws {
        var canvas = Canvas(size: Size(rows: 1, columns: 2), measure: Fixtures.measure)
        canvas.write("ab", .plain, row: 0, column: 0, limit: 2)
        let before = text(canvas.frame)
        canvas.restyle(row: 0, columns: 0..<1) { _ in .done }
        let styled = text(canvas.frame)
        canvas.place(cursor: 0, 1)
        #expect(Golden.difference(before, styled).contains("+ |x.|"))
        #expect(Golden.difference(styled, text(canvas.frame)).contains("+ cursor: row 0, column 1"))
    }
}
