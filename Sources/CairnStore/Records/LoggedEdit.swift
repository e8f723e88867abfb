import CairnCore

/// An edit as the log stores it: if a part of a long text was changed, the rest is stored only once.
///
/// `{"after":{"memo":{…,"text":"one TWO three"}},"before":{"memo":{…,"text":"two"}},"kept":{"text":[4,6]}}`: before the change,
/// the text was the first 4 bytes of what it is after, then "two", then the last 6 of them.
struct LoggedEdit: Codable {
    let after: Record?
    let before: Record?
    /// By field, the number of bytes of UTF-8 at the beginning and the end that are the same after the change.
    let kept: [String: [Int]]?
    /// See ``Edit/at``.
    let at: Int?

    /// The edit in this form.
    init(_ edit: Edit) {
        var kept: [String: [Int]] = [:]
        after = edit.after
        at = edit.at
        if let before = edit.before, let after = edit.after, before.kind == after.kind {
            self.before = Record(before.value.shortened(against: after.value, &kept))
        } else {
            before = edit.before
        }
        self.kept = kept.isEmpty ? nil : kept
    }

    /// The full edit. Throws `UnreadableRow` if the shared parts do not exist.
    func edit() throws -> Edit {
        guard let kept else { return Edit(before: before, after: after, at: at) }
        guard let before, let after else { throw UnreadableRow(what: "a text of the log is not there") }
        return Edit(before: Record(try before.value.lengthened(from: after.value, kept)), after: after, at: at)
    }
}

extension JourneyRecord {
    /// The record with its long texts shortened to what the other does not share; adds the shared lengths to `kept`.
    fileprivate func shortened(against other: any JourneyRecord, _ kept: inout [String: [Int]]) -> Self {
        guard let other = other as? Self else { return self }
        var short = self
        for field in Self.fields {
            guard field.isProse, case .text(let text) = field.get(self), case .text(let whole) = field.get(other),
                let part = SharedEnds(text, whole), field.put(&short, .text(part.middle))
            else { continue }
            kept[field.name] = [part.beginning, part.end]
        }
        return short
    }

    fileprivate func lengthened(from other: any JourneyRecord, _ kept: [String: [Int]]) throws -> Self {
        var long = self
        for (name, ends) in kept {
            guard let other = other as? Self, let field = Self.fields.first(where: { $0.name == name }),
                ends.count == 2,
                case .text(let middle) = field.get(self), case .text(let whole) = field.get(other),
                let part = SharedEnds(beginning: ends[0], middle: middle, end: ends[1], of: whole),
                field.put(&long, .text(part.text))
            else { throw UnreadableRow(what: "a text of the log is not there") }
        }
        return long
    }
}

extension Field {
    /// Whether it holds free text.
    fileprivate var isProse: Bool {
        switch kind {
        case .text, .lines: true
        default: false
        }
    }
}
