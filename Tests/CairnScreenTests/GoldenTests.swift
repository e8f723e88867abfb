import CairnCore
import TestSupport
import Testing

@testable import CairnScreen

/// The screen as a reviewer can see it. `make goldens` draws the files anew; read the diff before you keep it.
struct GoldenTests {
    private static let golden = Golden(beside: #filePath)
    /// Rows and columns.
    private static let sizes = [(24, 80), (40, 120), (10, 40)]

    /// One scene is looked at in a wide window, too, and in those where parts of the screen give way.
    private static func sizes(of scene: Scene) -> [(Int, Int)] {
        scene.name == "roadmap-steps" ? sizes + [(50, 200), (7, 60), (3, 59)] : sizes
    }

    private static func name(_ scene: Scene, _ size: (Int, Int)) -> String { "\(scene.name)-\(size.1)x\(size.0)" }

    @Test(arguments: Scene.all) func `the screen looks as it did`(scene: Scene) throws {
        for size in Self.sizes(of: scene) {
            let frame = try scene.play(rows: size.0, columns: size.1).frame
            let how =
                "\(size.1)x\(size.0), \(scene.start.rawValue) journey, keys: \(scene.keys.isEmpty ? "none" : scene.keys)"
            let problem = try Self.golden.problem(Self.name(scene, size), made: how, frame)
            #expect(problem == nil, "\(problem ?? "")")
        }
    }

    @Test func `every golden is of a scene`() {
        let scenes = Scene.all.flatMap { scene in Self.sizes(of: scene).map { Self.name(scene, $0) } }
        #expect(Set(scenes).count == scenes.count)
        let leftOver = Self.golden.names.subtracting(scenes)
        #expect(leftOver.isEmpty, "these files belong to no scene, delete them: \(leftOver.sorted())")
    }

    @Test(.disabled(if: Golden.isWriting)) func `a missing golden is a failure`() throws {
        let frame = Frame(size: Size(rows: 1, columns: 1))
        let problem = try Golden(beside: #filePath, folder: "NoSuchFolder").problem("none", made: "", frame)
        #expect(problem?.contains("no golden") == true)
    }
}

struct GoldenTextTests {
    @Test func `a golden is the keys, the text, the styles and the cursor`() throws {
        var play = try Play(rows: 3, columns: 12)
        play.press("/日")
        let lines = Golden.text(play.frame, made: "by hand").split(separator: "\n")
        #expect(lines.count == 1 + 3 + 3 + 1)
        #expect(lines[0] == "by hand")
        #expect(lines[1...6].allSatisfy { $0.first == "|" && $0.last == "|" })
        #expect(lines[4...6].allSatisfy { $0.count == 14 })
        #expect(lines[7].hasPrefix("cursor: "))
    }

    @Test func `a difference names the line and points at the column`() {
        let text = Golden.difference("keys\n|abc|\n", "keys\n|axc|\n")
        #expect(text == "line 2\n- |abc|\n+ |axc|\n    ^  ")
    }

    @Test func `another style and another place of the cursor are differences, too`() throws {
        var canvas = Canvas(size: Size(rows: 1, columns: 2), measure: Fixtures.measure)
        let before = Golden.text(canvas.frame, made: "")
        canvas.restyle(row: 0, columns: 0..<1) { _ in .done }
        let styled = Golden.text(canvas.frame, made: "")
        canvas.place(cursor: 0, 1)
        #expect(Golden.difference(before, styled).contains("+ |x.|"))
        #expect(Golden.difference(styled, Golden.text(canvas.frame, made: "")).contains("+ cursor: row 0, column 1"))
    }
}
