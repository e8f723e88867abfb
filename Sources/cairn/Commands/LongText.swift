import ArgumentParser

/// How a command writes a long text where there may be one already.
struct LongText: ParsableArguments {
    @Flag(help: "Put the text in the place of what stands there; without it, the text goes below.") var replace = false
    @Flag(help: "Remove what stands there.") var remove = false

    /// Throws if there is nothing to write, or if a text is to be removed as well.
    func check(_ new: String?) throws {
        guard !remove || new == nil && !replace else { throw Failure.usage("give a text or --remove, not both") }
        guard remove || new?.isEmpty == false else { throw Failure.usage("the note is empty; --remove removes one") }
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
}
