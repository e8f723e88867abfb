import TestSupport
import Testing

@testable import CairnCore

struct MirrorTests {
    private let today = Fixtures.today

    private func journey(_ records: [Record]) -> Journey {
        Journey([Record(Plan(asked: true))] + records, kinds: Features.withJournal.kinds)
    }

    private func mirror(_ doubt: String, _ records: Record...) throws -> DoubtMirror {
        let context = try Fixtures.context(features: .withJournal)
        return DoubtMirror(try #require(Doubt(doubt)), journey(records), context)
    }

    private func said(_ text: String, _ records: Record...) throws -> DoubtMirror {
        DoubtMirror(saying: text, journey(records), try Fixtures.context(features: .withJournal))
    }

    private func done(_ item: ItemID, _ days: Int) -> Record {
        Record(Progress(item: item, status: .done, since: today + -days))
    }

    private func evidence(_ item: ItemID, _ shows: String, _ days: Int = 0) -> Record {
        Record(Evidence(id: "e-\(item)", item: item, place: "https://example.org/a", shows: shows, date: today + -days))
    }

    @Test(arguments: Doubt.all) func `a record with nothing in it says so, and what would stand there`(doubt: Doubt)
        throws
    {
        let mirror = try mirror(doubt.id)
        #expect(mirror.answer == (doubt.limit.isEmpty ? .nothing : .beyond))
        #expect(mirror.says.contains("nothing about you"))
        #expect(mirror.against.isEmpty && mirror.thenAndNow == nil && !mirror.next.text.isEmpty)
        #expect(mirror.looked == "a record with nothing in it yet")
    }

    @Test func `what is proven contradicts that one can do nothing, with its day`() throws {
        let all = try mirror(
            "nothing", done("python", 9), evidence("python", "F1 0.9", 8), done("sql", 5), evidence("sql", "", 4),
            done("baseline", 2), evidence("baseline", "31 against 52", 1))
        #expect(all.answer == .contradicts)
        #expect(all.against.map(\.day) == [today + -2, today + -4, today + -8], "the project once, not twice")
        #expect(all.against[2].text == "Proven: Python fluency, F1 0.9")
        #expect(all.against[2].target == .item("python"))
    }

    @Test func `where nothing is proven it does not flatter, and says what would change that`() throws {
        let all = try mirror("nothing", done("sql", 5))
        #expect(all.answer == .nothing)
        #expect(all.open.map(\.text) == ["Done, with nothing to show it yet: SQL"])
        #expect(all.next.text.hasPrefix("Show what you can do in SQL"))
        let stuck = try mirror("finish", Record(Progress(item: "python", status: .learning, since: today + -60)))
        #expect(stuck.answer == .notContradicted)
        #expect(stuck.says.hasPrefix("Your record does not contradict this today."))
        #expect(stuck.next.target == .item("python"))
    }

    @Test(arguments: [(27, true), (28, false)]) func `work within four weeks is not stalled`(days: Int, works: Bool)
        throws
    {
        let session = WorkSession(id: "s-1", item: "python", day: today + -days, minutes: 30)
        let all = try mirror(
            "finish", Record(Progress(item: "python", status: .learning, since: today + -90)), Record(session))
        #expect(all.with.isEmpty == works)
    }

    @Test func `a number speaks against luck, and evidence without one is a gap`() throws {
        let all = try mirror("luck", evidence("python", "F1 0.9"), evidence("sql", "a report"))
        #expect((all.against.count, all.open.count, all.answer) == (1, 1, .little))
        #expect(all.next.text.contains("SQL"))
    }

    @Test func `then and now count what there was on both days`() throws {
        let all = try mirror("others", done("sql", 40), done("python", 3), evidence("python", "", 3))
        let change = try #require(all.thenAndNow)
        #expect((change.then, change.before.done, change.now.done, change.now.proven) == (today + -40, 1, 2, 1))
        #expect(try mirror("others", done("sql", 27)).thenAndNow == nil)
        #expect(all.answer == .beyond, "nobody else's work is in the record")
    }

    @Test(arguments: [
        ("I am such a fraud", "belong"), ("everyone is smarter", "others"), ("I'm stuck", "progress"),
        ("it was just lucky", "luck"), ("finish", "finish"), ("I am too OLD for this", "late"),
        ("What worked was luck.", "luck"), ("I will never get a job", "hire"), ("I give up", "finish"),
    ])
    func `own words are held against the nearest doubt`(text: String, doubt: String) throws {
        #expect(try said(text).doubt == doubt)
    }

    @Test func `of a doubt that is only near, the record speaks as of that one`() throws {
        let near = try said("I cannot judge a paper")
        #expect(near.doubt == "judge" && near.says.contains("can answer that one yet"))
        #expect(try said("I cannot tell good from bad.").says.contains("can answer this yet"))
    }

    @Test(arguments: ["xyzzy", "日本 🎉", "<b>\u{1B}[31m</b>", String(repeating: "a ", count: 5000)])
    func `where none is near, it says so and what it looked at`(text: String) throws {
        let mirror = try said(text, done("sql", 5), evidence("sql", "1 s"))
        #expect(mirror.doubt == nil && mirror.item == nil)
        #expect(mirror.says.hasPrefix("None of the doubts that Cairn knows is near this one."))
        #expect(mirror.against.map(\.text) == ["Proven: SQL, 1 s"])
    }

    @Test func `a doubt about a skill becomes a gap with a size`() throws {
        let open = try said("I will never understand Python fluency")
        #expect(open.item == "python" && open.doubt == nil)
        #expect(try said("I will never get python").item == "python")
        #expect(open.says.hasPrefix("“I cannot do this” has no size. Python fluency has one:"))
        let proven = try said("python fluency is too hard", done("python", 3), evidence("python", "F1 0.9", 2))
        #expect(proven.says.hasPrefix("Python fluency is proven: done, with evidence."))
        #expect(proven.against.map(\.text) == ["Evidence: F1 0.9", "Done"])
    }

    @Test func `the mirror opens by its key, leads into the record, and keeps nothing that is typed`() throws {
        let records = [done("python", 9), evidence("python", "F1 0.9", 8)]
        var play = try Play(journey(records), context: try Fixtures.context(features: .withJournal))
        play.press("6M")
        #expect(play.selected == "mirror:belong" && play.app.list.ids.count == Doubt.all.count)
        play.press("l")
        try play.read(to: "› Proven: Python fluency, F1 0.9")
        play.press("<enter>")
        #expect(play.selected == "python")
        play.press("6aI never finish<c-s>")
        #expect(play.selected == "mirror:finish")
        guard case .page(let page, _)? = play.app.overlay else {
            Issue.record("no page")
            return
        }
        #expect(page.title == "“I never finish”")
        #expect(play.history.done.isEmpty)
        play.press("<esc>a <c-s>")
        #expect(play.form?["text"].problem != nil)
    }

    @Test func `a doubt of the list is not called near to itself`() throws {
        var play = try Play(journey([]), context: try Fixtures.context(features: .withJournal))
        func page() -> String {
            guard case .page(let page, _)? = play.app.overlay else { return "" }
            return page.lines(width: 76, measure: play.context.measure)
                .map { $0.spans.map(\.text).joined() }.joined(separator: " ")
        }
        play.press("6MaI never finish anything<c-s>")
        #expect(!page().isEmpty && !page().contains("Nearest of"))
        play.press("<esc>aI never finish<c-s>")
        #expect(page().contains("Nearest of"))
    }

    @Test func `Esc leads back from the mirror, from the radar and from where a doubt leads`() throws {
        let records = [Record(Progress(item: "python", status: .learning, since: today + -60))]
        var play = try Play(journey(records), context: try Fixtures.context(features: .withJournal))
        play.press("6")
        let weeks = play.app.list.view
        for (key, row) in [("M", "mirror:belong"), ("R", "radar:")] {
            play.press(key)
            #expect(play.selected?.hasPrefix(row) == true)
            play.press(key)
            #expect(play.notice.contains("v goes on"), "it is in sight already")
            play.press("<esc>")
            #expect(play.app.list.view == weeks && play.notice.isEmpty)
        }
        play.press("MRM<esc><esc><esc>")
        #expect(play.app.list.view == weeks && play.app.trail.isEmpty)
        play.press("MaI never finish<c-s><esc><space>")
        #expect(play.selected == "python" && play.app.focus != JournalPane.id)
        play.press("<esc>")
        #expect(play.selected == "mirror:finish")
    }
}
