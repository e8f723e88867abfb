import CairnCore

/// A card as far as it has been read.
struct VCard {
    /// What is read; all else is stepped over.
    static let properties: Set<String> = [
        "BEGIN", "END", "VERSION", "KIND", "UID", "FN", "N", "ORG", "TITLE", "ROLE", "EMAIL", "URL", "ADR", "TZ",
        "CATEGORIES",
        "NOTE",
    ]

    /// Where it begins.
    let offset: Int
    private var person = Contact(name: "")
    private var roleName = ""
    private var preferredMails: [String] = []
    private var notes: [String] = []
    private var hasVersion = false
    private var isNobody = false

    /// A card of which nothing is known yet.
    init(offset: Int) { self.offset = offset }

    /// The person; nil where no name is known, and no company or address that could stand for one, and for a card of
    /// something else: a group, an organization, a place (RFC 6350, 6.1.4).
    var contact: Contact? { person.name.isEmpty || isNobody ? nil : person }

    /// Takes what one property says. The first of several counts, but for addresses, links, tags and notes.
    mutating func add(_ line: VCardLine) throws(Fault) {
        switch line.name {
        case "VERSION": try version(line)
        case "KIND": isNobody = !["", "individual"].contains(PlainText.line(line.text).lowercased())
        case "UID": if (person.uid ?? "").isEmpty { person.uid = PlainText.line(line.text) }
        case "FN": first(\.name, line.text)
        case "N": name(line.components)
        case "ORG": first(\.company, line.components.first ?? "")
        case "TITLE": first(\.role, line.text)
        case "ROLE": if roleName.isEmpty { roleName = PlainText.line(line.text) }
        case "EMAIL":
            if line.isPreferred { append(line.text, to: &preferredMails) } else { append(line.text, to: &person.mails) }
        case "URL": append(line.text, to: &person.links)
        case "ADR": first(\.place, place(line.components))
        case "TZ": first(\.zone, line.text)
        case "CATEGORIES": for tag in line.list { append(tag, to: &person.tags) }
        case "NOTE": notes.append(PlainText.lines(line.text))
        default: break
        }
    }

    /// The card when its end is reached. Where there is no name, its parts, the company or an address stand for it.
    func finished() throws(Fault) -> VCard {
        guard hasVersion else {
            throw Fault(offset: offset, reason: "this card has no VERSION; 2.1, 3.0 and 4.0 are read")
        }
        var card = self
        card.person.mails = preferredMails + person.mails
        card.person.notes = notes.filter { !$0.isEmpty }.joined(separator: "\n\n")
        if person.role.isEmpty { card.person.role = roleName }
        if person.uid == "" { card.person.uid = nil }
        let parts = [person.givenName, person.familyName].filter { !$0.isEmpty }.joined(separator: " ")
        let names = [person.name, parts, person.company, card.person.mails.first ?? ""]
        card.person.name = names.first { !$0.isEmpty } ?? ""
        // Programs that know no parts of a name, ours among them, write all of it as the given one.
        if person.familyName.isEmpty, person.givenName == card.person.name { card.person.givenName = "" }
        return card
    }

    private mutating func version(_ line: VCardLine) throws(Fault) {
        let version = PlainText.line(line.text)
        guard ["2.1", "3.0", "4.0"].contains(version) else {
            throw Fault(offset: line.offset, reason: "vCard \(version.quoted) is not read, only 2.1, 3.0 and 4.0")
        }
        hasVersion = true
    }

    /// Family, given, additional names, titles before and after (RFC 6350, 6.2.2).
    private mutating func name(_ components: [String]) {
        guard person.givenName.isEmpty, person.familyName.isEmpty else { return }
        person.familyName = components.first ?? ""
        person.givenName = components.dropFirst().first ?? ""
    }

    /// Locality, region and country (RFC 6350, 6.3.1).
    private func place(_ components: [String]) -> String {
        [3, 4, 6].filter { $0 < components.count }.map { components[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private mutating func first(_ field: WritableKeyPath<Contact, String>, _ text: String) {
        if person[keyPath: field].isEmpty { person[keyPath: field] = PlainText.line(text) }
    }

    private func append(_ text: String, to texts: inout [String]) {
        let text = PlainText.line(text)
        if !text.isEmpty { texts.append(text) }
    }
}
