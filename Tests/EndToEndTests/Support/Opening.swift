import PtyTerminal
import Testing

extension TerminalSize {
    static let wide = TerminalSize(rows: 40, columns: 120)
}

extension Home {
    /// Opens the screen in a terminal, and waits for its first frame, of which the last line comes last.
    func open(
        _ arguments: String..., size: TerminalSize = .standard, showing text: String? = nil,
        capturingOutput: Bool = false
    ) throws -> PtyTerminal {
        let terminal = try launch(
            [Self.program] + arguments + ["--today", Self.today], size: size, capturingOutput: capturingOutput)
        try terminal.waitUntil("first frame") { screen in
            // A small window has no header, or no line of the roadmap.
            let isThere = text.map(screen.contains) ?? (screen.contains("Cairn ·") || screen.contains("Roadmap"))
            return screen.altScreen && isThere && !screen.line(screen.rows - 1).isEmpty
        }
        return terminal
    }

    /// Starts any program of this home in a terminal.
    func launch(
        _ words: [String], size: TerminalSize = .standard, capturingOutput: Bool = false
    ) throws -> PtyTerminal {
        try PtyTerminal.start(
            words, environment: environment, size: size, directory: path, capturingOutput: capturingOutput)
    }

    /// Answers the questions of the first start by command, and opens on the roadmap from then on, through which most of
    /// the tests walk.
    func answerQuestions() throws {
        _ = try run(["mkdir", "-p", self(".config/cairn")])
        try write("first-pane = \"roadmap\"\n".utf8, to: ".config/cairn/config.toml")
        try must("plan", "set", "--track", "ml-engineer", "--hours", "8", "--start", Self.today)
    }
}

extension PtyTerminal {
    /// Types, then waits until this is to be seen.
    @discardableResult
    func type(_ keys: String, toSee text: String) throws -> Screen {
        try send(keys)
        return try waitUntil("“\(text)”") { $0.contains(text) }
    }

    /// Leaves with `q`, and expects the terminal as it was found.
    func quit() throws {
        try send("q")
        #expect(try waitForExit().isSuccess)
        #expect(modes == .initial)
        #expect(try lineModes().isCooked)
    }

    /// Waits until everything sent before has been dealt with and painted, by two keys that mean nothing and are told so: a
    /// signal may be looked at one turn after a key that came later.
    ///
    /// - Parameter prefix: Escape, for Alt, where letters are text.
    @discardableResult
    func sync(keys prefix: String = "") throws -> Screen {
        try type("\(prefix)Z", toSee: "Z does nothing")
        return try type("\(prefix)Y", toSee: "Y does nothing")
    }
}

extension Screen {
    /// Whether one line shows all of these.
    func hasLine(_ texts: String...) -> Bool { lines.contains { line in texts.allSatisfy { line.contains($0) } } }

    /// The list's line that the cursor bar is on; empty where it is not to be seen. (Gauges have such a block, too.)
    var selected: String { lines.first { $0.hasPrefix("│▌") } ?? "" }
}
