import CairnCore
import GRDB

/// `link`: the user's own link on an item.
struct LinkRow: StoredRecord {
    static let databaseTableName = "link"
    static let columns = ["id", "item", "address", "title"]

    let link: Link

    init?(_ record: Record) {
        guard case .link(let link) = record else { return nil }
        self.link = link
    }

    init(row: Row) throws {
        link = Link(id: try row.text(0), item: try row.text(1), address: try row.text(2), title: try row.text(3))
    }

    var record: Record { .link(link) }
    var primaryKey: DatabaseValue { link.id.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["id"] = link.id
        container["item"] = link.item
        container["address"] = link.address
        container["title"] = link.title
    }
}
