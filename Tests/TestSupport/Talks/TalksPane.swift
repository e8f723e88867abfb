@testable import CairnCore

extension Feature {
    /// Evenings one went to.
    public static let talks = Feature(pane: TalksPane(), records: [Talk.self], forms: [TalkForm()])
}

/// Evenings one went to.
struct TalksPane: Pane {
    static let id = PaneID("talks")

    var id: PaneID { Self.id }
    let name = "Talks"
    let reads: [any JourneyRecord.Type] = [Talk.self]

    var bindings: [Binding] {
        [
            Binding(in: id, [.character("a")], "talks.add", "Add an evening", hint: "add") { desk in
                [.form(TalkForm().form(nil, desk))]
            },
            Binding(in: id, [.character("i")], "talks.edit", "Edit the evening", unless: noTalk) { desk in
                desk.talk.map { [.form(TalkForm().form($0, desk))] } ?? []
            },
            Binding(in: id, [.character("d")], "talks.delete", "Delete the evening", unless: noTalk) { desk in
                .keeping(desk.talk.map(desk.journey.removing)) { "\($0.said) u brings it back." }
            },
        ]
    }

    func summary(_ desk: Desk) -> Summary { Summary("\(desk.journey[Talk.self].rows.count) so far") }

    func contents(_ desk: Desk) -> ListContents {
        ListContents(ids: desk.journey.talks(desk.list.filter).map(\.id))
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        let talk = desk.journey[Talk.self][id]
        var row = ListRow(id, talk?.title ?? id)
        row.trailing = talk?.day.text ?? ""
        return row
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        guard let talk = desk.journey[Talk.self][id] else { return Document("") }
        var page = Document(talk.title)
        page.blocks.append(.field(label: "When", text: talk.day.text))
        if !talk.speaker.isEmpty { page.blocks.append(.field(label: "Who spoke", text: talk.speaker)) }
        return page
    }

    func emptyText(_ desk: Desk) -> String {
        desk.list.filter.isEmpty
            ? "Evenings you went to. a adds the first." : "No evening matches. Esc clears the filter."
    }

    private func noTalk(_ desk: Desk) -> String? { desk.talk == nil ? "No evening is selected; a adds one." : nil }
}

extension Desk {
    /// The talk of the selected row, or nil.
    fileprivate var talk: Talk? { list.selected.flatMap { journey[Talk.self][$0] } }
}
