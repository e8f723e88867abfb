import CairnCore
import Foundation

/// Standard output of the commands.
enum Output {
    /// Where text goes: tests read it instead.
    @TaskLocal static var sink: @Sendable (String) -> Void = Output.standardOutput

    /// Prints lines; what came from outside in them is made safe to show.
    static func lines(_ lines: [String]) {
        write(lines.map { Visible.line($0) + "\n" }.joined())
    }

    /// Prints one line.
    static func line(_ line: String) { lines([line]) }

    /// Prints a value as JSON with sorted keys.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        json(text: String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
    }

    /// Prints JSON text. Characters that are not safe for a terminal are written as escapes, which mean the same.
    static func json(text: String) {
        guard text.unicodeScalars.contains(where: { $0 != "\n" && Visible.isHostile($0) }) else { return write(text) }
        write(text.unicodeScalars.map { $0 != "\n" && Visible.isHostile($0) ? escape($0) : String($0) }.joined())
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    /// Prints a document, wrapped for a page.
    static func document(_ document: Document, measure: TextMeasure) {
        let lines = document.lines(width: 80, measure: measure).map { line in
            spaces(line.indent) + line.spans.map(\.text).joined()
        }
        write(([Visible.line(document.title), ""] + lines).map { trimmedEnd($0) + "\n" }.joined())
    }

    /// Prints bytes as they are.
    static func write(_ text: String) { sink(text) }

    @Sendable private static func standardOutput(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            Failure.exit(
                Failure(code: 74, description: "cannot write to standard output: \(error.localizedDescription)"))
        }
    }

    private static func trimmedEnd(_ text: String) -> String {
        var rest = text[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
