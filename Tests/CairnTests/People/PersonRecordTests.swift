import TestSupport
import Testing

@testable import cairn

/// Favours, next steps, conversations and what people said: listed, changed and removed by command.
struct PersonRecordTests {
    private let home = CommandHome()

    init() throws {
        try home.cairn("people", "add", "Ada Byron")
        try home.cairn("people", "add", "Bob Hill")
    }

    private func refusal(_ arguments: String...) -> String {
        #expect(throws: Failure.self) { try home.run(arguments) }?.description ?? ""
    }

    private struct Said: Decodable {
        struct Voice: Decodable { let name: String }
        let id: String
        let text: String
        let about: [String]
        let agree: [Voice]
        let disagree: [Voice]
    }

    private struct Kept: Decodable { let id: String }

    private struct Talk: Decodable { let id, state: String }

    private func said() throws -> [Said] { try home.json("people", "learned") }

    @Test func `a favour is changed and removed by its words, and undo brings it back`() throws {
        try home.cairn("people", "favour", "Ada", "sent the bug report")
        #expect(
            try home.cairn("people", "favours", "edit", "sent", "--by", "them", "--text", "read my draft")
                == "Done: Edit a favour.\n")
        #expect(try home.cairn("people", "favours").contains("Ada Byron  they: read my draft  2 Mar 2026"))
        #expect(refusal("people", "favours", "edit", "read", "--day", "tomorrow").contains("still to come"))
        #expect(refusal("people", "favours", "edit", "read", "--by", "us").contains("allowed: me, them"))
        #expect(refusal("people", "favours", "remove", "read my draf t").contains("did you mean 'read my draft'?"))
        #expect(try home.cairn("people", "favours", "remove", "read") == "Done: Delete a favour.\n")
        #expect(try home.cairn("people", "favours", "list", "Ada") == "")
        try home.cairn("undo")
        #expect(try home.cairn("people", "favours", "list", "Ada").contains("read my draft"))
        #expect(try home.cairn("people", "favours", "list", "Bob") == "")
    }

    @Test func `several in one command are one change, and one that is named twice is one`() throws {
        for text in ["sent the bug report", "read a draft"] { try home.cairn("people", "favour", "Ada", text) }
        #expect(
            try home.cairn("people", "favours", "remove", "sent", "read", "sent")
                == "Done: Delete a favour, and 1 more.\n")
        #expect(try (home.json("people", "favours") as [Kept]).isEmpty)
        try home.cairn("undo")
        #expect(try (home.json("people", "favours") as [Kept]).count == 2)
        #expect(refusal("people", "favours", "remove", "sent", "nothing").contains("no favour is called 'nothing'"))
        #expect(try (home.json("people", "favours") as [Kept]).count == 2)
    }

    @Test func `what was said is changed: words, topics, who, what it replies to and how`() throws {
        try home.cairn("people", "learn", "Ada", "Monitoring is most of it", "--about", "python")
        try home.cairn("people", "learn", "Bob", "Not with us", "--answers", "Monitoring", "--disagrees")
        #expect(try said().first?.disagree.map(\.name) == ["Bob Hill"])
        try home.cairn("people", "learned", "edit", "Not", "--agrees", "--text", "With us, too")
        #expect(try said().map { [$0.agree.count, $0.disagree.count] } == [[2, 0]])
        try home.cairn("people", "learned", "edit", "With us", "--answers", "none", "--about", "sql")
        #expect(try Set(said().map(\.about)) == [["python"], ["sql"]])
        try home.cairn("people", "learned", "edit", "With us", "--about", "none", "--who", "Ada")
        #expect(try said().first { $0.text == "With us, too" }?.agree.map(\.name) == ["Ada Byron"])
        #expect(try said().first { $0.text == "With us, too" }?.about == [])
        #expect(try home.cairn("people", "learned", "edit", "With us", "--who", "Ada") == "It is as it was.\n")
    }

    @Test func `nothing that was said replies to itself`() throws {
        try home.cairn("people", "learn", "Ada", "Monitoring is most of it")
        try home.cairn("people", "learn", "Bob", "Not with us", "--answers", "Monitoring", "--disagrees")
        #expect(refusal("people", "learned", "edit", "Monit", "--answers", "Monit").contains("or a reply to it"))
        #expect(refusal("people", "learned", "edit", "Monit", "--answers", "Not").contains("or a reply to it"))
        #expect(refusal("people", "learned", "edit", "Monit", "--agrees").contains("--agrees goes with --answers"))
        #expect(refusal("people", "learn", "Ada", "Yes", "--disagrees").contains("--disagrees goes with --answers"))
    }

    @Test func `what was said goes together with a reply to it, and comes back so`() throws {
        try home.cairn("people", "learn", "Ada", "Monitoring is most of it")
        try home.cairn("people", "learn", "Bob", "Not with us", "--answers", "Monitoring", "--disagrees")
        try home.cairn("people", "learned", "remove", "Monitoring")
        #expect(try said().map(\.text) == ["Not with us"])
        try home.cairn("undo")
        #expect(
            try home.cairn("people", "learned", "remove", "Monitoring", "Not")
                == "Done: Delete what Ada Byron said, and 1 more.\n")
        #expect(try said().isEmpty)
        try home.cairn("undo")
        #expect(try said().map { [$0.agree.count, $0.disagree.count] } == [[1, 1]])
    }

    @Test func `an earlier conversation is changed, noted and removed`() throws {
        try home.cairn("people", "log", "Ada", "--state", "held", "--day", "2026-02-10")
        try home.cairn("people", "log", "Ada", "--new", "--state", "scheduled", "--day", "2026-03-10")
        try home.cairn("people", "log", "Ada", "--of", "10 feb", "--channel", "phone")
        let list = try home.cairn("people", "conversations", "list", "Ada")
        #expect(list.contains("Ada Byron  10 Feb 2026  held       phone"))
        #expect(list.contains("Ada Byron  10 Mar 2026  scheduled"))
        try home.cairn("people", "note", "Ada", "--of", "2026-02-10", "starts", "with", "the", "logs")
        #expect(try home.cairn("people", "note", "Ada", "--of", "10 feb") == "starts with the logs\n")
        #expect(try !home.cairn("people", "note", "Ada", "--conversation").contains("logs"))
        #expect(refusal("people", "log", "Ada", "--of", "11 feb").contains("no conversation '11 feb' with Ada Byron"))
        #expect(throws: (any Error).self) { try home.cairn("people", "log", "Ada", "--new", "--of", "10 feb") }

        let talks: [Talk] = try home.json("people", "conversations", "list", "Ada")
        let earlier = try #require(talks.first { $0.state == "held" }?.id)
        #expect(
            try home.cairn("people", "conversations", "remove", earlier)
                == "Done: Delete the conversation with Ada Byron.\n")
        #expect(try !home.cairn("people", "conversations").contains("10 Feb"))
        #expect(refusal("people", "conversations", "remove", earlier).contains("no conversation is called"))
        try home.cairn("undo")
        #expect(try home.cairn("people", "note", "Ada", "--of", "10 feb") == "starts with the logs\n")
    }

    @Test func `a conversation that is held and noted is not asked for or held again`() throws {
        try home.cairn("people", "log", "Ada", "--state", "held", "--day", "2026-02-10")
        try home.cairn("people", "note", "Ada", "--conversation", "starts with the logs")
        let refused = refusal("people", "log", "Ada", "--state", "asked", "--day", "2026-03-10")
        #expect(refused.contains("on 10 Feb 2026 is over; --new begins another one, --of 2026-02-10 changes that one"))
        #expect(refusal("people", "log", "Ada", "--state", "held", "--day", "2026-02-20").contains("--new"))
        #expect(try home.cairn("people", "conversations").contains("10 Feb 2026  held"))

        try home.cairn("people", "log", "Ada", "--state", "thanked", "--channel", "phone")
        #expect(refusal("people", "log", "Ada", "--state", "held").contains("--new"))
        try home.cairn("people", "log", "Ada", "--new", "--state", "asked")
        try home.cairn("people", "log", "Ada", "--state", "scheduled", "--day", "2026-03-10")
        let list = try home.cairn("people", "conversations", "list", "Ada")
        #expect(list.contains("10 Feb 2026  thanked    phone") && list.contains("10 Mar 2026  scheduled"), "\(list)")
        try home.cairn("people", "log", "Ada", "--of", "10 feb", "--state", "held", "--day", "2026-02-11")
        #expect(try home.cairn("people", "conversations").contains("11 Feb 2026  held"))
    }

    @Test func `a conversation that was held goes back only if that is said, also without notes`() throws {
        try home.cairn("people", "log", "Ada", "--state", "held", "--day", "2026-02-10")
        for state in ["idea", "asked", "declined"] {
            #expect(refusal("people", "log", "Ada", "--state", state).contains("is over; --new begins another one"))
        }
        try home.cairn("people", "log", "Ada", "--state", "held", "--day", "2026-02-11", "--minutes", "25")
        #expect(try home.cairn("people", "conversations").contains("11 Feb 2026  held"))
        try home.cairn("people", "log", "Ada", "--of", "11 feb", "--state", "asked")
        #expect(try home.cairn("people", "conversations").contains("asked"))
    }

    @Test func `a conversation that was just asked for goes on, beside one that is held and noted`() throws {
        try home.cairn("people", "log", "Ada", "--state", "held", "--day", "2026-02-10")
        try home.cairn("people", "note", "Ada", "--conversation", "starts with the logs")
        try home.cairn("people", "log", "Ada", "--new", "--state", "asked")
        try home.cairn("people", "log", "Ada", "--state", "scheduled", "--day", "2026-03-10")
        let list = try home.cairn("people", "conversations", "list", "Ada")
        #expect(list.contains("10 Feb 2026  held") && list.contains("10 Mar 2026  scheduled"), "\(list)")
    }

    @Test func `a conversation of today is due as Today says, until it is done`() throws {
        try home.cairn("people", "log", "Bob", "--state", "scheduled", "--day", "2026-03-02")
        let due = try home.cairn("people", "due")
        #expect(due.hasPrefix("2 Mar 2026  Bob") && due.contains(": talk to them, today"), "\(due)")
        #expect(try home.cairn("today").contains("talk to Bob"))
        try home.cairn("people", "done", "Bob")
        #expect(try home.cairn("people", "due") == "")
        #expect(try home.cairn("people", "conversations").contains("held"))
    }

    @Test func `a conversation is moved only to a day that is said; a next step says to which`() throws {
        try home.cairn("people", "log", "Bob", "--state", "scheduled", "--day", "2026-03-02")
        #expect(refusal("people", "put-off", "Bob").contains("say the new one with --until"))
        let moved = try home.cairn("people", "put-off", "Bob", "--until", "in 3 days")
        #expect(moved == "Done: Move the conversation with Bob Hill to 5 Mar 2026.\n")
        try home.cairn("people", "follow-up", "Ada", "the paper", "--when", "today")
        #expect(try home.cairn("people", "put-off", "Ada") == "Put off to 9 Mar 2026: the paper, Ada Byron.\n")
    }

    @Test func `a next step is put in other words, moved and removed while it is open`() throws {
        try home.cairn("people", "follow-up", "Ada", "the paper on LoRA", "--kind", "promise", "--when", "fri")
        try home.cairn(
            "people", "follow-ups", "edit", "you promised", "--text", "the paper on QLoRA", "--when", "2026-03-20")
        #expect(
            try home.cairn("people", "follow-ups").contains("Ada Byron  you promised: the paper on QLoRA  20 Mar 2026"))
        #expect(
            refusal("people", "follow-ups", "edit", "you", "--kind", "other", "--text", "none").contains("what is to"))
        try home.cairn("people", "follow-ups", "remove", "you promised")
        #expect(try home.cairn("people", "due", "--until", "9999-12-31") == "")
        try home.cairn("undo")
        #expect(
            try home.cairn("people", "due", "--until", "9999-12-31")
                .hasPrefix("20 Mar 2026  Ada Byron: you promised: the paper on QLoRA, "))
        try home.cairn("people", "done", "Ada", "--step", "you promised")
        #expect(refusal("people", "follow-ups", "remove", "you promised").contains("no step is called"))
    }
}
