import TestSupport
import Testing

@testable import CairnCore

struct ViewTests {
    @Test func `o sorts the skills by area, status, hours and name`() throws {
        var play = try Play(Fixtures.midway)
        play.press("2to")
        let library = play.context.library
        #expect(play.app.list.ids.first == "linear-algebra", "what was begun comes first")
        #expect(play.app.list.ids.last == "version-control", "what was skipped comes last")
        play.press("o")
        let hours = play.app.list.ids.compactMap { library.skill($0)?.hours.middle }
        #expect(hours == hours.sorted())
        play.press("o")
        let names = play.app.list.ids.compactMap { library.skill($0)?.name.lowercased() }
        #expect(names == names.sorted())
        play.press("o")
        #expect(play.app.list.ids.first == "area:math")
    }

    @Test func `v and o where there is only one view or order say so`() throws {
        for keys in ["2v", "1o", "3v", "3o"] {
            var play = try Play()
            play.press(keys)
            #expect(play.app.notice?.kind == .warning, "\(keys)")
            #expect(play.notice.contains("only one"), "\(keys)")
        }
    }
}

struct TrackViewTests {
    @Test func `t shows everybody's, then each track's, the chosen one first`() throws {
        var play = try Play(Fixtures.midway)
        #expect(play.app.trackView == "engineer")
        var seen: [TrackID?] = []
        for _ in 0..<4 {
            play.press("t")
            seen.append(play.app.trackView)
        }
        #expect(seen == ["data", "research", nil, "engineer"])
    }

    @Test func `roadmap and skills show what the track asks for`() throws {
        var play = try Play(Fixtures.midway)
        play.press("2")
        play.unfold()
        #expect(!play.app.list.ids.contains("writing"))
        #expect(play.app.list.ids.contains("networks"))
        play.press("t")
        play.unfold()
        #expect(play.app.list.ids.contains("writing"))
        #expect(!play.app.list.ids.contains("networks"))
        play.press("1")
        play.unfold()
        #expect(!play.app.list.ids.contains("networks"))
        #expect(!play.app.list.ids.contains("paper"))
        #expect(play.app.list.ids.contains("circle"), "a task of no track is everybody's")
    }

    @Test func `numbers follow the view`() throws {
        var play = try Play(Fixtures.midway)
        let own = SkillsPane().summary(play.app.desk(SkillsPane.id, play.context))
        play.press("tt")
        play.press("t")
        #expect(play.app.trackView == nil)
        #expect(SkillsPane().summary(play.app.desk(SkillsPane.id, play.context)) != own)
        #expect(SkillsPane().summary(play.app.desk(SkillsPane.id, play.context)).text == "2 of 11, 1 proven")
    }

    @Test func `the header says whose way is shown where it is not one's own`() throws {
        var play = try Play(Fixtures.midway, columns: 120)
        #expect(!play.text.contains("showing"))
        play.press("t")
        #expect(play.text.contains("showing Data scientist"))
    }
}
