import CairnCore
import Foundation

/// Standard output of the commands.
enum Output {
    /// Prints lines; what came from outside in them is made safe to show.
    static func lines(_ lines: [String]) {
        write(lines.map { Visible.line($0) + "\n" }.joined())
    }

    /// Prints one line.
    static func line(_ line: String) { lines([line]) }

    /// Prints a value as JSON with sorted keys. JSON escapes controls itself.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
    }

    /// Prints a document, wrapped for a page.
    static func document(_ document: Document, measure: TextMeasure) {
        let lines = document.lines(width: 80, measure: measure).map { line in
            spaces(line.indent) + line.spans.map(\.text).joined()
        }
        write(([document.title, ""] + lines).map { trimmedEnd($0) + "\n" }.joined())
    }

    /// Prints bytes as they are.
    static func write(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            Failure.exit(Failure(code: 74, description: "cannot write to standard output: \(error.localizedDescription)"))
        }
    }

    private static func trimmedEnd(_ text: String) -> String {
        var rest = text[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
