/// A property of a record that a field reads and writes.
public typealias Property<Owner, Value> = WritableKeyPath<Owner, Value> & Sendable

/// Fields made from properties. See ``Field`` for `label`, `hint`, `help` and `missing`.
extension Field {
    /// The record's id. A kind with only one record has none.
    public static func id(_ name: String, _ property: Property<Owner, String>) -> Field {
        make(name, .id, property, isRequired: true)
    }

    /// The record that this one belongs to, of its ``JourneyRecord/parentKind``.
    public static func parent(_ name: String, _ property: Property<Owner, String>) -> Field
    where Owner: JourneyRecord {
        make(name, .parent(Owner.parentKind ?? Owner.kind), property, isRequired: true)
    }

    /// A record of that kind, or nil.
    public static func reference(
        _ name: String, _ property: Property<Owner, String?>, to kind: RecordKind, label: String = "",
        hint: String = "", help: String = ""
    ) -> Field {
        make(name, .reference(kind), property, label: label, hint: hint, help: help)
    }

    /// An item of the Library.
    public static func item(
        _ name: String, _ property: Property<Owner, String>, label: String = "", hint: String = "", missing: String = ""
    ) -> Field {
        make(name, .item, property, isRequired: true, label: label, hint: hint, missing: missing)
    }

    /// An item of the Library that the record is about, or nil.
    public static func item(
        _ name: String, _ property: Property<Owner, String?>, label: String = "", hint: String = "", help: String = ""
    ) -> Field {
        make(name, .item, property, label: label, hint: hint, help: help)
    }

    /// A track of the Library, or nil.
    public static func track(
        _ name: String, _ property: Property<Owner, String?>, label: String = "", hint: String = "", help: String = ""
    ) -> Field {
        make(name, .track, property, label: label, hint: hint, help: help)
    }

    /// A line of text; empty if nothing is known. `limit` is in characters, for what is typed.
    public static func text(
        _ name: String, _ property: Property<Owner, String>, label: String = "", hint: String = "", help: String = "",
        required: Bool = false, missing: String = "", limit: Int? = nil
    ) -> Field {
        make(
            name, .text(limit: limit), property, isRequired: required, label: label, hint: hint, help: help,
            missing: missing)
    }

    /// A line of text, or nil; never empty.
    public static func text(
        _ name: String, _ property: Property<Owner, String?>, label: String = "", hint: String = "", help: String = ""
    ) -> Field {
        make(name, .text(limit: nil), property, label: label, hint: hint, help: help)
    }

    /// A text of many lines.
    public static func lines(
        _ name: String, _ property: Property<Owner, String>, label: String = "", hint: String = "", help: String = "",
        required: Bool = false, missing: String = ""
    ) -> Field {
        make(name, .lines, property, isRequired: required, label: label, hint: hint, help: help, missing: missing)
    }

    /// Several texts of one line each; `entry` is the word for one of them.
    public static func list(
        _ name: String, _ property: Property<Owner, [String]>, of entry: String, label: String = "", hint: String = "",
        help: String = ""
    ) -> Field {
        make(name, .list, property, label: label, hint: hint, help: help, entry: entry)
    }

    /// One of a type's words.
    public static func choice<Value: Word>(
        _ name: String, _ property: Property<Owner, Value>, label: String = "", hint: String = "", help: String = "",
        required: Bool = true
    ) -> Field {
        make(name, .choice(Value.choices), property, isRequired: required, label: label, hint: hint, help: help)
    }

    /// One of a type's words, or nil.
    public static func choice<Value: Word>(
        _ name: String, _ property: Property<Owner, Value?>, label: String = "", hint: String = "", help: String = ""
    ) -> Field {
        make(name, .choice(Value.choices), property, label: label, hint: hint, help: help)
    }

    /// A day.
    public static func day(
        _ name: String, _ property: Property<Owner, Day>, label: String = "", hint: String = "", help: String = "",
        required: Bool = true
    ) -> Field {
        make(name, .day, property, isRequired: required, label: label, hint: hint, help: help)
    }

    /// A day, or nil.
    public static func day(
        _ name: String, _ property: Property<Owner, Day?>, label: String = "", hint: String = "", help: String = ""
    ) -> Field {
        make(name, .day, property, label: label, hint: hint, help: help)
    }

    /// A whole number in that range, or nil.
    public static func number(
        _ name: String, _ property: Property<Owner, Int?>, in range: ClosedRange<Int>, label: String = "",
        hint: String = "", help: String = ""
    ) -> Field {
        make(name, .number(range), property, label: label, hint: hint, help: help)
    }

    /// A whole number in that range.
    public static func number(
        _ name: String, _ property: Property<Owner, Int>, in range: ClosedRange<Int>, label: String = "",
        hint: String = "", help: String = "", required: Bool = true
    ) -> Field {
        make(name, .number(range), property, isRequired: required, label: label, hint: hint, help: help)
    }

    /// A number in that range with at most two decimals, or nil.
    public static func decimal(
        _ name: String, _ property: Property<Owner, Double?>, in range: ClosedRange<Double>, label: String = "",
        hint: String = "", help: String = ""
    ) -> Field {
        make(name, .decimal(range), property, label: label, hint: hint, help: help)
    }

    /// A number in that range with at most two decimals.
    public static func decimal(
        _ name: String, _ property: Property<Owner, Double>, in range: ClosedRange<Double>, label: String = "",
        hint: String = "", help: String = ""
    ) -> Field {
        make(name, .decimal(range), property, isRequired: true, label: label, hint: hint, help: help)
    }

    /// A number as it was measured.
    public static func measure(
        _ name: String, _ property: Property<Owner, Double>, label: String = "", hint: String = "", help: String = "",
        missing: String = ""
    ) -> Field {
        make(
            name, .measure, property, isRequired: true, label: label, hint: hint, help: help, missing: missing)
    }

    /// A number as it was measured, or nil.
    public static func measure(
        _ name: String, _ property: Property<Owner, Double?>, label: String = "", hint: String = "", help: String = ""
    ) -> Field {
        make(name, .measure, property, label: label, hint: hint, help: help)
    }

    /// A time of day in minutes since midnight, or nil.
    public static func minute(
        _ name: String, _ property: Property<Owner, Int?>, label: String = "", hint: String = "", help: String = ""
    ) -> Field {
        make(name, .minute, property, label: label, hint: hint, help: help)
    }

    /// A length of time in minutes, in that range.
    public static func duration(
        _ name: String, _ property: Property<Owner, Int>, in range: ClosedRange<Int>, label: String = "",
        hint: String = "", help: String = "", missing: String = ""
    ) -> Field {
        make(
            name, .duration(range), property, isRequired: true, label: label, hint: hint, help: help, missing: missing)
    }

    /// Yes or no.
    public static func flag(
        _ name: String, _ property: Property<Owner, Bool>, label: String = "", hint: String = "", help: String = ""
    ) -> Field {
        make(name, .flag, property, label: label, hint: hint, help: help)
    }

    private static func make<Value: FieldRepresentable>(
        _ name: String, _ kind: FieldKind, _ property: Property<Owner, Value>, isRequired: Bool = false,
        label: String = "", hint: String = "", help: String = "", missing: String = "", entry: String = ""
    ) -> Field {
        Field(
            name: name, kind: kind, isOptional: Value.isOptional, isRequired: isRequired, label: label, hint: hint,
            help: help, missing: missing, entry: entry, get: { $0[keyPath: property].fieldValue },
            put: { owner, value in
                guard let value = Value(value) else { return false }
                owner[keyPath: property] = value
                return true
            })
    }
}
