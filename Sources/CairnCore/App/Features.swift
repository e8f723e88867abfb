/// A part of the program: its pane, its kinds of record, its forms.
public struct Feature: Sendable {
    let pane: (any Pane)?
    let records: [any JourneyRecord.Type]
    let indexes: [any JourneyIndex.Type]
    let forms: [any FormKind]

    /// A feature of these parts.
    public init(
        pane: (any Pane)? = nil, records: [any JourneyRecord.Type] = [], indexes: [any JourneyIndex.Type] = [],
        forms: [any FormKind] = []
    ) {
        self.pane = pane
        self.records = records
        self.indexes = indexes
        self.forms = forms
    }
}

/// All features of the program.
public final class Features: Sendable {
    /// The kinds of record, in the order in which they are exported.
    public let kinds: RecordKinds
    /// The panes in the order of the stack, and all keys.
    public let keymap: Keymap
    /// What the user has set up.
    public let settings: Settings
    private let all: [Feature]

    /// The features that ship, in the order of their panes in the stack.
    public static let shipped = Features([
        .plan, .items, .tasks, .today, .roadmap, .skills, .tracks, .projects, .people, .jobs, .journal, .guides,
        .practice, .history, .report,
    ])

    /// A program of these features.
    public init(_ all: [Feature], settings: Settings = Settings()) {
        self.all = all
        self.settings = settings
        kinds = RecordKinds(all.flatMap(\.records), indexes: all.flatMap(\.indexes))
        keymap = Keymap(all.compactMap(\.pane), keys: settings.keys)
    }

    /// The same features, set up in this way.
    public func with(_ settings: Settings) -> Features {
        settings == self.settings ? self : Features(all, settings: settings)
    }

    /// The same features and one more: for tests.
    public func adding(_ more: Feature) -> Features { Features(all + [more], settings: settings) }

    /// The pane of the feature that has this kind of record, or nil.
    func home(of kind: RecordKind) -> PaneID? {
        all.first { $0.records.contains { $0.kind == kind } }?.pane?.id
    }

    /// The panes with the kinds of record that they show.
    var recordsByPane: [(name: String, kinds: [RecordKind])] {
        all.compactMap { feature in
            feature.pane.map { ($0.name, (feature.records + $0.reads).map { $0.kind }) }
        }
    }

    /// The kind of form with that id, or nil.
    func form(_ id: FormKindID) -> (any FormKind)? { all.lazy.flatMap(\.forms).first { $0.id == id } }
}
