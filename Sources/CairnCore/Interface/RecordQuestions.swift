/// Forms made from the fields of a record, and records filled in from forms.
extension Form {
    /// A form that asks for every field of a record that has a label, answered with the record's values.
    ///
    /// - Parameters:
    ///   - stored: The record as it is stored; nil for a new one.
    ///   - first: Names of fields to ask first; the others follow in their own order.
    ///   - only: Names of the fields to ask; nil for all that have a label.
    ///   - proposals: Names of fields whose text is only a proposal, which typing replaces.
    ///   - choices: By field name, the choices of a field that has none of its own.
    init<Row: JourneyRecord>(
        kind: FormKindID, target: FormTarget = FormTarget(""), title: String, intro: String = "", asking row: Row,
        stored: Row?, first: [String] = [], only: [String]? = nil, proposals: Set<String> = [],
        choices: [String: [Choice]] = [:],
        _ context: Context
    ) {
        let asked = Row.asked.filter { only?.contains($0.name) ?? true }
        let ordered =
            first.compactMap { name in asked.first { $0.name == name } } + asked.filter { !first.contains($0.name) }
        let fields = ordered.map { field in
            let known = context.library.choices(of: field.kind)
            let among = choices[field.name] ?? known
            var question = FormField(field, of: row, isProposal: proposals.contains(field.name), among: among)
            // Usually what is asked for is what is stored, and a list may be long.
            question.known = stored.map {
                $0 == row ? question.meaning : FormField(field, of: $0, among: among).meaning
            }
            return question
        }
        self.init(kind: kind, target: target, title: title, intro: intro, fields: fields)
    }

    /// Puts the answers into the record's fields; where nothing was edited, the record keeps what is stored. An answer that
    /// cannot be taken has its problem shown below it.
    mutating func fill<Row: JourneyRecord>(_ row: inout Row, _ context: Context) {
        for field in Row.asked {
            guard let index = index(of: field.name), fields[index].isEdited else { continue }
            do throws(FieldFault) {
                let value = try field.read(fields[index].meant(), today: context.today)
                try field.set(value, of: &row)
            } catch {
                fields[index].problem = error.description
            }
        }
    }
}

extension FormField {
    /// The answer that leaves an optional choice empty.
    static let nothing = "no answer"

    /// The question for a field of a record, answered with the record's value.
    ///
    /// - Parameter choices: The choices; nil for the field's own.
    init<Owner>(_ field: Field<Owner>, of owner: Owner, isProposal: Bool = false, among choices: [Choice]? = nil) {
        let text = field.text(in: owner)
        let word = field.word(in: owner)
        self.init(field.name, label: field.label, hint: field.hint, text: text, isProposal: isProposal)
        isOneLine = field.isOneLine
        (sense, isNeeded) = (field.sense, field.isRequired)
        switch field.kind {
        case .lines: answer = .area(TextArea(text))
        case .day: answer = .date(TextField(text, isProposal: isProposal))
        case .flag: choose(text, among: ["yes", "no"].map { Choice(word: $0, name: $0) })
        case .choice, .track:
            let open = field.isOptional ? [Choice(word: "", name: Self.nothing)] : []
            choose(word, among: open + (choices ?? field.choices))
        case .reference, .item:
            let choices = choices ?? []
            words = choices.map(\.word)
            let name = choices.first { $0.word == word }?.name ?? ""
            answer = .pick(PickList(choices, text: name, isOpen: false))
        default:
            if let choices {
                answer = .pick(PickList(choices, text: text, isOpen: true))
            } else if text.contains(where: \.isNewline) {
                answer = .area(TextArea(text))
            }
        }
    }

    /// Makes it a choice between these answers. A word that is not among them is kept behind the empty answer.
    mutating func choose(_ word: String, among choices: [Choice]) {
        let listed = choices.firstIndex { $0.word == word }
        let chosen = listed ?? choices.firstIndex { $0.word.isEmpty } ?? 0
        words = choices.map { $0.word.isEmpty && listed == nil ? word : $0.word }
        answer = .choice(choices.map(\.name), chosen)
    }

    /// What the answer says, for comparison: the word behind the chosen one, else the typed text.
    var meaning: String { (try? meant()) ?? value }

    /// Whether the answer differs from what is stored.
    var isEdited: Bool { known != meaning }

    /// The word behind the chosen answer, else the typed text.
    ///
    /// - Throws: `FieldFault` if one of a list has to be chosen and none has that name.
    func meant() throws(FieldFault) -> String {
        switch answer {
        case .choice(_, let index) where words.indices.contains(index): return words[index]
        case .pick(let list) where !list.isOpen:
            if list.value.isEmpty { return "" }
            guard let picked, words.indices.contains(picked) else {
                throw FieldFault(
                    name, "Nothing on the list is called that: choose one\(isNeeded ? "" : ", or leave it empty").")
            }
            return words[picked]
        default: return value
        }
    }
}

extension JourneyRecord {
    /// The fields that people fill in: those with a label.
    public static var asked: [Field<Self>] { fields.filter { !$0.label.isEmpty } }
}

extension Field {
    /// The owner's word or id; empty if there is none.
    fileprivate func word(in owner: Owner) -> String {
        if case .text(let word) = get(owner) { return word }
        return ""
    }
}

extension Library {
    /// The tracks as choices.
    var trackChoices: [Choice] { tracks.map { Choice(word: $0.id, name: $0.name) } }

    /// What a field may hold that names something in the Library; nil for any other.
    func choices(of kind: FieldKind) -> [Choice]? {
        switch kind {
        case .track: trackChoices
        case .item:
            itemIDs.compactMap(item).map { item in
                Choice(word: item.id, name: item.name, otherNames: [item.id] + (texts.skill(item.id)?.aliases ?? []))
            }
        default: nil
        }
    }
}
