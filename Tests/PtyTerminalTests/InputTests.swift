import PtyTerminal
import Testing

@Suite("What a program reads")
struct InputTests {
    @Test("cat says again what is typed")
    func echo() throws {
        let terminal = try PtyTerminal.start(["/bin/cat"])
        try terminal.send("grüß\r")
        try terminal.waitUntil { $0.line(0) == "grüß" && $0.line(1) == "grüß" }
        try terminal.send("\u{04}")
        #expect(try terminal.waitForExit().isSuccess)
        #expect(terminal.bytesReceived > 0)
        #expect(terminal.rawOutput.isEmpty)
    }

    @Test("every byte that came is kept when asked for")
    func capture() throws {
        let terminal = try PtyTerminal.start(["printf", "a\\033[1mb\\007\\n"], capturingOutput: true)
        try terminal.waitForExit()
        #expect(String(decoding: terminal.rawOutput, as: UTF8.self) == "a\u{1B}[1mb\u{07}\r\n")
        #expect(terminal.bytesReceived == terminal.rawOutput.count)
        #expect(terminal.bells == 1)
    }

    @Test("keys take the form the program has asked for")
    func keys() throws {
        let terminal = try PtyTerminal.start(["sh", "-c", "stty raw -echo; tput smkx; printf ready; cat -v"])
        try terminal.waitUntil { $0.contains("ready") }
        try terminal.press(.down)
        try terminal.waitUntil { $0.contains("^[OB") }
        try terminal.press(.pageUp)
        try terminal.waitUntil { $0.contains("^[[5~") }
    }

    @Test("a paste stands between markers, a click is reported, if they are asked for")
    func pasteAndClick() throws {
        let script = #"stty raw -echo; printf '\033[?2004h\033[?1000h\033[?1006hready'; cat -v"#
        let terminal = try PtyTerminal.start(["sh", "-c", script])
        try terminal.waitUntil { $0.contains("ready") }
        try terminal.paste("text")
        try terminal.waitUntil { $0.contains("^[[200~text^[[201~") }
        try terminal.click(row: 4, column: 9)
        try terminal.waitUntil { $0.contains("^[[<0;10;5M^[[<0;10;5m") }
    }

    @Test("queries of the terminal are answered")
    func answers() throws {
        let script = #"stty raw -echo; printf '\033[6n'; cat -v"#
        let terminal = try PtyTerminal.start(["sh", "-c", script])
        try terminal.waitUntil { $0.contains("^[[1;1R") }
    }

    @Test("a megabyte goes in and comes out without either side getting stuck")
    func muchInput() throws {
        let script = "stty raw -echo; printf ready; head -c 1048576 | tee /dev/tty | wc -c"
        let terminal = try PtyTerminal.start(["sh", "-c", script])
        try terminal.waitUntil { $0.contains("ready") }
        try terminal.send([UInt8](repeating: 0x78, count: 1 << 20))
        #expect(try terminal.waitForExit(timeout: .seconds(30)).isSuccess)
        #expect(terminal.screen.contains("1048576"))
        #expect(terminal.bytesReceived > 1 << 20)
    }
}
