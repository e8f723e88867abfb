import Testing

@testable import cairn

struct ProgramChoiceTests {
    @Test func `the clipboard is tmux's inside of tmux, else the desktop's, and never one of another machine`() {
        func first(_ environment: [String: String]) -> [String] { Clipboard.commands(environment).map { $0[0] } }
        #expect(first(["TMUX": "/tmp/t,1,0", "DISPLAY": ":0"]) == ["tmux", "xclip", "xsel", "pbcopy"])
        #expect(first(["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"]) == ["wl-copy", "xclip", "xsel", "pbcopy"])
        #expect(first(["SSH_CONNECTION": "1 2 3 4"]).isEmpty)
    }

    @Test func `a copy command of the settings gets the text, and what goes wrong with it is told`() throws {
        let home = CommandHome()
        #expect(Clipboard.problem(of: "cat > '\(home.file("copied"))'", copying: "Zoë\n") == nil)
        #expect(try String(contentsOfFile: home.file("copied"), encoding: .utf8) == "Zoë\n")
        #expect(Clipboard.problem(of: "exit 3", copying: "") == "The copy command 'exit 3' failed (exit code 3)")
        #expect(
            Clipboard.problem(of: "no-such-program-here", copying: "")
                == "The copy command 'no-such-program-here' is not there")
        #expect(Clipboard.problem(of: "kill -9 $$", copying: "") == "The copy command 'kill -9 $$' was killed")
    }

    @Test func `a copy command that does not end is ended`() {
        #expect(
            Clipboard.problem(of: "sleep 600; true", copying: "", within: 1)
                == "The copy command 'sleep 600; true' did not end, and was stopped")
    }

    @Test func `what did the copying instead is told with the problem`() {
        #expect(Clipboard.Copied(outcome: .toTmux, problem: nil).said == "Copied in tmux")
        #expect(
            Clipboard.Copied(outcome: .toTmux, problem: "The copy command 'x' is not there").said
                == "The copy command 'x' is not there; copied in tmux instead")
    }

    #if !os(macOS)
        @Test func `a browser of one's own comes before the desktop's openers, for pages of the web`() {
            let web = "https://example.org/a"
            #expect(Opener.commands(browser: nil, web) == [["wslview", web], ["xdg-open", web]])
            #expect(
                Opener.commands(browser: "firefox --new-tab:w3m -o a=%s:", web).prefix(2) == [
                    ["firefox", "--new-tab", web], ["w3m", "-o", "a=\(web)"],
                ])
            #expect(
                Opener.commands(browser: #""/mnt/c/Program Files/a: b/fire.exe" -x:my\ own 'it: %s'"#, web).prefix(
                    2)
                    == [["/mnt/c/Program Files/a: b/fire.exe", "-x", web], ["my own", "it: \(web)"]])
            #expect(Opener.commands(browser: #": "C:\a\"b" ''"#, web).first == [#"C:\a"b"#, "", web])
            #expect(Opener.commands(browser: "firefox", "/tmp/a.ipynb").first?[0] == "wslview")
        }
    #endif
}
