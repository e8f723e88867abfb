import TestSupport
import Testing

@testable import CairnCore

struct PasteTests {
    @Test func `pasted text is never a command`() throws {
        var play = try Play()
        let before = play.app
        play.paste("q\u{1B}dd xsG:tick\n \u{3}")
        #expect(play.effects.isEmpty)
        #expect(play.app.journey == before.journey)
        #expect(play.selected == before.list.selected)
        #expect(play.notice.contains("Nothing takes pasted text"))
    }

    @Test func `a field takes it on one line, and keeps what it cannot show`() throws {
        var play = try Play()
        play.press("n")
        play.paste("one\ntwo\r\n\u{1B}[31mthree\u{202E}")
        #expect(play.form != nil, "a line end in it does not send the form off")
        play.press("<enter>")
        #expect(play.app.journey.notes["python"]?.text == "one two \u{1B}[31mthree\u{202E}")
        #expect(!Visible.hasHostile(play.text.filter { $0 != "\n" }))
    }

    @Test func `a filter, the palette and a form take it where their cursor is`() throws {
        var play = try Play()
        play.press("/algebra<home>")
        play.paste("linear ")
        #expect(play.app.list.filter == "linear algebra")
        play.press("<esc>:")
        play.paste("quit")
        #expect(play.app.overlay != nil)
        #expect(play.effects.isEmpty)
    }

    @Test func `help and pages take none`() throws {
        for key in ["?", "p"] {
            var play = try Play()
            play.press(key)
            let before = play.app.overlay
            play.paste("q")
            #expect(play.app.overlay == before)
            #expect(!play.notice.isEmpty)
        }
    }

    @Test func `nothing pasted changes nothing`() throws {
        var play = try Play(Journey())
        play.press("<down>")
        play.paste("")
        #expect(play.form?["background"].value == Background.student.name)
        play.press("<tab><tab><tab>")
        play.paste("")
        #expect(play.form?["start"].value == "2026-03-02")
    }

    @Test func `a choice takes the text of an answer and refuses any other`() throws {
        var play = try Play(Journey())
        play.paste("software engineer")
        #expect(play.form?["background"].value == Background.software.name)
        play.paste("astronaut")
        #expect(play.form?["background"].value == Background.software.name)
    }

    @Test func `a megabyte is kept whole`() throws {
        var play = try Play()
        let text = String(repeating: "all work and no play q :x ", count: 40_000)
        play.press("n")
        play.paste(text)
        play.press("<enter>")
        #expect(play.app.journey.notes["python"]?.text.count == text.count - 1)
    }
}
