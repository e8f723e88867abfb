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

    @Test func `a long field takes it whole, and keeps what it cannot show`() throws {
        var play = try Play()
        play.press("n")
        play.paste("one\ntwo\r\n\u{1B}[31mthree\u{202E}")
        #expect(play.form != nil, "a line end in it does not send the form off")
        play.press("<c-s>")
        #expect(play.app.journey.notes["python"]?.text == "one\ntwo\n\u{1B}[31mthree\u{202E}")
        #expect(!Visible.hasHostile(play.text.filter { $0 != "\n" }))
    }

    @Test func `lines pasted into a field of one line make it a long one, where its cursor was`() throws {
        var play = try Play()
        play.press("ehttps://example.org<tab>before  after<left><left><left><left><left><left>")
        play.paste("one\ntwo")
        #expect(play.form?.isInArea == true)
        #expect(play.form?["shows"].value == "before one\ntwo after")
        play.press("<c-s>")
        #expect(play.app.journey.evidence["python"]?.first?.shows == "before one\ntwo after")
        play.press("i<tab>!<c-s>")
        #expect(play.app.journey.evidence["python"]?.first?.shows == "before one\ntwo after!", "and is long again")
    }

    @Test func `what lists call a record by stays one line`() throws {
        var play = try Play()
        play.press("4a")
        play.paste("Ada\nByron\n")
        #expect(play.form?["name"].value == "Ada Byron" && play.form?.isInArea == false)
        play.press("<c-s>")
        #expect(play.app.journey.people.persons.values.first?.name == "Ada Byron")
    }

    @Test func `a line end in a draft's name becomes a space when it is saved`() throws {
        #expect(try Person.fields[1].read("Ada\r\nByron", today: Fixtures.today) == .text("Ada Byron"))
    }

    @Test func `a line end that only ends what was copied is left out`() throws {
        var play = try Play()
        play.press("e")
        play.paste("https://example.org\r\n")
        #expect(play.form?["place"].line?.text == "https://example.org")
        play.paste("\n")
        #expect(play.form?["place"].line?.text == "https://example.org")
    }

    @Test func `a list takes lines as its entries`() throws {
        var play = try Play()
        play.press("4aAda<tab><tab><tab><tab><tab><tab><tab><tab>")
        #expect(play.form?.focused.name == "mails")
        play.paste("ada@example.org\na.l@example.org\n")
        play.press("<c-s>")
        #expect(play.app.journey.people.persons.values.first?.mails == ["ada@example.org", "a.l@example.org"])
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
        play.press("<tab><tab><down>")
        play.paste("")
        #expect(play.form?["background"].value == Background.student.name)
        play.press("<tab><tab>")
        play.paste("")
        #expect(play.form?["start"].value == "2026-03-02")
    }

    @Test func `a choice takes the text of an answer and refuses any other`() throws {
        var play = try Play(Journey())
        play.press("<tab><tab>")
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
        play.press("<c-s>")
        #expect(play.app.journey.notes["python"]?.text.count == text.count - 1)
    }
}
