import ArgumentParser
import CairnCore
import CairnLibrary
import CairnStore

/// Shared by commands that change something: reads the journey, saves a change and says what was done.
struct JourneyEditor {
    private(set) var context: Context
    /// For reading only until something is kept, if there is no journey yet: a command that fails makes none.
    private(set) var store: Store
    private(set) var journey: Journey
    private let source: JourneySource

    /// `context` may be passed if the command has it already.
    init(_ options: JourneyOptions, _ context: Context? = nil) throws {
        self.context = try context ?? options.context()
        source = try options.source
        store = try options.storeToEdit()
        journey = try store.journey()
        if let moves = journey.following(self.context.library.replaced) {
            try store.apply(moves, at: World.now())
            journey.apply(moves)
        }
        readTexts()
    }

    private mutating func readTexts() {
        (context.texts, context.log) = (store.texts, store.log)
        (context.reviews, context.readings) = (store.reviews, store.readings)
    }

    /// Makes the journey if there is none yet, and says whether the change altered anything.
    private mutating func apply(_ change: Change) throws -> Bool {
        if store.access == .readOnly {
            store = try source.store(.readWrite)
            readTexts()
        }
        return try store.apply(change, at: World.now()) != nil
    }

    /// Saves the change and says what was done, or that there was nothing to do.
    mutating func keep(_ change: Change?, otherwise nothing: String, quietly: Bool = false) throws {
        guard let change, try apply(change) else {
            if !quietly { Output.line(nothing) }
            return
        }
        journey.apply(change)
        if change.edits.contains(where: { ($0.after ?? $0.before)?.kind == Posting.kind }) {
            store.readPostings(of: journey, context)
        }
        if !quietly { Output.done(change.said) }
    }

    /// Keeps a change that another program may be making at the same time, as two ratings of one card are: it is then made
    /// again, of the journey as it has become.
    ///
    /// - Returns: the change that was kept.
    mutating func keep(quietly: Bool = false, making change: (Journey) -> Change?) throws -> Change? {
        // Each time it is refused another program has got further.
        for _ in 0..<50 {
            let made = change(journey)
            do {
                try keep(made, otherwise: "", quietly: quietly)
                return made
            } catch StoreError.changedElsewhere {
                try readAgain()
            }
        }
        let made = change(journey)
        try keep(made, otherwise: "", quietly: quietly)
        return made
    }

    /// Reads the journey again, which another program has changed.
    mutating func readAgain() throws { journey = try store.journey().following(journey) }

    /// Puts texts from the command line into records.
    var arguments: RecordArguments { RecordArguments(journey: journey, context: context) }

    /// The item with that id.
    func item(_ id: String) throws -> Item { try context.library.item(named: id) }
}

extension Library {
    /// The item with that id, the one that replaced it, or the only skill of that name.
    func item(named id: String) throws -> Item {
        if let item = item(id) { return item }
        if let new = replaced[id], let item = item(new) { return item }
        if let item = alias(id).flatMap({ item($0.id) }) { return item }
        throw unknown("skill or milestone", id, among: itemIDs, list: "skills")
    }

    /// The item's name; its id if this Library does not have it.
    func name(of item: ItemID) -> String { self.item(item)?.name ?? item }

    /// The skill with that id, the one that replaced it, or the only one of that name.
    func skill(named id: String) throws -> Skill {
        if let skill = skill(id) ?? replaced[id].flatMap(skill) { return skill }
        if let skill = alias(id) { return skill }
        throw unknown("skill", id, among: skills.map(\.id), list: "skills")
    }

    /// The track with that id.
    func track(named id: String) throws -> Track {
        if let track = track(id) { return track }
        throw unknown("track", id, among: tracks.map(\.id), list: "tracks")
    }

    /// The only skill with that name or alias, or nil.
    private func alias(_ name: String) -> Skill? {
        let alike = skills(called: name)
        return alike.count == 1 ? alike.first : nil
    }

    private func unknown(_ what: String, _ id: String, among ids: [String], list: String) -> Failure {
        let alike = skills(called: id).map(\.id)
        let offer =
            alike.isEmpty || list != "skills"
            ? NearMiss.offer(id, among: ids)
            : "; did you mean \(alike.map { "'\($0)'" }.joined(separator: " or "))?"
        return .usage("no \(what) is called '\(id)'\(offer.isEmpty ? "; `cairn \(list) list` shows the ids" : offer)")
    }
}

/// Shell completions of ids.
enum IDCompletion {
    static let items = CompletionKind.custom { _, _, _ in library?.itemIDs ?? [] }
    static let tracks = CompletionKind.custom { _, _, _ in
        library?.tracks.map(\.id) ?? []
    }

    /// The Library with the user's packs; their problems do not matter here.
    private static var library: Library? { try? LibraryWithPacks(folder: Packs.folder).library }
}
