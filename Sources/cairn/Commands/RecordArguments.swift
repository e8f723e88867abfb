import CairnCore

/// Puts texts from the command line into a record, field by field.
struct RecordArguments {
    /// The word that removes a value.
    static let clearing = "none"

    var clearing = Self.clearing
    let journey: Journey
    let context: Context

    /// Puts the given values into the record, by field name; every entry of a list.
    func fill<Row: JourneyRecord>(_ record: inout Row, _ given: [String: [String]]) throws {
        for field in Row.fields {
            guard let texts = given[field.name] else { continue }
            let value = try value(texts, of: field)
            do throws(FieldFault) { try field.set(value, of: &record) } catch { throw Failure.usage(error) }
        }
    }

    /// Puts these texts into the record, by field name; nil leaves a field as it is.
    func fill<Row: JourneyRecord>(_ record: inout Row, texts: [String: String?]) throws {
        try fill(&record, texts.compactMapValues { text in text.map { [$0] } })
    }

    private func value<Row>(_ texts: [String], of field: Field<Row>) throws -> FieldValue {
        let text = field.kind == .lines ? texts.joined(separator: "\n") : texts.last ?? ""
        if texts == [clearing], let nothing = nothing(field) { return nothing }
        if field.kind == .list { return .list(texts) }
        switch field.kind {
        case .item: return .text(try context.library.item(named: text).id)
        case .track: return .text(try context.library.track(named: text).id)
        case .reference(Person.kind): return .text(try journey.people.person(named: text).id)
        case .choice(let choices): return .text(try word(text, among: choices.map(\.word), of: field))
        case .day:
            return .text(try DayArgument.parse(text, today: context.today, field.sense).iso)
        case .number(let range):
            guard let number = Int(text), range.contains(number) else {
                throw Failure.usage(
                    "'\(text)' is not what --\(field.option) takes; "
                        + "give a number from \(range.lowerBound) to \(range.upperBound)\(orNothing(field))")
            }
            return .number(number)
        case .decimal(let range):
            let value = try? field.read(text, today: context.today)
            guard let value else {
                let (least, most) = (DecimalWords.text(range.lowerBound), DecimalWords.text(range.upperBound))
                throw Failure.usage(
                    "'\(text)' is not what --\(field.option) takes; give a number from \(least) to \(most)\(orNothing(field))"
                )
            }
            return value
        case .minute:
            guard let minute = ClockTime.parse(text) else {
                throw Failure.usage("'\(text)' is not a time; give one like 14:30\(orNothing(field))")
            }
            return .number(minute)
        default: return try read(text, of: field)
        }
    }

    /// What a field holds that says nothing; nil if it has to say something.
    private func nothing<Row>(_ field: Field<Row>) -> FieldValue? {
        if field.isOptional { return FieldValue.none }
        if field.isRequired { return nil }
        return switch field.kind {
        case .text, .lines: .text("")
        case .list: .list([])
        default: nil
        }
    }

    private func read<Row>(_ text: String, of field: Field<Row>) throws -> FieldValue {
        do throws(FieldFault) { return try field.read(text, today: context.today) } catch {
            let isEmpty = !text.contains { !$0.isWhitespace }
            throw Failure.usage(error, after: isEmpty ? "the \(field.name) is empty; " : "")
        }
    }

    private func word<Row>(_ text: String, among words: [String], of field: Field<Row>) throws -> String {
        if words.contains(text) { return text }
        let allowed = words + (field.isOptional ? [clearing] : [])
        throw Failure.usage("--\(field.option) cannot be '\(text)'\(NearMiss.offer(text, allowed: allowed))")
    }

    private func orNothing<Row>(_ field: Field<Row>) -> String { field.isOptional ? ", or \(clearing)" : "" }
}

extension Failure {
    /// A fault of a field as a failure of the command line.
    static func usage(_ fault: FieldFault, after beginning: String = "") -> Failure {
        var text = fault.description
        if text.last == "." { text.removeLast() }
        return .usage(beginning + text.prefix(1).lowercased() + text.dropFirst())
    }
}
