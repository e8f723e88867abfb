import TestSupport
import Testing

@testable import CairnCore

/// A conversation at a time that no clock shows.
struct ClockRemarkTests {
    private func play() throws -> Play {
        let context = try Fixtures.context(
            clockRemark: { zone, day, minute in
                zone == "Europe/Berlin" && day == Day("2027-03-28") && minute == 150 ? "clocks step over it" : nil
            })
        var play = try Play(context: context)
        play.take(.command("pane.people"))
        play.press("aNora Stern<c-s>c")
        return play
    }

    @Test func `the form says so while it is typed, and keeps it all the same`() throws {
        var play = try play()
        play.press("<tab>2027-03-28<tab>02:30<tab>")
        #expect(play.form?["minute"].remark == nil)
        play.press("Europe/Berlin")
        #expect(play.form?["minute"].remark == "Note: clocks step over it.")
        #expect(play.text.contains("Note: clocks step over it."))
        play.press("<s-tab><c-u>03:30")
        #expect(play.form?["minute"].remark == nil)
        play.press("<c-u>02:30<c-s>")
        let talk = try #require(play.app.journey.people.conversations.values.first?.first)
        #expect(talk.minute == 150 && talk.zone == "Europe/Berlin")
    }

    @Test func `a conversation that is edited says it at once`() throws {
        var play = try play()
        play.press("<tab>2027-03-28<tab>02:30<tab>Europe/Berlin<c-s>")
        play.press("c")
        #expect(play.form?["minute"].remark == "Note: clocks step over it.")
    }
}
