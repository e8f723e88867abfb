import ArgumentParser
import CairnCore

/// How a command shows or writes a long text where there may be one already.
struct LongText: ParsableArguments {
    @Argument(help: "The text; - reads standard input; nothing shows what stands there.") var text: [String] = []
    @Option(help: "A file with the text.", completion: .file()) var from: String?
    @Flag(help: "Put the text in the place of what stands there; without it, the text goes below.") var replace = false
    @Flag(help: "Remove what stands there.") var remove = false

    /// Whether the text that stands there is only shown.
    var onlyShows: Bool { text.isEmpty && from == nil && !remove && !replace }

    /// The text to write, or nil to remove what stands there.
    ///
    /// - Throws: if there is nothing to write, or if a text is to be removed as well.
    func given() throws -> String? {
        guard text.isEmpty || from == nil else { throw Failure.usage("give a text or --from, not both") }
        let path = text == ["-"] ? "-" : from
        let new = try path.map(Self.read) ?? (text.isEmpty ? nil : text.joined(separator: " "))
        guard !remove || new == nil && !replace else { throw Failure.usage("give a text or --remove, not both") }
        guard remove || new?.isEmpty == false else { throw Failure.usage("the note is empty; --remove removes one") }
        return new
    }

    /// The text after the command; `new` is nil to remove it.
    func text(_ new: String?, after old: String?) -> String {
        replace ? new ?? "" : new.map { Self.adding($0, to: old) } ?? ""
    }

    /// `new` below what stands there, unless that ends with it already.
    static func adding(_ new: String, to old: String?) -> String {
        guard let old, !old.isEmpty else { return new }
        var above = Substring(old)
        while above.last?.isNewline == true { above.removeLast() }
        return old == new || old.hasSuffix("\n\n" + new) ? old : above + "\n\n" + new
    }

    /// Says that the old text is still there.
    func tell(_ new: String?, after old: String?) {
        guard let new, let old, !old.isEmpty, !replace, Self.adding(new, to: old) != old else { return }
        Output.line("It stands below what was there; --replace replaces that.")
    }

    /// The text of a file, or of standard input for "-", without trailing white space.
    static func read(_ path: String) throws -> String {
        let data = try PrivateFile.read(path, limit: 1_048_576, what: "is a note")
        guard let text = String(validating: UnicodeForm.utf8(Array(data)), as: UTF8.self) else {
            throw Failure(
                code: 65,
                description: "\(path == "-" ? "standard input" : "'\(path)'") is not UTF-8 text; convert it first, for "
                    + "example with iconv")
        }
        var rest = Substring(text)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
