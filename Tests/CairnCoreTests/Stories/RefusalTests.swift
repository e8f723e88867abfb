import TestSupport
import Testing

@testable import CairnCore

struct RefusalTests {
    @Test(arguments: ["z", "Q", "é", "日", "<a-x>", "<c-x>", "<del>", "<bs>"])
    func `a key that is bound to nothing says so`(key: String) throws {
        var play = try Play()
        let before = play.app
        play.press(key)
        #expect(play.notice.contains("does nothing here"))
        #expect(play.notice.contains("?"))
        play.app.notice = nil
        #expect(play.app == before)
    }

    @Test func `a message is gone with the next key`() throws {
        var play = try Play()
        play.press("z")
        #expect(!play.notice.isEmpty)
        play.press("j")
        #expect(play.notice.isEmpty)
    }

    @Test(arguments: ["q", "<c-c>"]) func `q and Ctrl-c quit`(key: String) throws {
        var play = try Play()
        play.press(key)
        #expect(play.effects == [.quit])
    }

    @Test func `Ctrl-z suspends and Ctrl-l draws anew`() throws {
        var play = try Play()
        play.press("<c-z>")
        #expect(play.effects == [.suspend])
        play.press("<c-l>")
        #expect(play.effects == [.redraw])
    }

    @Test func `q in a field is a letter`() throws {
        for keys in ["e", "n", "a", "/", ":"] {
            var play = try Play()
            play.press(keys + "q")
            #expect(!play.effects.contains(.quit), "\(keys)")
        }
    }

    @Test(arguments: ["e", "n", "a", "P", "/", ":", "?", "p"]) func `Ctrl-c leaves what lies over the panes`(
        key: String
    ) throws {
        var play = try Play()
        play.press(key + "<c-c>")
        #expect(play.app.overlay == nil)
        #expect(play.app.list.filterField == nil)
        #expect(play.effects.isEmpty)
    }

    @Test func `a command by name does what its key does, or says that it has nothing to do here`() throws {
        var play = try Play()
        play.take(.command("item.tick"))
        #expect(play.app.journey.status("python") == .done)
        play.press("3")
        play.take(.command("item.tick"))
        #expect(play.notice == "“Tick or untick” has nothing to do here.")
        play.take(.command("no.such.command"))
        #expect(play.app.notice?.kind == .warning)
    }

    @Test func `a key without a meaning in a form says so and loses nothing`() throws {
        var play = try Play()
        play.press("etext<c-z>")
        #expect(play.form?["place"].value == "text")
        #expect(!play.notice.isEmpty)
        #expect(play.effects.isEmpty)
    }
}
