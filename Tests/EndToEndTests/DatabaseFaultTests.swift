import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// Journeys that cannot be used, or not fully: refused with a sentence, their bytes as they were.
    @Suite struct DatabaseFaultTests {
        private let home: Home
        private let file = "data/cairn/journey.sqlite"

        init() throws {
            home = try Home()
            try home.answerQuestions()
            try home.must("skills", "tick", "linear-algebra")
        }

        private static let writing = [
            ["skills", "tick", "sql"], ["skills", "note", "sql", "x"], ["skills", "evidence", "add", "sql", "x"],
            ["skills", "link", "add", "sql", "x"], ["plan", "set", "--hours", "9"], ["tracks", "choose", "research"],
            ["undo"], ["redo"],
        ]
        private static let reading = [
            ["skills"], ["skills", "show", "sql"], ["roadmap"], ["tracks"], ["history"], ["next"], ["plan"], ["doctor"],
        ]

        private func run(_ words: [String]) throws -> Outcome {
            try home.run([Home.program] + words + ["--today", Home.today])
        }

        /// Each command ends with that code and one sentence, and no byte of the journey has changed.
        private func expect(_ commands: [[String]], code: Int32, saying text: String) throws {
            let before = home.bytes(file)
            for command in commands {
                let outcome = try run(command)
                #expect(outcome.code == code, "\(command): \(outcome.error)")
                #expect(
                    outcome.error.hasPrefix("cairn: ") && outcome.error.contains(text), "\(command): \(outcome.error)")
                #expect(outcome.error.filter { $0 == "\n" }.count == 1)
                #expect(outcome.output.isEmpty)
            }
            #expect(home.bytes(file) == before)
        }

        @Test func `a newer journey is shown and not written`() throws {
            var bytes = home.bytes(file)
            bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])  // SQLite's user_version
            try home.write(bytes, to: file)
            try expect(Self.writing, code: 65, saying: "was made by a newer Cairn")
            for command in Self.reading { #expect(try run(command).code == 0, "\(command)") }
            #expect(try home.item("linear-algebra").status == "done")
            #expect(try home.must("export").contains("linear-algebra"))
            try home.must("backup", home("copy.sqlite"))
            #expect(home.bytes("copy.sqlite")[60..<64] == [0, 0, 0, 99])
            #expect(try home.must("--version").isEmpty == false)

            let terminal = try home.open(size: .wide)
            #expect(terminal.screen.contains("Read-only: ") && terminal.screen.contains("was made by a newer Cairn"))
            try terminal.send("/linear\r")
            try terminal.waitUntil { $0.contains("▌   [x] Linear algebra") && $0.line(39).hasSuffix("read-only") }
            try terminal.type(" ", toSee: "Nothing can be saved: ")
            #expect(terminal.screen.contains("▌   [x] Linear algebra"))
            try terminal.type("nwords", toSee: "words")
            try terminal.type("\u{13}", toSee: "Nothing can be saved: ")
            #expect(terminal.screen.contains("words"), "what was typed is still there")
            try terminal.type("\u{3}", toSee: "again")
            try terminal.send("\u{3}")
            try terminal.waitUntil { !$0.contains("words") }
            try terminal.quit()
            #expect(home.bytes(file) == bytes)
        }

        @Test func `a journey that was emptied is told, with the backup that brings it back`() throws {
            try home.write([], to: file)
            let told = try run(["skills", "list"])
            #expect(told.code == 0 && told.error.contains("is empty (0 bytes)") && told.error.contains("no backups"))
            #expect(told.error.filter { $0 == "\n" }.count == 1)
            try FileManager.default.createDirectory(
                atPath: home("data/cairn/backups"), withIntermediateDirectories: true)
            let backup = "data/cairn/backups/journey-v1-20261101T000000Z.sqlite"
            try home.write([1], to: backup)
            #expect(try run(["doctor"]).error.contains("cairn restore \(home(backup))"))
            let terminal = try home.open(size: .wide)
            #expect(terminal.screen.contains("is empty (0 bytes)"))
            try terminal.signal(SIGTERM)
            #expect(try terminal.waitForExit().reason == .killed(signal: SIGTERM))
            try home.must("skills", "tick", "sql")
            #expect(try run(["skills", "list"]).error.isEmpty)
        }

        enum Damage: String, CaseIterable {
            case middle, header, cut, text, otherProgram

            func done(to bytes: [UInt8]) -> [UInt8] {
                var bytes = bytes
                switch self {
                case .middle:
                    bytes.replaceSubrange(4096..<16384, with: (4096..<16384).map { UInt8(truncatingIfNeeded: $0 * 7) })
                case .header: bytes.replaceSubrange(0..<16, with: [UInt8](repeating: 0x78, count: 16))
                case .cut: bytes.removeSubrange((bytes.count / 2)...)
                case .text: bytes = Array(repeatElement("This is no journey at all.\n", count: 400).joined().utf8)
                case .otherProgram: bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])  // SQLite's application_id
                }
                return bytes
            }
        }

        @Test(arguments: Damage.allCases)
        func `what is damaged or no journey is refused and left as it is`(damage: Damage) throws {
            try home.must("backup", home("copy.sqlite"))
            let bytes = damage.done(to: home.bytes(file))
            try home.write(bytes, to: file)
            try expect(Self.writing + Self.reading.filter { $0 != ["doctor"] }, code: 65, saying: file)
            #expect(try run(["doctor"]).code == 65)
            let saved = try run(["export", "--damaged"])
            #expect(saved.code == 65 || saved.text.hasPrefix("{\"format\""), "\(saved.error)")
            let terminal = try home.launch([Home.program], size: .wide)
            #expect(try terminal.waitForExit().reason == .exited(code: 65))
            #expect(terminal.screen.line(0).hasPrefix("cairn: "))
            #expect(terminal.modes == .initial)
            #expect(try terminal.lineModes().isCooked)
            #expect(home.bytes(file) == bytes)

            // Another program's database is not ours to replace.
            if damage == .otherProgram {
                return try expect([["restore", home("copy.sqlite")]], code: 65, saying: file)
            }
            try home.must("restore", home("copy.sqlite"))
            #expect(try home.done() == ["linear-algebra"])
        }

        @Test func `damage in what the first frame does not show is found then, and nothing is written`() throws {
            let entry = Array("\"done\"".utf8)
            var bytes = home.bytes(file)
            let place = try #require(bytes.indices.first { bytes[$0...].starts(with: entry) })
            bytes[place / 4096 * 4096] = 0xFF  // What kind of page of SQLite's this is: one of the log.
            try home.write(bytes, to: file)
            #expect(try run(["skills"]).code == 65)
            let terminal = try home.open(size: .wide)
            try terminal.waitUntil { $0.contains("Read-only: ") && $0.contains("is damaged") }
            try terminal.send("/linear\r")
            try terminal.waitUntil { $0.contains("▌   [x] Linear algebra") }
            try terminal.type(" ", toSee: "Nothing can be saved: ")
            try terminal.quit()
            #expect(home.bytes(file) == bytes)
        }

        @Test func `a journey that is damaged while it is open is said to be so, and the screen goes on`() throws {
            let terminal = try home.open(size: .wide)
            try home.write(Damage.text.done(to: []), to: file)
            try terminal.send(" ")
            // The first, if the program has found it before the key: it looks the file through after its first frame.
            let answers = ["Nothing can be saved: ", "Not saved: ", "Could not read"]
            try terminal.waitUntil { screen in answers.contains(where: screen.contains) }
            try terminal.sync()
            try terminal.quit()
            #expect(home.bytes(file) == Damage.text.done(to: []))
        }

        @Test func `without HOME the screen opens for reading, and commands end with 74`() throws {
            for name in ["HOME", "XDG_DATA_HOME"] { home.environment[name] = nil }
            try expect(Self.writing + Self.reading, code: 74, saying: "HOME is not set; set it, or give --data FILE")
            let terminal = try home.open(size: .wide)
            #expect(terminal.screen.contains("Read-only: no place to keep the journey"))
            #expect(!terminal.screen.contains("Welcome"), "no question whose answer cannot be kept")
            try terminal.type(" ", toSee: "Nothing can be saved: ")
            try terminal.quit()
            for words in [["skills", "tick", "sql"], ["skills"]] {
                #expect(try home.run([Home.program] + words + ["--data", home(file)]).code == 0)
            }
        }

        @Test func `--data that names no file is refused`() throws {
            try expect(
                Self.reading.dropLast().map { $0 + ["--data", home("data")] }, code: 66, saying: "is not a file")
            try expect([["skills", "--data", ""]], code: 64, saying: "--data")
            try expect([["skills", "--data", home("none.sqlite")]], code: 66, saying: "there is no journey")
            try expect([["skills", "tick", "sql", "--data", "/dev/null/x/journey"]], code: 74, saying: "/dev/null")
            let terminal = try home.launch([Home.program, "--data", home("data")], size: .wide)
            #expect(try terminal.waitForExit().reason == .exited(code: 66))
            #expect(terminal.screen.line(0).contains("is not a file"))
        }

        /// Root may write anywhere, so that for these somebody else is needed.
        static let stranger: [String]? = {
            if getuid() != 0 { return [] }
            let words = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            let outcome = try? Home().run(words + [Home.program, "--version"])
            return outcome?.code == 0 ? words : nil
        }()

        @Test(.enabled(if: stranger != nil, "needs somebody who is not root"))
        func `in a folder that cannot be written one reads`() throws {
            let stranger = try #require(Self.stranger)
            for (path, mode) in [
                ("data/cairn/journey.sqlite", mode_t(0o444)), ("data/cairn", 0o555), ("data", 0o555), ("", 0o755),
            ] {
                chmod(home(path), mode)
            }
            let before = home.bytes(file)
            for command in Self.writing {
                let outcome = try home.run(stranger + [Home.program] + command)
                #expect(outcome.code == 74, "\(command): \(outcome.error)")
                #expect(outcome.error.contains("make it and its folder writable"), "\(outcome.error)")
            }
            for command in Self.reading {
                let outcome = try home.run(stranger + [Home.program] + command)
                #expect(outcome.code == 0, "\(command): \(outcome.error)")
            }
            let terminal = try home.launch(stranger + [Home.program, "--today", Home.today], size: .wide)
            try terminal.waitUntil { $0.contains("LEARN") && $0.contains("Read-only: ") }
            try terminal.type(" ", toSee: "Nothing can be saved: ")
            try terminal.quit()
            #expect(home.bytes(file) == before)

            home.environment["XDG_DATA_HOME"] = home("data/new")
            let outcome = try home.run(stranger + [Home.program, "skills", "tick", "sql"])
            #expect(outcome.code == 74)
            let empty = try home.launch(stranger + [Home.program, "--today", Home.today], size: .wide)
            try empty.waitUntil { $0.contains("LEARN") && $0.contains("Read-only: ") }
            try empty.quit()
        }
    }
}
