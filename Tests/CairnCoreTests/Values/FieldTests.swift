import Foundation
import TestSupport
import Testing

@testable import CairnCore

/// One list of fields a kind is what everything else reads.
struct FieldTests {
    private let today = Fixtures.today

    private func field<Owner: JourneyRecord>(_ name: String, of type: Owner.Type) throws -> Field<Owner> {
        try #require(type.fields.first { $0.name == name })
    }

    @Test func `a day of what has happened is the last one of its name`() throws {
        func day<Row: JourneyRecord>(_ name: String, of kind: Row.Type) throws -> FieldValue {
            try field(name, of: kind).read(today.weekdayName, today: today)
        }
        let past = [
            try day("day", of: WorkSession.self), try day("day", of: Win.self), try day("day", of: Paper.self),
            try day("date", of: Evidence.self), try day("day", of: Favour.self), try day("day", of: JobEvent.self),
            try day("found", of: Posting.self), try day("day", of: Decision.self),
            try day("day", of: ProjectResult.self), try day("day", of: StoryTelling.self),
        ]
        #expect(past == Array(repeating: .text(today.iso), count: past.count))
        #expect(try day("closes", of: Posting.self) == .text((today + 7).iso))
    }

    @Test(arguments: ["", "  ", "\u{200B}", "\u{3164} \u{FEFF}", "\u{2800}"])
    func `what nobody sees is no title`(text: String) throws {
        #expect(throws: FieldFault.self) { try field("title", of: Paper.self).read(text, today: today) }
        #expect(try field("by", of: Paper.self).read(text, today: today) == .text(""))
    }

    @Test func `every kind is described soundly`() {
        for kind in RecordKinds.shipped.all { check(kind) }
        let names = RecordKinds.shipped.all.map { $0.kind.name }
        #expect(Set(names).count == names.count)
    }

    private func check<Value: JourneyRecord>(_ type: Value.Type) {
        let names = type.fields.map(\.name)
        #expect(Set(names).count == names.count, "\(type.kind)")
        #expect(type.blank.key == (type.isSingle ? type.kind.name : ""), "\(type.kind)")
        #expect(type.fields.filter(\.isOptional).allSatisfy { $0.get(type.blank) == .none }, "\(type.kind)")
        #expect(type.fields.filter { $0.kind == .id }.count == (type.isSingle ? 0 : 1), "\(type.kind)")
        // What hangs on something names it in a field.
        let parents = type.fields.contains {
            switch $0.kind {
            case .parent: true
            case .item: !$0.isOptional
            default: false
            }
        }
        #expect((type.blank.parent != nil) == parents || type.reading == .onDemand, "\(type.kind)")
    }

    @Test func `column and option follow from the name`() throws {
        let field = try field("introducedBy", of: Person.self)
        #expect(field.column == "introduced_by" && field.option == "introduced-by")
        #expect(FollowUp.kind.table == "follow_up")
    }

    @Test func `a value is put in, or refused in a sentence`() throws {
        var plan = Plan()
        let hours = try field("hoursPerWeek", of: Plan.self)
        try hours.set(.decimal(8), of: &plan)
        #expect(plan.hoursPerWeek == 8)
        #expect(throws: FieldFault("hoursPerWeek", "hoursPerWeek is a number from 0.5 to 80, not 81.0")) {
            try hours.set(.decimal(81), of: &plan)
        }
        #expect(throws: FieldFault.self) { try hours.set(.text("8"), of: &plan) }
        try hours.set(.none, of: &plan)
        #expect(plan.hoursPerWeek == nil)
        let background = try field("background", of: Plan.self)
        #expect(throws: FieldFault.self) { try background.set(.text("poet"), of: &plan) }
        #expect(plan == Plan())
    }

    @Test func `what is typed is read as the value, and shown as it is typed`() throws {
        let typed: [(String, String, FieldValue)] = [
            ("state", " No Answer ", .text("no-answer")), ("day", "tomorrow", .text((today + 1).iso)),
            ("minute", "2pm", .number(840)), ("minutes", "30", .number(30)), ("zone", " CET ", .text("CET")),
            ("questions", "one, two,", .list(["one", "two"])), ("gave", "", .text("")), ("day", "", .none),
            ("questions", "", .list([])),
        ]
        for (name, text, value) in typed {
            let field = try field(name, of: Conversation.self)
            #expect(try field.read(text, today: today) == value, "\(name)")
            #expect(try field.read(field.text(of: value), today: today) == value, "\(name)")
        }
    }

    @Test func `what cannot be read is refused with advice`() throws {
        let wrong: [(String, String)] = [
            ("minutes", "many"), ("minutes", "1441"), ("minute", "25:00"), ("day", "3/4"), ("state", "perhaps"),
            ("state", ""),
        ]
        for (name, text) in wrong {
            #expect(throws: FieldFault.self) { try field(name, of: Conversation.self).read(text, today: today) }
        }
        let name = try field("name", of: Person.self)
        #expect(throws: FieldFault("name", "Give the name; everything else can wait.")) {
            try name.read("  ", today: today)
        }
        #expect(throws: FieldFault("name", "That is 501 characters; at most 500 are taken.")) {
            try name.read(String(repeating: "a", count: 501), today: today)
        }
    }
}
