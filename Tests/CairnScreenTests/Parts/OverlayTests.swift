import CairnCore
import CairnScreen
import TestSupport
import Testing

/// Forms, pages, the palette and the search: what lies over the panes.
struct OverlayTests {
    private static let scenes = Scene.all.filter { $0.parts.contains(.overlay) || $0.narrow.contains(.overlay) }
    private static let forms = scenes.filter { scene in (try? scene.play(in: .usual).form) != nil }

    @Test(arguments: scenes) func `what one is at is in view in every window`(scene: Scene) throws {
        var play = try scene.play(rows: 24, columns: 80)
        for rows in 4...30 {
            for columns in [12, 20, 40, 80, 120] {
                play.resize(rows: rows, columns: columns)
                let frame = play.frame(of: .overlay)
                let (drawnRows, drawnColumns) = frame.drawn
                let cursor = try #require(frame.cursor, "\(columns)×\(rows)")
                #expect(drawnRows.dropFirst().dropLast().contains(cursor.row), "\(columns)×\(rows)")
                #expect(drawnColumns.contains(cursor.column), "\(columns)×\(rows)")
            }
        }
    }

    @Test(arguments: forms) func `a form that has room shows all that it asks`(scene: Scene) throws {
        let play = try scene.play(rows: 90, columns: 120)
        let text = play.lines(of: .overlay).joined(separator: "\n")
        let form = try #require(play.form)
        #expect(text.contains(" \(form.title) "))
        for field in form.fields {
            #expect(field.label.isEmpty || text.contains(field.label), "\(field.label)")
            if let problem = field.problem { #expect(text.contains("! \(problem)"), "\(problem)") }
        }
        #expect(!text.contains("▾") && !text.contains("▴"))
    }

    @Test func `in a low window a form begins with what it says of itself`() throws {
        var play = try Play(Journey(), rows: 10, columns: 40)
        #expect(play.lines(of: .overlay)[1].contains("Six short questions"))
        play.press("<tab><tab><tab>")
        #expect(play.lines(of: .overlay).contains { $0.contains(play.form?.focused.label.prefix(16) ?? "?") })
    }

    @Test(arguments: forms) func `a form that has none says that there is more`(scene: Scene) throws {
        var play = try scene.play(rows: 90, columns: 80)
        // What is written in many lines gives way first.
        guard let form = play.form, form.fields.allSatisfy({ $0.area == nil }) else { return }
        // Below them is room for other answers.
        let whole = FormPage(form, play.app.size, play.context).lines.count + 2
        for rows in 5..<24 where rows - 1 < whole {
            play.resize(rows: rows, columns: 80)
            let text = play.lines(of: .overlay).joined()
            #expect(text.contains("▾") || text.contains("▴"), "\(rows)")
        }
    }

    @Test(arguments: [":", "fa", ":und", "fmodel"], [5, 8, 10, 24])
    func `the chosen line of palette and search is in view, wherever it is`(keys: String, rows: Int) throws {
        var play = try Play(Fixtures.midway, rows: rows, columns: 60)
        play.press(keys)
        var shown: [String] = []
        for _ in 0..<30 {
            let frame = play.frame(of: .overlay)
            let chosen = (0..<rows).filter { frame[$0, 2].style == .cursor }
            try #require(chosen.count == 1)
            #expect(frame.cursorIsVisible && frame.cursor?.row == frame.drawn.rows.lowerBound + 1)
            let line = frame.text(row: chosen[0])
            if line != shown.last { shown.append(line) }
            play.press("<down>")
        }
        #expect(Set(shown).count == shown.count, "down leads to another line or stays at the last")
    }

    @Test func `letters that match are marked in the palette, words in the search`() throws {
        var play = try Play(Fixtures.midway)
        func marked() -> [String] {
            let frame = play.frame(of: .overlay)
            let rows = (0..<24).map { row in String(frame.row(row).filter { $0.style == .match }.compactMap(\.text)) }
            return rows.filter { !$0.isEmpty }
        }
        play.press(":UND<down>")
        #expect(!marked().isEmpty && marked().allSatisfy { $0.lowercased() == "und" })
        play.press("<esc>fmodel<down>")
        #expect(!marked().isEmpty)
        #expect(marked().allSatisfy { $0.lowercased().replacing("model", with: "").isEmpty })
    }

    @Test func `where nothing is found it says so`() throws {
        for (keys, text) in [
            (":zzz", "Nothing is called that."), ("fzzz", "Nothing holds all of these words."),
            ("f", "Type a word or two"),
        ] {
            var play = try Play(Fixtures.midway)
            play.press(keys)
            #expect(play.lines(of: .overlay).joined().contains(text))
        }
    }

    @Test(arguments: [10, 24, 40]) func `a page can be read to its end, and says where there is more`(rows: Int) throws
    {
        var play = try Play(Fixtures.midway, rows: rows, columns: 80)
        play.press("?")
        var seen: Set<String> = []
        var signs: [String] = []
        while signs.count < 300, signs.last?.contains("▾") != false {
            let lines = play.lines(of: .overlay)
            seen.formUnion(lines.dropFirst().dropLast().map { String($0.dropFirst(2).dropLast()) })
            signs.append(String(lines.compactMap(\.last).filter { $0 == "▴" || $0 == "▾" }))
            play.press("<down>")
        }
        #expect(signs.first == "▾" && signs.last == "▴")
        let all = try #require(play.app.overlayWindow(play.context)).lines
        for line in all {
            let text = spaces(line.indent) + line.spans.map(\.text).joined()
            #expect(seen.contains { $0.hasPrefix(text) }, "\(text)")
        }
    }

    @Test(arguments: ["", "e", "xylophone"]) func `what is looked for among the keys leaves the window's border whole`(
        word: String
    ) throws {
        for rows in 5...30 {
            var play = try Play(Fixtures.midway, rows: rows, columns: 60)
            play.press("?/" + word)
            let lines = play.lines(of: .overlay)
            #expect(lines.last?.hasPrefix("└─") == true && lines.last?.hasSuffix("─┘") == true, "\(rows)")
            #expect(lines.last?.contains { $0 == "/" || $0 == " " } == false, "\(rows)")
            #expect(lines.dropFirst().first?.hasPrefix("│ / \(word)") == true, "\(rows)")
        }
    }
}
