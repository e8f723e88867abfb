import CairnCore

/// A card as far as it has been read.
struct VCard {
    /// Where it begins.
    let offset: Int
    private var person = Contact(name: "")
    private var middleName = ""
    private var roleName = ""
    private var nickname = ""
    private var preferredMails: [String] = []
    private var notes: [String] = []
    /// What it is a card of, if not of a person: "a group".
    private(set) var something: String?
    /// The version it says, if it says one.
    private(set) var version: String?

    /// A card of which nothing is known yet.
    init(offset: Int) { self.offset = offset }

    /// The name that is told of a card that is left out.
    var name: String { person.name }

    /// The person; nil where no name is known, and no company or address that could stand for one, and for a card of
    /// something else: a group, an organization, a place (RFC 6350, 6.1.4).
    var contact: Contact? { person.name.isEmpty || something != nil ? nil : person }

    /// Takes what one property says. The first of several counts, but for addresses, links, tags and notes; what is said and
    /// not taken is counted.
    mutating func add(_ line: VCardLine, _ remarks: inout Remarks) {
        switch line.name {
        case "VERSION": version = version ?? PlainText.line(line.text)
        case "KIND", "X-ADDRESSBOOKSERVER-KIND": kind(PlainText.line(line.text).lowercased())
        case "X-ABSHOWAS": if line.isAbout("COMPANY") { kind("org") }
        case "X-EVOLUTION-LIST": if line.isAbout("TRUE") { kind("group") }
        case "UID": if (person.uid ?? "").isEmpty { person.uid = PlainText.line(line.text) }
        case "FN": first(\.name, line.text, line, &remarks)
        case "N": name(line.components)
        case "ORG":
            first(\.company, line.components.first ?? "", line, &remarks)
            if line.components.dropFirst().contains(where: { !$0.isEmpty }) { remarks.countPart("department of ORG") }
        case "NICKNAME": if nickname.isEmpty { nickname = line.list.map(PlainText.line).first ?? "" }
        case "TITLE": first(\.role, line.text, line, &remarks)
        case "ROLE": if roleName.isEmpty { roleName = PlainText.line(line.text) } else { remarks.count("ROLE") }
        case "EMAIL":
            let mail = PlainText.mail(line.text)
            if line.isPreferred { append(mail, to: &preferredMails) } else { append(mail, to: &person.mails) }
        case "URL": append(line.text, to: &person.links)
        case "SOCIALPROFILE", "X-SOCIALPROFILE": profile(line, &remarks)
        case "ADR":
            first(\.place, place(line.components), line, &remarks)
            let rest = [0, 1, 2, 5].contains { $0 < line.components.count && !line.components[$0].isEmpty }
            if rest { remarks.countPart("street of ADR") }
        case "TZ": first(\.zone, line.text, line, &remarks)
        case "CATEGORIES": for tag in line.list { append(tag, to: &person.tags) }
        case "NOTE": notes.append(PlainText.lines(line.text))
        default: break
        }
    }

    /// The card when its end is reached. Where there is no name, its parts, a nickname, the company or an address stand for it.
    func finished(_ remarks: inout Remarks) -> VCard {
        var card = self
        card.person.mails = preferredMails + person.mails
        card.person.notes = notes.filter { !$0.isEmpty }.joined(separator: "\n\n")
        if person.role.isEmpty { card.person.role = roleName }
        if person.uid == "" { card.person.uid = nil }
        let parts = NameOrder.whole(person.givenName, middleName, person.familyName, nil)
        let names = [person.name, parts, nickname, person.company, card.person.mails.first ?? ""]
        card.person.name = names.first { !$0.isEmpty } ?? ""
        if !nickname.isEmpty, card.person.name != nickname { remarks.count("NICKNAME") }
        // Programs that know no parts of a name, ours among them, write all of it as the given one.
        if person.familyName.isEmpty, person.givenName == card.person.name { card.person.givenName = "" }
        return card
    }

    /// RFC 6350, 6.1.4; Apple's address book says it in its own words.
    private mutating func kind(_ kind: String) {
        switch kind {
        case "", "individual": break
        case "group": something = "a group"
        case "org", "organization": something = "an organization"
        default: something = kind
        }
    }

    /// Family, given, additional names, titles before and after (RFC 6350, 6.2.2).
    private mutating func name(_ components: [String]) {
        guard person.givenName.isEmpty, person.familyName.isEmpty else { return }
        person.familyName = components.first ?? ""
        person.givenName = components.dropFirst().first ?? ""
        middleName = components.dropFirst(2).first ?? ""
    }

    /// A page on a social network: its address, or what the network calls the person (RFC 9554, 4.6).
    private mutating func profile(_ line: VCardLine, _ remarks: inout Remarks) {
        let value = PlainText.line(line.text)
        let user = line.parameters.first { ["X-USER", "USERNAME"].contains($0.name) }?.values.first ?? ""
        let service = (line.parameter("TYPE") + line.parameter("SERVICE-TYPE")).map { $0.lowercased() }
        if value.lowercased().hasPrefix("http://") || value.lowercased().hasPrefix("https://") {
            append(value, to: &person.links)
        } else if let link = Self.link(service, user.isEmpty ? Self.lastWord(of: value) : user) {
            append(link, to: &person.links)
        } else if value.contains("."), !value.contains(where: ": @".contains) {
            append("https://\(value)", to: &person.links)
        } else if !value.isEmpty {
            remarks.count(line.name)
        }
    }

    /// What follows the scheme of `x-apple:name`.
    private static func lastWord(of value: String) -> String {
        let word = value.split(separator: ":").last.map(String.init) ?? ""
        return word.contains("/") || word.contains(" ") || word.contains(".") ? "" : word
    }

    private static func link(_ services: [String], _ user: String) -> String? {
        guard !user.isEmpty else { return nil }
        let pages = [
            "linkedin": "https://www.linkedin.com/in/", "github": "https://github.com/",
            "twitter": "https://twitter.com/",
        ]
        return services.compactMap { pages[$0] }.first.map { $0 + user }
    }

    /// Locality, region and country (RFC 6350, 6.3.1).
    private func place(_ components: [String]) -> String {
        [3, 4, 6].filter { $0 < components.count }.map { components[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private mutating func first(
        _ field: WritableKeyPath<Contact, String>, _ text: String, _ line: VCardLine, _ remarks: inout Remarks
    ) {
        let text = PlainText.line(text)
        if person[keyPath: field].isEmpty {
            person[keyPath: field] = text
        } else if !text.isEmpty, text != person[keyPath: field] {
            remarks.count(line.name)
        }
    }

    private func append(_ text: String, to texts: inout [String]) {
        let text = PlainText.line(text)
        if !text.isEmpty { texts.append(text) }
    }
}
