import TestSupport
import Testing

@testable import CairnCore

struct ReportFormTests {
    private func play(_ journey: Journey = Fixtures.journal) throws -> Play {
        let features = Features.withJournal.adding(.report)
        var play = try Play(journey, context: try Fixtures.context(features: features))
        play.press(":report<enter>")
        return play
    }

    private func written(_ play: Play) -> (text: String, path: String)? {
        play.effects.lazy.compactMap { if case .write(let text, let path, _) = $0 { (text, path) } else { nil } }.last
    }

    @Test func `the palette opens it, and it is written where one says`() throws {
        var play = try play()
        #expect(play.form?.title == "A report for a mentor")
        #expect(play.form?["file"].value == "~/cairn-report-2026-03-02.html")
        play.press("<c-s>")
        let file = try #require(written(play))
        #expect(file.path == "~/cairn-report-2026-03-02.html" && file.text.hasPrefix("<!DOCTYPE html>"))
        #expect(play.form == nil)
    }

    @Test func `the file's name follows the format`() throws {
        var play = try play()
        play.press("<tab><down>")
        #expect(play.form?["file"].value == "~/cairn-report-2026-03-02.md")
        play.press("<c-s>")
        #expect(try #require(written(play)).text.hasPrefix("# "))
    }

    @Test func `a day to come is refused in its field`() throws {
        var play = try play()
        play.press("tomorrow<c-s>")
        #expect(play.form?["since"].problem?.contains("still to come") == true)
        #expect(written(play) == nil)
    }

    @Test func `where it cannot be written the form is there again with all that was typed`() throws {
        var play = try play()
        play.press("<tab><tab><tab>Which cloud?<c-s>")
        guard case .write(_, _, let form)? = play.effects.last else {
            Issue.record("nothing was written")
            return
        }
        play.take(.notWritten(form, "The disk is full."))
        #expect(play.form?["file"].problem == "The disk is full.")
        #expect(play.form?["question1"].value == "Which cloud?")
    }
}
