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
}
