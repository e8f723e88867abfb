import CairnScreen
import Foundation
import TestSupport
import Testing

@testable import CairnCore

/// A kind of record with a pane that only tests know, from its keys to its frames: see docs/ADDING.md.
struct TalksTests {
    private func play(_ keys: String = "") throws -> Play {
        var play = try Play(context: Fixtures.context(features: .withTalks))
        play.take(.command("pane.talks"))
        play.press(keys)
        return play
    }

    private func talks(_ play: Play) -> [Talk] { play.app.journey.talks("") }

    @Test func `an empty pane says what belongs there, and its keys say why they cannot do anything`() throws {
        var play = try play()
        #expect(play.text.contains("Evenings you went to. a adds"))
        #expect(play.text.contains("Talks") && play.text.contains("0 so far"))
        for key in ["i", "d"] {
            play.press(key)
            #expect(play.notice == "No evening is selected; a adds one.")
            #expect(play.effects.isEmpty)
        }
    }

    @Test func `a asks for an evening and adds it`() throws {
        var play = try play("a")
        #expect(play.form?.fields.map(\.name) == ["title", "day", "speaker"])
        #expect(play.text.contains("What about?") && play.text.contains("Who spoke?"))
        play.press("Drift<enter>yesterday<enter>Ada<enter>")
        let talk = try #require(talks(play).first)
        #expect((talk.title, talk.day, talk.speaker) == ("Drift", Fixtures.today + -1, "Ada"))
        #expect(play.selected == talk.id && play.notice == "Drift is kept.")
        #expect(play.history.done.map(\.change.title) == ["Add Drift"])
        #expect(play.text.contains("1 so far") && play.text.contains("1 Mar 2026"))
        #expect(play.detail.contains { $0.contains("Ada") })
    }

    @Test func `each answer that cannot be taken is said below its question`() throws {
        let play = try play("a<tab>next friday<tab><enter>")
        #expect(play.form?["title"].problem == "Say what it was about.")
        #expect(play.form?["day"].problem == "That day is still to come.")
        #expect(play.effects.isEmpty && talks(play).isEmpty)
    }

    @Test func `i edits, d deletes, and u takes each back`() throws {
        var play = try play("aDrift<tab><tab><enter>")
        let before = play.app.journey
        play.press("i shift<tab><tab>Bob<enter>")
        #expect(talks(play).map(\.title) == ["Drift shift"])
        #expect(play.history.done.map(\.change.title) == ["Add Drift", "Edit Drift shift"])
        play.press("d")
        #expect(talks(play).isEmpty && play.notice == "Done: Delete Drift shift. u brings it back.")
        play.press("u")
        #expect(talks(play).map(\.speaker) == ["Bob"])
        play.press("u")
        #expect(play.app.journey == before)
        play.press("u")
        #expect(play.app.journey == Fixtures.blank && play.history.journey == play.app.journey)
        play.press("<c-r><c-r><c-r>")
        #expect(talks(play).isEmpty && play.history.done.count == 3)
    }

    @Test func `the latest comes first, and a filter looks at titles and names`() throws {
        var play = try play("aDrift<tab><tab>Ada<enter>aRanking<tab>yesterday<tab>Bob<enter>aBandits<tab><tab><enter>")
        #expect(talks(play).map(\.title) == ["Bandits", "Drift", "Ranking"])
        #expect(play.app.list.ids == talks(play).map(\.id))
        play.press("/ADA<enter>")
        #expect(play.app.list.ids.count == 1 && play.selected == talks(play)[1].id)
        play.press("<esc>/nobody<enter>")
        #expect(play.app.list.ids.isEmpty && play.text.contains("No evening matches."))
    }

    @Test func `what was typed is kept by the names of the questions, and gone on with`() throws {
        let play = try play("aDrift<tab><tab>Ada")
        let draft = try #require(FormDraft(play.app))
        #expect(draft.key == "talk:" && draft.answers.map(\.field) == ["title", "day", "speaker"])
        var later = try self.play()
        var isOpen = later.app.reopen(draft, later.context)
        #expect(isOpen)
        #expect(later.form?["title"].value == "Drift" && later.form?.focused.name == "speaker")
        later.press(" Byron<enter>")
        #expect(talks(later).map(\.speaker) == ["Ada Byron"])
        later.press("i!")
        let edit = try #require(FormDraft(later.app))
        var elsewhere = try self.play()
        isOpen = elsewhere.app.reopen(edit, elsewhere.context)
        #expect(!isOpen, "the evening is not there")
    }

    @Test func `its pane stands in stack, help and palette as any other`() throws {
        var play = try play("?")
        #expect(play.app.keymap.bindings(of: .pane(PaneID("talks"))).count == 3)
        play.press("<esc>1:Open Talks<enter>")
        #expect(play.app.focus == PaneID("talks"))
        play.press("1:Add an evening")
        #expect(play.text.contains("Add an evening"))
    }

    @Test(arguments: [(0, 0), (1, 1), (10, 40), (24, 80), (40, 120)]) func `no size breaks it`(rows: Int, columns: Int)
        throws
    {
        var play = try play("aDrift<tab><tab>Ada<enter>")
        play.resize(rows: rows, columns: columns)
        for keys in ["", "l", "<esc>i", "<esc>d"] {
            play.press(keys)
            #expect(play.frame.problems(play.app.size, play.context.measure).isEmpty, "\(keys)")
        }
    }

    @Test func `a tick makes its list no second time`() throws {
        var play = try play("aDrift<tab><tab><enter>")
        let key = play.app[PaneID("talks")].key
        play.press("2<space>")
        #expect(play.app[PaneID("talks")].key == key)
    }
}
