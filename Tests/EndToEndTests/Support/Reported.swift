import Foundation
import Testing

/// What scripts read: the fields of `--json` that the tests look at, decoded by name so that a renamed one fails.
struct ReportedItem: Decodable, Equatable {
    struct Proof: Decodable, Equatable {
        let id: String
        let place: String
        let shows: String
        let date: String
    }

    let id: String
    let name: String
    let status: String
    let proven: Bool
    let note: String?
    let evidence: [Proof]
}

/// A track as scripts read it.
struct ReportedTrack: Decodable {
    let id: String
    let chosen: Bool
    let done: Int
    let proven: Int
}

/// A branch of the roadmap as scripts read it.
struct ReportedBranch: Decodable {
    let branches: [ReportedBranch]
    let items: [ReportedItem]

    /// Every item below.
    var allItems: [ReportedItem] { items + branches.flatMap(\.allItems) }
}

extension Home {
    /// An item as `skills show --json` tells it.
    func item(_ id: String) throws -> ReportedItem {
        try Self.decode(ReportedItem.self, must("skills", "show", id, "--json"))
    }

    /// Every item of the roadmap, as `roadmap --json` tells it.
    func roadmap() throws -> [ReportedItem] {
        try Self.decode([ReportedBranch].self, must("roadmap", "--track", "all", "--json")).flatMap(\.allItems)
    }

    /// Ids of what is done, sorted.
    func done() throws -> [String] {
        try Self.decode([ReportedItem].self, must("skills", "list", "is:done", "--track", "all", "--json")).map(\.id)
            .sorted()
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }
}
