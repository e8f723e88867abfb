import TestSupport
import Testing

@testable import CairnCore

struct RefusalTests {
    @Test(arguments: ["Z", "Q", "é", "日", "<a-x>", "<c-x>", "<del>", "<bs>", "<f5>"])
    func `a key that is bound to nothing says so`(key: String) throws {
        var play = try Play()
        let before = play.app
        play.press(key)
        #expect(play.notice.contains("does nothing here"))
        #expect(play.notice.contains("?"))
        play.app.notice = nil
        #expect(play.app == before)
    }

    @Test(arguments: [
        ("3K", "K does nothing in Skills; it does in Roadmap."),
        ("9w", "w does nothing in Guides; it does in Today, Projects, People and 2 more."),
    ]) func `a key of other panes says of which`(keys: String, said: String) throws {
        var play = try Play(Fixtures.midway, context: Fixtures.context(features: .shipped))
        play.press(keys)
        #expect(play.notice == said)
        #expect(play.app.notice?.kind == .warning)
    }

    @Test func `a message is gone with the next key`() throws {
        var play = try Play()
        play.press("Z")
        #expect(!play.notice.isEmpty)
        play.press("j")
        #expect(play.notice.isEmpty)
    }

    @Test(arguments: ["q", "<c-c>"]) func `q and Ctrl-c quit`(key: String) throws {
        var play = try Play()
        play.press(key)
        #expect(play.effects == [.quit])
    }

    @Test(arguments: ["e", "n", "P", "4m", "?", "p", "/", ":", "f"]) func `Ctrl-z suspends from wherever one is`(
        keys: String
    ) throws {
        var play = try Play(Fixtures.midway)
        play.press(keys)
        let before = play.app
        play.press("<c-z>")
        #expect(play.effects == [.suspend])
        #expect(play.app == before)
    }

    @Test func `F1 helps as the question mark does`() throws {
        var play = try Play()
        play.press("<f1>")
        #expect(play.app.overlay == .help(top: 0))
    }

    @Test func `P on the plan's page changes the answers, and on another page says that it cannot`() throws {
        var play = try Play()
        play.press("pP")
        #expect(play.form?.title == "Your plan")
        play.press("<esc>?P")
        #expect(play.app.overlay == .help(top: 0) && play.notice.contains("does nothing here"))
    }

    @Test func `Ctrl-z suspends and Ctrl-l draws again`() throws {
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

    @Test func `a command by name does what its key does, or says that it does nothing here`() throws {
        var play = try Play()
        play.take(.command("item.tick"))
        #expect(play.app.journey.status("python") == .done)
        play.press("3")
        play.take(.command("item.tick"))
        #expect(play.notice == "“Tick or untick” does nothing here.")
        play.take(.command("no.such.command"))
        #expect(play.app.notice?.kind == .warning)
    }

    @Test func `a key without a meaning in a form says so and loses nothing`() throws {
        var play = try Play()
        play.press("etext<c-x>")
        #expect(play.form?["place"].value == "text")
        #expect(!play.notice.isEmpty)
        #expect(play.effects.isEmpty)
    }
}
