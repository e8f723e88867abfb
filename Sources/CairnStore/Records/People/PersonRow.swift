import CairnCore
import GRDB

/// `person`: someone worth talking to.
struct PersonRow: StoredRecord {
    static let databaseTableName = "person"
    static let columns = [
        "id", "name", "role", "company", "industry", "track", "seniority", "met", "introduced_by", "mails", "links",
        "place", "zone", "tags", "source",
    ]

    let person: Person

    init?(_ record: Record) {
        guard case .person(let person) = record else { return nil }
        self.person = person
    }

    init(row: Row) throws {
        var person = Person(id: try row.text(0), name: try row.text(1))
        person.role = try row.text(2)
        person.company = try row.text(3)
        person.industry = try row.text(4)
        person.track = try row.optional(5, row.text)
        person.seniority = try row.optional(6) { try row.word($0) }
        person.met = try row.text(7)
        person.introducedBy = try row.optional(8, row.text)
        person.mails = try row.lines(9)
        person.links = try row.lines(10)
        person.place = try row.text(11)
        person.zone = try row.text(12)
        person.tags = try row.lines(13)
        person.source = try row.text(14)
        self.person = person
    }

    var record: Record { .person(person) }
    var primaryKey: DatabaseValue { person.id.databaseValue }

    func encode(to container: inout PersistenceContainer) throws {
        container["id"] = person.id
        container["name"] = person.name
        container["role"] = person.role
        container["company"] = person.company
        container["industry"] = person.industry
        container["track"] = person.track
        container["seniority"] = person.seniority?.rawValue
        container["met"] = person.met
        container["introduced_by"] = person.introducedBy
        container["mails"] = try Lines.joined(person.mails, "mail")
        container["links"] = try Lines.joined(person.links, "link")
        container["place"] = person.place
        container["zone"] = person.zone
        container["tags"] = try Lines.joined(person.tags, "tag")
        container["source"] = person.source
    }
}
