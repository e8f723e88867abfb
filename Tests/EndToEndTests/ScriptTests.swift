import PtyTerminal
import Testing

extension EndToEnd {
    /// Names in scripts whose letters are made of many scalars: all of each is drawn, and the borders stay in line.
    @Suite struct ScriptTests {
        private static let names = [
            "क्षत्रिय शर्मा", "தமிழ் நிலா", "ශ්\u{200D}රී ලංකා", "ភ្នំពេញ", "علی\u{200C}رضا", "한글 이름",
            "\u{1100}\u{1161}을", "Zoe\u{308} Quist", "🇩🇪 Flag", "👍🏽 Hand",
        ]
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
            for name in Self.names { try home.must("people", "add", name) }
        }

        @Test func `names are drawn whole, and the borders stay in line`() throws {
            let terminal = try home.open(size: .standard)
            let screen = try terminal.type("6", toSee: "10 people")
            for name in Self.names {
                // libvterm keeps a wide letter and what joins it in cells side by side.
                let rows = (0..<screen.rows).filter { screen.cell($0, 0).text == "│" }
                let row = try #require(rows.first { screen.line($0).contains(name.prefix(2)) }, "\(name)")
                #expect(
                    screen.line(row).unicodeScalars.filter { $0 != " " }.contains(
                        Array(name.unicodeScalars.filter { $0 != " " })))
                for column in [0, 33, 34, 79] {
                    #expect(screen.cell(row, column).text == "│", "\(name), column \(column)")
                }
            }
            try terminal.quit()
        }

        @Test func `commands print them as they are`() throws {
            let text = try home.must("people", "list")
            for name in Self.names { #expect(text.unicodeScalars.contains(Array(name.unicodeScalars)), "\(name)") }
        }

        @Test func `a family is drawn part by part`() throws {
            try home.must("people", "add", "👨\u{200D}👩\u{200D}👧 Family")
            let terminal = try home.open(size: .standard)
            let screen = try terminal.type("6", toSee: "👨👩👧 Family")
            let row = try #require(screen.row(of: "Family"))
            for column in [0, 33, 34, 79] { #expect(screen.cell(row, column).text == "│") }
            try terminal.quit()
        }
    }
}
