/// A text that is read from the store when it is first asked for.
public protocol StoredText: AnyObject, Sendable {
    /// The text; empty if it cannot be read: the check of the whole database says why.
    var text: String { get }
    /// The same for whoever writes it elsewhere; throws if it cannot be read.
    func read() throws -> String
    /// The same, read without being kept: for whoever looks through all of them once.
    var passing: String { get }
    /// Whether both are still to be read, from the same place.
    func isSame(as other: any StoredText) -> Bool
}

/// A long text of a record: the text itself, or where it is stored.
public enum LateText: Sendable {
    case known(String)
    case stored(any StoredText)

    /// The text, read if need be.
    public var text: String {
        switch self {
        case .known(let text): text
        case .stored(let stored): stored.text
        }
    }

    /// The text, which is not kept if it had to be read.
    var passing: String {
        switch self {
        case .known(let text): text
        case .stored(let stored): stored.passing
        }
    }

    /// Whether it is known without reading that nobody changed one into the other.
    func isUnchanged(from old: LateText) -> Bool {
        switch (self, old) {
        case (.known(let text), .known(let other)): text == other
        case (.stored(let stored), .stored(let other)): stored === other
        default: false
        }
    }
}

extension LateText: Equatable {
    public static func == (left: LateText, right: LateText) -> Bool {
        if case .stored(let stored) = left, case .stored(let other) = right, stored.isSame(as: other) { return true }
        return left.text == right.text
    }
}

/// The field of a record whose text is long and of no use to a list: a journey leaves it in the store until it is asked for.
public struct LateField<Owner>: Sendable {
    /// The field's name.
    public let name: String
    /// Where the text is held.
    public let property: WritableKeyPath<Owner, LateText> & Sendable

    /// The field of that name.
    init(_ name: String, _ property: WritableKeyPath<Owner, LateText> & Sendable) {
        (self.name, self.property) = (name, property)
    }
}

extension JourneyRecord {
    public static var late: LateField<Self>? { nil }

    /// The record with its text read, so that it stands for itself wherever it is written.
    fileprivate func whole() throws -> Record {
        guard let late = Self.late, case .stored(let stored) = self[keyPath: late.property] else { return Record(self) }
        var whole = self
        whole[keyPath: late.property] = .known(try stored.read())
        return Record(whole)
    }
}

extension Record {
    fileprivate func whole() throws -> Record { try value.whole() }
}

extension Change {
    /// The change with all texts read, before anything is written over them; throws if one cannot be read.
    package func whole() throws -> Change {
        Change(title, try edits.map { Edit(before: try $0.before?.whole(), after: try $0.after?.whole(), at: $0.at) })
    }
}
