import ArgumentParser
import CairnCore

/// What can be known of a record, as options of a command: one for every field that says how the command line explains it.
///
/// The parser asks a value of this type which options there are by its mirror, and hands them over by the names of the fields.
struct FieldOptions<Row: JourneyRecord>: ParsableArguments {
    /// What was given, by the name of the field; of a list every entry.
    private(set) var given: [String: [String]] = [:]

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: OptionKey.self)
        for field in Row.fields where !field.help.isEmpty {
            let key = OptionKey(stringValue: field.name)
            let texts =
                field.kind == .list
                ? try container.decode(Option<[String]>.self, forKey: key).wrappedValue
                : try container.decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] } ?? []
            if !texts.isEmpty { given[field.name] = texts }
        }
    }

    /// Puts what was given into the record; `clearing` takes away what it holds.
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
    /// The option as the parser knows it: one that may be given again for a list.
    fileprivate var commandOption: Any {
        let name = NameSpecification.customLong(option)
        let help = ArgumentHelp(stringLiteral: help)
        return kind == .list
            ? Option<[String]>(wrappedValue: [], name: name, help: help, completion: completion) as Any
            : Option<String?>(wrappedValue: nil, name: name, help: help, completion: completion)
    }

    private var completion: CompletionKind? {
        switch kind {
        case .choice(let choices): .list(choices.map(\.word))
        case .track: IDCompletion.tracks
        default: nil
        }
    }
}

/// A field's name, as the parser's key.
private struct OptionKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
