/// What is typed into a list's filter: words, "phrases", fields as in `is:ready` or `hours<10`, `-` or `not:` before what
/// must not be, `or` between alternatives.
public struct FilterQuery: Sendable {
    /// `hours<10`
    struct Condition: Equatable, Sendable {
        /// How the value relates to the field's.
        enum Relation: String, CaseIterable, Sendable {
            case atMost = "<="
            case atLeast = ">="
            case below = "<"
            case above = ">"
            case equal = "="
            case word = ":"
        }

        let field: String
        let relation: Relation
        /// In lower case; never empty.
        let value: String
        let isWanted: Bool

        /// Whether the relation holds for a number.
        func holds(_ number: Int) -> Bool {
            guard let value = Int(value) else { return false }
            return switch relation {
            case .atMost: number <= value
            case .atLeast: number >= value
            case .below: number < value
            case .above: number > value
            case .equal, .word: number == value
            }
        }
    }

    /// All of these hold.
    struct Branch: Equatable, Sendable {
        var words: SearchWords
        var conditions: [Condition]

        var isEmpty: Bool { words.isEmpty && conditions.isEmpty }
    }

    /// One of these holds; none if nothing is asked yet.
    let branches: [Branch]
    /// What is asked in vain, or nil.
    public let problem: FilterProblem?
    /// A field without a value, or nil: on the screen it is still being typed, a command gets no more.
    let unfinished: FilterProblem?

    /// Reads what was typed for a list that has these fields. A field without a value yet narrows nothing.
    init(_ text: String, _ fields: [FilterField], _ context: Context) {
        var (problem, unfinished): (FilterProblem?, FilterProblem?)
        let alternatives = QueryPart.parts(of: text).split { !$0.isQuoted && $0.text.lowercased() == "or" }
        branches = alternatives.map { parts in
            var words: [QueryPart] = []
            var conditions: [Condition] = []
            for part in parts {
                switch FilterReading(part, fields, context) {
                case .word: words.append(part)
                case .nothing(let lacking): unfinished = unfinished ?? lacking
                case .condition(let condition): conditions.append(condition)
                case .problem(let found): problem = problem ?? found
                }
            }
            return Branch(words: SearchWords(words, context.library.texts.synonyms), conditions: conditions)
        }.filter { !$0.isEmpty }
        (self.problem, self.unfinished) = (problem, unfinished)
    }

    /// What a command says of it, which has no more to come.
    var finalProblem: FilterProblem? { problem ?? unfinished }

    /// Whether nothing is narrowed.
    var isEmpty: Bool { branches.isEmpty && problem == nil }

    /// The values that may follow what is typed: those of the field at its end that begin so.
    static func offer(_ text: String, _ fields: [FilterField]) -> [String] {
        guard let last = QueryPart.parts(of: text).last, !last.isQuoted, text.last?.isWhitespace == false,
            let (name, _, value) = FilterReading.split(last.text), let field = fields.first(where: { $0.name == name })
        else { return [] }
        let words = field.values.map(\.word)
        return value.isEmpty ? words : words.filter { $0.hasPrefix(value) && $0 != value }
    }
}

/// A field that a list's filter knows.
public struct FilterField: Equatable, Sendable {
    /// A word that it takes.
    struct Value: Equatable, Sendable {
        let word: String
        /// Another way to say it, found inside too; may be empty.
        var name = ""

        /// Whether it is meant by what was typed, in lower case.
        func isMeant(by text: String) -> Bool {
            word.hasPrefix(text) || !name.isEmpty && name.lowercased().contains(text)
        }
    }

    /// "is"
    let name: String
    /// The words that it takes; empty if it takes any.
    var values: [Value] = []
    /// Whether it takes a number.
    var isNumber = false
    /// Words that say by themselves that this field is meant: `must` is `is:must`.
    var bare: Set<String> = []

    /// "is:", "hours<"
    var shown: String { isNumber ? "\(name)<" : "\(name):" }

    /// `track:`, by id or name.
    static func track(_ library: Library) -> FilterField {
        FilterField(name: "track", values: library.tracks.map { Value(word: $0.id, name: $0.name) })
    }

    /// `is:` with these words.
    static func standing(_ words: [String], bare: Set<String> = []) -> FilterField {
        FilterField(name: "is", values: words.map { Value(word: $0) }, bare: bare)
    }
}

/// What is asked in vain: `is:redy`.
public struct FilterProblem: Equatable, Sendable {
    /// What is wrong, what was probably meant, and what is allowed.
    public let text: String

    init(_ given: String, near: [String], allowed: String) {
        let offer = near.isEmpty ? "" : "; did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
        text = "'\(given)' means nothing\(offer) (\(allowed))"
    }

    /// What looks like a field that lists of this pane do not have: `foo:bar`; nil if nothing does. A title may hold such a
    /// word: ask only if nothing was found.
    public static func strangeField(in text: String, pane: PaneID, _ context: Context) -> FilterProblem? {
        let names = context.features.keymap.pane(pane).filterFields(context.library).map(\.shown)
        for part in QueryPart.parts(of: text) where !part.isQuoted {
            guard let (name, relation, value) = FilterReading.split(part.text), relation == .word,
                !value.hasPrefix("//"), !names.contains("\(name):")
            else { continue }
            let allowed = names.isEmpty ? "words only" : "fields are \(names.joined(separator: ", "))"
            return FilterProblem(part.text, near: [], allowed: allowed)
        }
        return nil
    }
}

/// What a part of a filter is.
enum FilterReading {
    case word
    /// A field without a value yet, and what may follow it.
    case nothing(FilterProblem)
    case condition(FilterQuery.Condition)
    case problem(FilterProblem)

    init(_ part: QueryPart, _ fields: [FilterField], _ context: Context) {
        self = .word
        guard !part.isQuoted else { return }
        let text = part.text.lowercased()
        if let field = fields.first(where: { $0.bare.contains(text) }) {
            self = .condition(.init(field: field.name, relation: .word, value: text, isWanted: part.isWanted))
            return
        }
        guard let (name, relation, value) = Self.split(text) else { return }
        guard let field = fields.first(where: { $0.name == name }) else {
            self = Self.unknown(part.text, name, value, fields, context)
            return
        }
        if value.isEmpty {
            self = .nothing(FilterProblem(part.text, near: [], allowed: Self.allowed(field)))
        } else if let problem = Self.problem(part.text, value, field, context) {
            self = .problem(problem)
        } else {
            self = .condition(.init(field: name, relation: relation, value: value, isWanted: part.isWanted))
        }
    }

    /// `hours<10` as its parts; nil if it is a word. Only letters name a field.
    static func split(_ text: String) -> (name: String, relation: FilterQuery.Condition.Relation, value: String)? {
        let text = text.lowercased()
        let name = text.prefix { $0.isLetter }
        let rest = text[name.endIndex...]
        guard !name.isEmpty,
            let relation = FilterQuery.Condition.Relation.allCases.first(where: { rest.hasPrefix($0.rawValue) })
        else { return nil }
        return (String(name), relation, String(rest.dropFirst(relation.rawValue.count)))
    }

    /// A word with a colon is a word, unless it is nearly a field: see also ``FilterProblem/strangeField(in:pane:_:)``.
    private static func unknown(
        _ given: String, _ name: String, _ value: String, _ fields: [FilterField], _ context: Context
    ) -> FilterReading {
        let near = context.misspelt(name, fields.map(\.name))
        guard !near.isEmpty, !value.isEmpty else { return .word }
        let names = fields.map(\.shown).joined(separator: ", ")
        return .problem(FilterProblem(given, near: near.map { "\($0):" }, allowed: "fields are \(names)"))
    }

    private static func problem(
        _ given: String, _ value: String, _ field: FilterField, _ context: Context
    ) -> FilterProblem? {
        if field.isNumber {
            return Int(value) == nil ? FilterProblem(given, near: [], allowed: allowed(field)) : nil
        }
        guard !field.values.isEmpty, !field.values.contains(where: { $0.isMeant(by: value) }) else { return nil }
        let words = field.values.map(\.word)
        return FilterProblem(
            given, near: context.misspelt(value, words), allowed: allowed(field))
    }

    private static func allowed(_ field: FilterField) -> String {
        if field.isNumber { return "a number is: \(field.name)<10" }
        let words = field.values.map(\.word)
        return words.isEmpty
            ? "a word follows \(field.name):" : "allowed after \(field.name): are \(words.joined(separator: ", "))"
    }
}
