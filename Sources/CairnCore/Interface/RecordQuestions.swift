/// Forms made from the fields of a record, and records filled in from forms.
extension Form {
    /// A form that asks for every field of a record that has a label, answered with what the record holds.
    ///
    /// - Parameters:
    ///   - first: Names of fields that are asked before the others; these follow in their own order.
    ///   - proposals: Names of fields whose text is only proposed: what is typed takes its place.
    ///   - choices: By the name of a field, what there is to choose from, if the field does not know itself.
    init<Row: JourneyRecord>(
        kind: FormKindID, target: FormTarget = FormTarget(""), title: String, intro: String = "", asking row: Row,
        first: [String] = [], proposals: Set<String> = [], choices: [String: [Choice]] = [:], _ context: Context
    ) {
        let asked = Row.asked
        let ordered =
            first.compactMap { name in asked.first { $0.name == name } } + asked.filter { !first.contains($0.name) }
        let fields = ordered.map { field in
            let known = field.kind == .track ? context.library.trackChoices : nil
            return FormField(
                field, of: row, isProposal: proposals.contains(field.name), among: choices[field.name] ?? known)
        }
        self.init(kind: kind, target: target, title: title, intro: intro, fields: fields)
    }

    /// Puts the answers into the record, each into its field of that name. What cannot be taken is said below the answer.
    mutating func fill<Row: JourneyRecord>(_ row: inout Row, _ context: Context) {
        for field in Row.asked {
            guard let index = index(of: field.name) else { continue }
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
    /// The answer that leaves a choice open.
    static let nothing = "—"

    /// The question for a field of a record, answered with what the record holds.
    ///
    /// - Parameter choices: What there is to choose from. Where the field knows words of its own, these in another order.
    init<Owner>(_ field: Field<Owner>, of owner: Owner, isProposal: Bool = false, among choices: [Choice]? = nil) {
        let text = field.text(in: owner)
        let word = field.word(in: owner)
        self.init(field.name, label: field.label, hint: field.hint, text: text, isProposal: isProposal)
        switch field.kind {
        case .lines: answer = .area(TextArea(text))
        case .day: answer = .date(TextField(text, isProposal: isProposal))
        case .flag: choose(text, among: ["yes", "no"].map { Choice(word: $0, name: $0) })
        case .choice, .track:
            let open = field.isOptional ? [Choice(word: "", name: Self.nothing)] : []
            choose(word, among: open + (choices ?? field.choices))
        case .reference:
            let choices = choices ?? []
            words = choices.map(\.word)
            let name = choices.first { $0.word == word }?.name ?? ""
            answer = .pick(PickList(choices.map(\.name), text: name, isOpen: false))
        default:
            if let choices { answer = .pick(PickList(choices.map(\.name), text: text, isOpen: true)) }
        }
    }

    /// Makes it a question with these answers. A word that is none of them stays behind the answer that stands for nothing.
    mutating func choose(_ word: String, among choices: [Choice]) {
        let listed = choices.firstIndex { $0.word == word }
        let chosen = listed ?? choices.firstIndex { $0.word.isEmpty } ?? 0
        words = choices.map { $0.word.isEmpty && listed == nil ? word : $0.word }
        answer = .choice(choices.map(\.name), chosen)
    }

    /// What the answer stands for: the word behind what is chosen, else what is typed.
    ///
    /// - Throws: that nothing is called that, where one of a list is to be chosen.
    func meant() throws(FieldFault) -> String {
        switch answer {
        case .choice(_, let index) where words.indices.contains(index): return words[index]
        case .pick(let list) where !list.isOpen:
            if list.value.isEmpty { return "" }
            guard let picked, words.indices.contains(picked) else {
                throw FieldFault(name, "Nothing on the list is called that: choose one, or leave it empty.")
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
    /// The word or id that the owner holds; empty if it holds none.
    fileprivate func word(in owner: Owner) -> String {
        if case .text(let word) = get(owner) { return word }
        return ""
    }
}

extension Library {
    /// The tracks to choose from.
    var trackChoices: [Choice] { tracks.map { Choice(word: $0.id, name: $0.name) } }
}
