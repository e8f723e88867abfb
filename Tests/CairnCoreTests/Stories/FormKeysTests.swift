import TestSupport
import Testing

@testable import CairnCore

/// What a form says about its keys, and how it keeps its place.
struct FormKeysTests {
    private func hints(_ play: Play, width: Int = 79) -> [String] {
        play.app.hints(width: width, play.context).map { "\($0.key) \($0.text)" }
    }

    @Test func `Esc names the key that keeps what was typed, and what that does`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4wHello<esc>")
        #expect(play.notice == "Esc again discards what you wrote; Ctrl-s to copy it.")
        play.press("<esc>nHello<esc>")
        #expect(play.notice == "Esc again discards what you wrote; Ctrl-s to save it.")
    }

    @Test func `the footer says how to answer where an answer is chosen`() throws {
        var play = try Play(Journey())
        #expect(hints(play).first == "↑↓ choose")
        play.press("<tab><tab><tab>")
        #expect(play.form?.focused.name == "hoursPerWeek")
        #expect(!hints(play).contains { $0.contains("choose") || $0.contains("tick") })
        play = try Play(Fixtures.midway)
        play.press("4/bob<enter>m<tab>")
        #expect(hints(play).prefix(2) == ["↑↓ move", "Space tick"])
        play.press("<esc>4aAda<tab><tab><tab><tab><tab><tab><tab>")
        #expect(hints(play).first == "↑↓ choose")
        #expect(hints(play, width: 39).last == "Esc cancel", "the way out is there in a narrow window, too")
    }

    @Test func `a click on a hint of the footer ticks and goes down`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4/bob<enter>m<tab>")
        let before = try #require(play.form)
        for hint in play.app.hints(width: 79, play.context).prefix(2) {
            play.click(row: 23, column: hint.columns.lowerBound)
        }
        #expect(play.form?.focused != before.focused)
    }

    @Test(arguments: [
        ("<f1>", "↑ and ↓ choose an answer"), ("?", "↑ and ↓ choose an answer"),
        ("<tab><tab><tab><f1>", "Type the answer"),
    ]) func `help in a form says what its keys do`(keys: String, said: String) throws {
        var play = try Play(Journey())
        play.press(keys)
        #expect(play.notice.hasPrefix(said) && play.notice.contains("Tab") && play.notice.contains("Ctrl-s"))
        #expect(play.form != nil && play.app.notice?.kind != .warning)
    }

    @Test func `a question mark is a letter where one types, and other keys name the help`() throws {
        var play = try Play()
        play.press("n?")
        #expect(play.form?["text"].value == "?" && play.notice.isEmpty)
        play.press("<c-x>")
        #expect(play.notice == "Ctrl-x does nothing here. F1 says what the keys do.")
    }

    @Test func `a space goes into texts of every kind, and ticks where there are boxes`() throws {
        var play = try Play()
        play.press("nA note<c-s>eeverywhere <tab>F1 0.91")
        #expect(play.app.journey.notes["python"]?.text == "A note")
        #expect(play.form?["place"].line?.text == "everywhere ")
        #expect(play.form?["shows"].value == "F1 0.91")
    }

    @Test(arguments: ["", "4a", "4c", "4/bob<enter>m", "H", "P"])
    func `the box stays where it is from question to question`(
        keys: String
    ) throws {
        var play = try Play(keys.isEmpty ? Journey() : Fixtures.midway, rows: 70, columns: 120)
        play.press(keys)
        let form = try #require(play.form)
        func box(_ play: Play) -> ScreenLayout.Box? {
            play.form.map { FormPage($0, play.app.size, play.context).box }
        }
        let first = try #require(box(play))
        for _ in form.fields {
            play.press("<down>")
            #expect(box(play) == first, "\(play.form?.focused.name ?? "")")
            play.press("<tab>")
            #expect(box(play) == first, "\(play.form?.focused.name ?? "")")
        }
    }

    @Test func `pasted text names only keys that take it here`() throws {
        func notice(_ keys: String, _ journey: Journey = Fixtures.midway) throws -> String {
            var play = try Play(journey, context: Fixtures.context(features: .shipped))
            play.press(keys)
            play.paste("words")
            return play.notice
        }
        #expect(try notice("3").hasSuffix("First press / (filter the list as you type) or e (add evidence)."))
        #expect(try notice("6").hasSuffix("or e (note what was said, in a line)."))
        for keys in ["4", "7", "8"] {
            #expect(try notice(keys).hasSuffix("First press / (filter the list as you type)."))
        }
        for keys in ["?", "p"] { #expect(try notice(keys) == "Nothing takes pasted text here.") }
        #expect(
            try notice("5", Fixtures.blank).hasSuffix("First press / (filter the list as you type)."),
            "nobody to say it")
    }

    @Test func `a page that cannot be searched offers no search`() throws {
        var play = try Play()
        play.press("p")
        #expect(hints(play) == ["Esc close"])
        play.press("<esc>?")
        #expect(hints(play).contains("/ find"))
        play.press("<esc>")
        #expect(hints(play, width: 200).contains("/ filter"), "f finds")
    }

    @Test func `Ctrl-s is named where Enter does not keep the form`() throws {
        var play = try Play()
        play.press("e")
        #expect(hints(play).contains("Ctrl-s save"))
        while let form = play.form, form.focus < form.fields.count - 1 { play.press("<tab>") }
        #expect(hints(play).contains("Enter save") && !hints(play).contains("Ctrl-s save"))
        play.press("<esc>n")
        #expect(hints(play).contains("Ctrl-s save"), "Enter begins a new line")
    }
}
