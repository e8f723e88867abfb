import ArgumentParser
import CairnCore

/// The fields of a record as options of a command: one for every field that has a help text.
///
/// The parser finds the options through the mirror of a value of this type, and passes them by the names of the fields.
struct FieldOptions<Row: JourneyRecord>: ParsableArguments {
    /// The given values, by field name; every entry of a list, every line of a text.
    private(set) var given: [String: [String]] = [:]

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: OptionKey.self)
        for field in Row.fields where !field.help.isEmpty {
            let key = OptionKey(stringValue: field.name)
            let texts =
                field.kind.isRepeated
                ? try container.decode(Option<[String]>.self, forKey: key).wrappedValue
                : try container.decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] } ?? []
            if !texts.isEmpty { given[field.name] = texts }
        }
    }

    /// Puts the given values into the record; the word `clearing` removes a value.
    func fill(
        _ record: inout Row, clearing: String = RecordArguments.clearing, _ journey: Journey, _ context: Context
    ) throws {
        try RecordArguments(clearing: clearing, journey: journey, context: context).fill(&record, given)
    }
}

extension FieldOptions: CustomReflectable {
    var customMirror: Mirror {
        let options = Row.fields.filter { !$0.help.isEmpty }.map {
            (label: $0.name as String?, value: $0.commandOption)
        }
        return Mirror(self, children: options, displayStyle: .struct)
    }
}

extension Field {
    /// The parser's option: for a list, one that may be repeated.
    fileprivate var commandOption: Any {
        let name = NameSpecification.customLong(option)
        let help = ArgumentHelp(stringLiteral: help)
        return kind.isRepeated
            ? Option<[String]>(wrappedValue: [], name: name, help: help, completion: completion) as Any
            : Option<String?>(wrappedValue: nil, name: name, help: help, completion: completion)
    }

    private var completion: CompletionKind? {
        switch kind {
        case .choice(let choices): .list(choices.map(\.word))
        case .item: IDCompletion.items
        case .track: IDCompletion.tracks
        default: nil
        }
    }
}

extension FieldKind {
    /// Whether its option may be given again: another entry of a list, another line of a text.
    fileprivate var isRepeated: Bool { self == .list || self == .lines }
}

/// A field's name, as the parser's key.
private struct OptionKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
