import CairnCore
import Foundation

/// Standard output of the commands.
enum Output {
    /// Where text goes: tests read it instead.
    @TaskLocal static var sink: @Sendable (String) -> Void = Output.standardOutput

    /// Prints lines; what came from outside in them is made safe to show. If there are none, `nothing` is said on standard
    /// error: what a script reads stays empty.
    static func lines(_ lines: [String], nothing: String? = nil) {
        if lines.isEmpty, let nothing { _ = put(Visible.line(nothing) + "\n", on: STDERR_FILENO) }
        write(lines.map { Visible.line($0) + "\n" }.joined())
    }

    /// Prints lines of prose, each wrapped, with what goes on set in a little. If there are none, `nothing` is said as in
    /// `lines`.
    static func prose(_ lines: [String], nothing: String? = nil, measure: TextMeasure) {
        let wrapped = lines.flatMap { line in
            let margin = String(line.prefix { $0 == " " })
            let rest = Visible.line(String(line.dropFirst(margin.count)))
            let parts = measure.wrap(rest, width: max(1, width - margin.count - 2))
            return parts.enumerated().map { margin + ($0 > 0 ? "  " : "") + $1 }
        }
        Self.lines(wrapped, nothing: nothing)
    }

    /// Prints rows whose columns stand below one another, as wide as they are: a table is never wrapped, but may be cut
    /// where it does not fit a terminal. A row of one column is a heading, and widens none. If there are none, `nothing` is
    /// said as in `lines`.
    static func table(_ rows: [[String]], nothing: String? = nil, isCut: Bool = false, measure: TextMeasure) {
        let rows = rows.map { $0.map(Visible.line) }
        let last = rows.map(\.count).max() ?? 0
        let widths = (0..<last).map { column in
            rows.filter { $0.count > max(1, column) }.map { measure.width($0[column]) }.max() ?? 0
        }
        lines(
            rows.map { row in
                let padded = zip(row, widths).map { $0 + spaces($1 - measure.width($0)) }
                let line = trimmedEnd(row.count == 1 ? row[0] : padded.joined(separator: "  "))
                return isCut ? fitted(line, measure) : line
            }, nothing: nothing)
    }

    /// The line, cut with "…" to the terminal it is for; as it is for all else.
    static func fitted(_ line: String, _ measure: TextMeasure) -> String {
        isTerminal ? measure.fit(Visible.line(line), width: width) : line
    }

    /// Prints one line.
    static func line(_ line: String) { lines([line]) }

    /// Prints what was done. If that cannot be printed, the error says it as well: it is done all the same.
    static func done(_ line: String) { $accomplished.withValue(line) { Output.line(line) } }

    /// What an error in printing must not hide; may be empty.
    @TaskLocal private static var accomplished = ""

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

    /// How wide prose is: as the terminal or, elsewhere, as a page.
    private static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Prints a document, wrapped. What it says about keys is for the screen.
    static func document(_ document: Document, measure: TextMeasure) {
        write(trimmedEnd(Visible.line(document.title)) + "\n")
        let body = lines(of: document, measure)
        write((body.isEmpty ? "" : "\n") + body)
    }

    /// The same without its title.
    static func body(_ document: Document, measure: TextMeasure) { write(lines(of: document, measure)) }

    private static func lines(of document: Document, _ measure: TextMeasure) -> String {
        document.withoutKeys.lines(width: width, measure: measure).map { line in
            trimmedEnd(spaces(line.indent) + line.spans.map(\.text).joined()) + "\n"
        }.joined()
    }

    /// Prints bytes as they are.
    static func write(_ text: String) { sink(text) }

    /// Prints what goes into a file as a rule: its bytes as they are, but for a terminal.
    static func raw(_ text: String) { write(isTerminal ? Visible.lines(text) : text) }

    /// Whether somebody looks at it.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    @Sendable private static func standardOutput(_ text: String) {
        guard put(text, on: STDOUT_FILENO) else {
            let reason = String(cString: strerror(errno))
            let what =
                accomplished.isEmpty
                ? "cannot write" : "\(accomplished)\(accomplished.hasSuffix(".") ? "" : ".") That could not be written"
            Failure.exit(Failure(code: 74, description: "\(what) to standard output: \(reason)"))
        }
    }

    /// Writes all of it, whatever interrupts; false where that cannot be, and `errno` says why.
    static func put(_ text: String, on stream: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN {
                var wait = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
                poll(&wait, 1, -1)
                continue
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func trimmedEnd(_ text: String) -> String {
        var rest = text[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
