import Testing

@testable import CairnCore

struct ContactIntakeTests {
    private func person(_ id: PersonID, _ name: String, _ fill: (inout Person) -> Void = { _ in }) -> Record {
        var person = Person(id: id, name: name)
        fill(&person)
        return Record(person)
    }

    private func contact(_ name: String, _ fill: (inout Contact) -> Void = { _ in }) -> Contact {
        var contact = Contact(name: name)
        fill(&contact)
        return contact
    }

    /// Takes the contacts in; ids are `new-1`, `new-2` ….
    private func intake(_ contacts: [Contact], _ journey: Journey) -> ContactIntake {
        var count = 0
        return ContactIntake(contacts, journey, NoTexts()) {
            count += 1
            return "new-\(count)"
        }
    }

    private func applied(_ contacts: [Contact], to journey: Journey, addingDoubtful: Bool = false) -> Journey {
        var journey = journey
        journey.apply(intake(contacts, journey).change(title: "Import", addingDoubtful: addingDoubtful))
        return journey
    }

    @Test func `a mail or a page that a firm shares makes nobody somebody else`() {
        let journey = Journey([
            person("ana", "Ana Ruiz") { $0.mails = ["info@acme.example"] },
            person("joe", "Joe Li") { $0.links = ["https://acme.example"] },
        ])
        let taken = intake(
            [
                contact("Bob Stone") { ($0.mails, $0.role) = (["info@acme.example"], "Dev") },
                contact("Mia K") { ($0.links, $0.role) = (["https://acme.example"], "CEO") },
                contact("ANA RUIZ") { ($0.mails, $0.role) = (["Info@acme.example"], "Lead") },
            ], journey)
        #expect(taken.new.isEmpty)
        #expect(taken.doubtful.map(\.person.name) == ["Bob Stone", "Mia K"])
        #expect(taken.doubtful.map(\.candidates) == [["ana"], ["joe"]])
        #expect(taken.changed.map(\.after.role) == ["Lead"])
    }

    @Test func `a second import of the same file changes nothing`() {
        let contacts = [
            contact("Ana R") { $0.company = "A" }, contact("Ana R") { $0.company = "A" },
            contact("Ana R") { $0.company = "B" },
            contact("Joe Li") { ($0.uid, $0.links, $0.role) = ("https://x/joe", ["https://x/joe"], "CEO") },
        ]
        let journey = applied(contacts, to: Journey([]))
        #expect(journey.people.order.count == 3)
        let again = intake(contacts, journey)
        #expect(again.new.isEmpty && again.changed.isEmpty && again.doubtful.isEmpty)
        #expect(again.same == 4)
        #expect(again.change(title: "Import", addingDoubtful: true) == nil)
    }

    @Test func `two rows that say different things of one person are not both believed`() {
        let journey = Journey([person("joe", "Joe Li") { ($0.company, $0.role) = ("Acme", "Dev") }])
        let contacts = [
            contact("Joe Li") { ($0.company, $0.role) = ("Acme", "CEO") },
            contact("Joe Li") { ($0.company, $0.role) = ("Acme", "CTO") },
        ]
        let taken = intake(contacts, journey)
        #expect(taken.changed.map(\.after.role) == ["CEO"])
        #expect(taken.doubtful.map(\.person.role) == ["CTO"])
        let after = applied(contacts, to: journey)
        #expect(after.people.persons["joe"]?.role == "CEO")
    }

    @Test func `of many namesakes a few are told`() {
        let journey = Journey((0..<100).map { index in person("p\(index)", "Ana R") { $0.company = "C\(index)" } })
        let taken = intake([contact("Ana R") { $0.company = "Z" }], journey)
        #expect(taken.doubtful.map(\.candidates.count) == [5])
    }

    @Test(arguments: [
        ("https://www.linkedin.com/in/rika-moor", "http://linkedin.com/in/rika-moor/"),
        ("https://www.linkedin.com/in/rika-moor", "https://de.linkedin.com/in/Rika-Moor?trk=people-guest"),
        ("https://www.linkedin.com/in/rika-moor", "linkedin.com/in/rika-moor/en#about"),
        ("https://www.linkedin.com/in/j%C3%B6rg", "https://www.linkedin.com/in/jörg"),
        ("https://www.acme.example/team/", "http://acme.example/team?utm_source=x&utm_medium=y"),
        ("https://acme.example/?id=7", "HTTPS://WWW.ACME.example/?id=7&fbclid=1"),
        ("mailto:A@x.example", "a@x.example"),
    ])
    func `an address may be written in many ways`(one: String, other: String) {
        #expect(PageKey.of(one) == PageKey.of(other))
    }

    @Test(arguments: [
        ("https://www.linkedin.com/in/rika-moor", "https://www.linkedin.com/in/rika-moor-2"),
        ("https://acme.example/?id=7", "https://acme.example/?id=8"),
        ("https://acme.example/a", "https://acme.example/b"),
        ("a@x.example", "b@x.example"), ("https://www.linkedin.com/company/acme", "https://www.linkedin.com/in/acme"),
    ])
    func `other addresses stay others`(one: String, other: String) { #expect(PageKey.of(one) != PageKey.of(other)) }

    @Test func `the same profile written otherwise is the same person`() {
        let first = contact("Rika Moor") {
            ($0.links, $0.company) = (["https://www.linkedin.com/in/rika-moor"], "Dune")
            $0.uid = $0.links[0]
        }
        let second = contact("Rika Moor") {
            ($0.links, $0.company) = (["http://linkedin.com/in/rika-moor/"], "Dune Labs")
            $0.uid = $0.links[0]
        }
        let journey = applied([first], to: Journey([]))
        let taken = intake([second], journey)
        #expect(taken.new.isEmpty && taken.doubtful.isEmpty)
        #expect(taken.changed.map(\.differences) == [["company “Dune Labs”"]])
        let after = applied([second], to: journey)
        #expect(after.people.persons.values.map(\.links) == [["https://www.linkedin.com/in/rika-moor"]])
    }

    @Test func `a profile tells who it is, whatever the name is`() {
        let journey = Journey([person("pip", "Dr Pip Halloran") { $0.links = ["http://www.linkedin.com/in/pip/"] }])
        let taken = intake(
            [
                contact("Pip Halloran") {
                    ($0.uid, $0.role) = ("https://linkedin.com/in/pip", "Lead")
                    $0.links = [$0.uid ?? ""]
                }
            ],
            journey)
        #expect(taken.changed.map(\.after.name) == ["Dr Pip Halloran"])
        #expect(taken.changed.map(\.differences) == [["role “Lead”"]])
    }

    @Test func `an import that comes again sees another name and other notes`() {
        let first = contact("Wanda Ostrov") { ($0.uid, $0.notes) = ("u1", "first") }
        let second = contact("Wanda Neuname") { ($0.uid, $0.notes) = ("u1", "first and second") }
        let journey = applied([first], to: Journey([]))
        let memos = Memos(["new-1": "first"])
        let taken = ContactIntake([second], journey, memos) { "new-2" }
        #expect(taken.changed.map(\.differences) == [["name “Wanda Neuname”", "notes differ (yours kept)"]])
        var after = journey
        after.apply(taken.change(title: "Import", addingDoubtful: false))
        #expect(after.people.persons["new-1"]?.name == "Wanda Neuname")
        let again = ContactIntake([second], after, memos) { "new-3" }
        #expect(again.changed.isEmpty && again.same == 1)
        #expect(again.notesDiffer.map(\.id) == ["new-1"])
        #expect(again.change(title: "Import", addingDoubtful: true) == nil)
    }
}

/// Memos as a store would have them.
struct Memos: JourneyTexts {
    private let texts: [String: String]

    init(_ texts: [String: String]) { self.texts = texts }

    func memo(of owner: String) -> String? { texts[owner] }
    func people(whoseMemosHave word: String) -> Set<PersonID> { [] }
    func memos(having words: [[String]], limit: Int) -> [Memo] { [] }
}
