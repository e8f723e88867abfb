import TestSupport
import Testing

@testable import CairnCore

struct PaletteTests {
    private func palette(_ play: Play) throws -> Palette {
        guard case .palette(let palette) = play.app.overlay else { return try #require(nil as Palette?) }
        return palette
    }

    @Test func `a command is found by a few letters and carried out`() throws {
        var play = try Play()
        play.press(":tick<enter>")
        #expect(play.app.overlay == nil)
        #expect(play.app.journey.status("python") == .done)
    }

    @Test func `a command that opens a form opens it`() throws {
        var play = try Play()
        play.press(":evidence<enter>")
        #expect(play.form?.kind == EvidenceForm().id)
    }

    @Test(arguments: [("paper", "paper"), ("win", "win"), ("note a paper", "paper")])
    func `a paper and a win are added from everywhere, whichever view is in sight`(words: String, form: String) throws {
        for start in ["1", "8", "8vv"] {
            let journey = Journey(Fixtures.blank.records, kinds: Features.shipped.kinds)
            var play = try Play(journey, context: Fixtures.context(features: .shipped))
            play.press("\(start):\(words)<enter>")
            #expect(play.form?.kind == FormKindID(form), "\(start)")
        }
    }

    @Test func `arrows choose among what matches`() throws {
        var play = try Play()
        play.press(":<down><down><up>")
        #expect(try palette(play).cursor == 1)
        play.press("<up><up><up>")
        #expect(try palette(play).cursor == 0)
        let all = PaletteMatch.list("", in: play.app)
        play.press(String(repeating: "<down>", count: all.count + 5))
        #expect(try palette(play).cursor == all.count - 1)
        play.press("x")
        #expect(try palette(play).cursor == 0, "another word, another list")
    }

    @Test func `a title that begins with what was typed comes first`() throws {
        var play = try Play()
        play.press(":back")
        let first = try palette(play).lines.first
        let title = if case .command(let match)? = first { match.title } else { "" }
        #expect(title.hasPrefix("Back"))
    }

    @Test(arguments: ["config", "settings", "options"]) func `the settings are found by what others call them`(
        word: String
    ) throws {
        var play = try Play()
        play.press(":\(word)")
        #expect(
            try palette(play).lines.contains { line in
                if case .shell(let command) = line { command.command == "cairn config" } else { false }
            })
    }

    @Test func `what matches nothing says so and does nothing`() throws {
        var play = try Play()
        play.press(":zzzz")
        #expect(play.text.contains("Nothing is called that."))
        play.press("<enter>")
        #expect(play.app.overlay == nil)
        #expect(play.app.notice?.kind == .warning)
    }

    @Test func `Esc closes it and leaves everything as it was`() throws {
        var play = try Play()
        let before = play.app
        play.press(":tick<esc>")
        #expect(play.app == before)
    }

    @Test func `letters that stand together and begin words come first`() throws {
        let play = try Play()
        let titles = PaletteMatch.list("und", in: play.app).map(\.title)
        #expect(titles.first == "Undo")
        #expect(PaletteMatch.list("KEEP ON", in: play.app).first?.binding.name == "route.keep")
        #expect(PaletteMatch.list("add ev", in: play.app).first?.binding.title == "Add evidence")
    }

    @Test func `the letters that matched are told, in order`() throws {
        let play = try Play()
        for query in ["o", "ev", "the key", "next"] {
            for match in PaletteMatch.list(query, in: play.app) {
                let title = Array(match.title.lowercased())
                #expect(String(match.matched.map { title[$0] }) == query.filter { $0 != " " })
                #expect(match.matched == match.matched.sorted())
            }
        }
    }

    @Test func `it offers what can be done where one is`() throws {
        var play = try Play()
        let list = Set(PaletteMatch.list("", in: play.app).map(\.title))
        play.press("3")
        let tracks = Set(PaletteMatch.list("", in: play.app).map(\.title))
        #expect(list.contains("Add evidence") && !tracks.contains("Add evidence"))
        #expect(tracks.contains("Compare with another role"))
    }

    @Test func `every command in it can be carried out from it`() throws {
        for pane in Fixtures.features.keymap.panes.indices {
            var start = try Play(Fixtures.midway)
            start.press("\(pane + 1)")
            start.app.notice = nil
            for index in PaletteMatch.list("", in: start.app).indices {
                var play = start
                play.press(":" + String(repeating: "<down>", count: index) + "<enter>")
                let changed = play.app != start.app || !play.effects.isEmpty
                #expect(changed, "\(PaletteMatch.list("", in: start.app)[index].binding.name)")
            }
        }
    }

    @Test(arguments: [
        ("help", "Show the keys"), ("settings", "Change the plan: background, track, hours, start"),
        ("interview", "People: Choose the questions to ask"), ("review", "Show the plan"),
    ]) func `a command is found by what others call it`(typed: String, title: String) throws {
        var play = try Play()
        play.press(":" + typed)
        let titles = try palette(play).lines.compactMap {
            if case .command(let match) = $0 { match.title } else { nil }
        }
        #expect(titles.contains(title))
    }

    @Test(arguments: [
        ("export", "cairn export"), ("backup", "cairn backup"), ("theme", "--theme"), ("report", "cairn roadmap"),
    ]) func `what is done in a shell is told`(typed: String, command: String) throws {
        var play = try Play()
        play.press(":" + typed)
        let isShell = { (line: PaletteLine) in if case .shell = line { true } else { false } }
        let place = try #require(try palette(play).lines.firstIndex(where: isShell))
        play.press(String(repeating: "<down>", count: place) + "<enter>")
        #expect(play.notice.contains(command))
        #expect(play.effects.isEmpty)
    }

    @Test(arguments: [
        ("help", "Show the keys"), ("search", "Find words in the Library and in what you wrote"),
        ("export", "Export everything you wrote"), ("backup", "Make a backup"), ("Review ", "Look back on the week"),
        ("report", "Write a report for a mentor"), ("theme", "Choose a theme"),
        ("apply", "Jobs: What happened next: begin the application, sent, heard back, a round, an offer"),
        ("interview", "Practice: Begin: a sitting, a mock interview, the next thing to do"),
    ]) func `the first line of an everyday word is what is meant by it`(typed: String, title: String) throws {
        var play = try Play(context: Fixtures.context(features: .shipped))
        play.press(":" + typed.replacing(" ", with: "<space>"))
        let first = try #require(try palette(play).lines.first)
        switch first {
        case .command(let match): #expect(match.title == title)
        case .shell(let command): #expect(command.title == title)
        case .place(let hit): Issue.record("\(hit)")
        }
    }

    @Test func `every command of the words exists`() {
        let names = Set(Features.shipped.keymap.all.map(\.name))
        #expect(Set(PaletteWords.table.keys).union(PaletteWords.meant.values).subtracting(names) == [])
    }

    @Test func `it goes to a skill and to a person by name`() throws {
        var play = try Play(Journey(Fixtures.blank.records + [Record(Person(id: "zoe", name: "Zoe\u{308} Quist"))]))
        play.press(":statis<enter>")
        #expect(play.selected == "statistics")
        play.press(":zoë<space>qu<enter>")
        #expect(play.app.focus == PeoplePane.id)
        #expect(play.selected == "zoe")
    }

    @Test(arguments: [
        ("northwind", "a"), ("ml<space>engineer<space>f", "a"), ("kestrel", "q"), ("data<space>engineer<space>ke", "q"),
    ])
    func `it goes to an application and to a posting by title or company`(typed: String, row: RowID) throws {
        var applied = Posting(id: "p", found: Fixtures.today)
        (applied.title, applied.company) = ("ML engineer, forecasting", "Northwind Energy")
        var saved = Posting(id: "q", found: Fixtures.today)
        (saved.title, saved.company) = ("Data engineer", "Kestrel")
        let application = Application(id: "a", posting: "p", begun: Fixtures.today)
        let journey = Journey(
            Fixtures.blank.records + [Record(applied), Record(saved), Record(application)],
            kinds: Features.shipped.kinds)
        var play = try Play(journey, context: Fixtures.context(features: .shipped))
        play.press(":\(typed)")
        let places = try palette(play).lines.compactMap { if case .place(let hit) = $0 { hit } else { nil } }
        #expect(places.count { $0.isOwn } == 1, "the application stands for its posting")
        while case .place(let hit) = try palette(play).lines[palette(play).cursor], hit.isOwn == false {
            play.press("<down>")
        }
        play.press("<enter>")
        #expect(play.app.focus == JobsPane.id)
        #expect(play.selected == row)
    }
}

struct HelpTests {
    @Test func `the help is of the open pane`() throws {
        var play = try Play(rows: 60)
        play.press("?")
        #expect(play.text.contains("Keys in Roadmap"))
        #expect(play.text.contains("Tick or untick  "))
        play.press("<esc>3?")
        #expect(play.text.contains("Keys in Tracks"))
        #expect(!play.text.contains("Tick or untick  "))
    }

    @Test(arguments: ["<esc>", "q", "?", "<enter>"]) func `it is closed by any of these`(key: String) throws {
        var play = try Play()
        let before = play.app
        play.press("?jj" + key)
        #expect(play.app == before)
        #expect(play.effects.isEmpty, "q in help does not quit")
    }

    @Test func `it scrolls to its last line and no further`() throws {
        var play = try Play(rows: 12)
        play.press("?G")
        let window = try #require(play.app.overlayWindow(play.context))
        #expect(window.top == window.lines.count - window.rows)
        #expect(window.top > 0)
        play.press("j<pgdn>k")
        #expect(play.app.overlayWindow(play.context)?.top == window.top - 1)
        play.press("g<pgup>")
        #expect(play.app.overlayWindow(play.context)?.top == 0)
    }

    @Test func `after the window has grown, the next key up moves the text`() throws {
        var play = try Play(rows: 12)
        play.press("?G")
        play.resize(rows: 40, columns: 80)
        let top = try #require(play.app.overlayWindow(play.context)).top
        #expect(top > 1)
        play.press("k")
        #expect(play.app.overlayWindow(play.context)?.top == top - 1)
    }

    @Test func `other keys do nothing in it and say so`() throws {
        var play = try Play()
        play.press("?<space>")
        #expect(play.app.overlay == .help(top: 0))
        #expect(play.app.journey == Fixtures.blank)
        #expect(play.app.notice?.kind == .warning)
    }

    @Test func `commands of other panes are found by name, and open their pane`() throws {
        var play = try Play()
        play.press(":compare")
        #expect(PaletteMatch.list("compare", in: play.app).first?.title == "Tracks: Compare with another role")
        play.press("<enter>")
        #expect(play.app.focus == TracksPane().id)
        #expect(play.app.list.own.of(TracksPane.Marked.self).track == "engineer")
        #expect(PaletteMatch.list("", in: play.app).allSatisfy { !$0.title.contains(": Compare") })
    }

    @Test func `the keys can be searched, those of forms too`() throws {
        var play = try Play(rows: 60)
        play.press("?/selection")
        #expect(play.text.contains("Start or end a selection"))
        #expect(!play.text.contains("Add evidence"))
        play.press("<c-u>xylophone")
        #expect(play.text.contains("No key does that."))
        play.press("<esc>")
        #expect(play.app.overlay == nil)
    }
}
