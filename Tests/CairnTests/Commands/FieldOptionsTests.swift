import ArgumentParser
import CairnCore
import TestSupport
import Testing

@testable import cairn

/// Options of commands, made from the fields of a record.
struct FieldOptionsTests {
    private func given(_ arguments: String...) throws -> [String: [String]] {
        try FieldOptions<Person>.parse(arguments).given
    }

    private func filled(_ person: Person, _ arguments: String...) throws -> Person {
        var person = person
        let context = try Fixtures.context()
        try FieldOptions<Person>.parse(arguments).fill(&person, Fixtures.midway, context)
        return person
    }

    private func problem(_ arguments: String...) throws -> String? {
        var talk = Conversation(id: "c", person: "p", state: .idea, since: Day(number: 0))
        let context = try Fixtures.context()
        do {
            try FieldOptions<Conversation>.parse(arguments).fill(&talk, Fixtures.midway, context)
            return nil
        } catch let failure as Failure {
            #expect(failure.code == 64)
            return failure.description
        }
    }

    @Test func `every field that the command line explains is an option`() throws {
        let help = FieldOptions<Person>.helpMessage()
        let names = Person.fields.filter { !$0.help.isEmpty }.map(\.option)
        #expect(names.count > 10)
        for name in names { #expect(help.contains("--\(name) <\(name)>"), "\(name)") }
        #expect(!help.contains("--source") && !help.contains("--id"))
    }

    @Test func `what was given goes by the names of fields, a list entry by entry`() throws {
        #expect(try given().isEmpty)
        #expect(
            try given("--role", "x", "--mail", "a", "--mail", "b", "--introduced-by", "Ada")
                == ["role": ["x"], "mails": ["a", "b"], "introducedBy": ["Ada"]])
        #expect(throws: (any Error).self) { try given("--rol", "x") }
    }

    @Test func `only what was given changes, and none takes away`() throws {
        var person = Person(id: "p-new", name: "New")
        (person.role, person.seniority, person.mails, person.introducedBy) = ("Nurse", .junior, ["n@x"], "p-ada")
        let changed = try filled(person, "--company", " Acme ", "--seniority", "senior", "--mail", "a", "--mail", "b")
        #expect(changed.company == "Acme" && changed.role == "Nurse" && changed.mails == ["a", "b"])
        #expect(changed.seniority == .senior && changed.introducedBy == "p-ada")
        let emptied = try filled(person, "--role", "", "--seniority", "none", "--introduced-by", "none")
        #expect(emptied.role.isEmpty && emptied.seniority == nil && emptied.introducedBy == nil)
        let without = try filled(person, "--role", "none", "--zone", "none", "--tag", "none")
        #expect(without.role.isEmpty && without.zone.isEmpty && without.tags.isEmpty)
        #expect(try filled(person, "--tag", "none", "--tag", "mentor").tags == ["none", "mentor"])
        #expect(try filled(person, "--introduced-by", "bob").introducedBy == "p-bob")
    }

    @Test func `what is wrong is said in one line`() throws {
        #expect(
            try problem("--state", "hold")
                == "--state cannot be 'hold'; did you mean 'held'? (allowed: \(Conversation.State.allCases.map(\.rawValue).joined(separator: ", ")))"
        )
        #expect(
            try problem("--minutes", "0") == "'0' is not what --minutes takes; give a number from 1 to 1440, or none")
        #expect(try problem("--time", "25:00") == "'25:00' is not a time; give one like 14:30, or none")
        #expect(try problem("--day", "soon")?.hasPrefix("'soon' is not a day") == true)
        #expect(try problem("--question", "") == "each question is one line of text, not empty")
        #expect(try problem("--state", "held", "--time", "2pm", "--minutes", "none") == nil)
    }
}
