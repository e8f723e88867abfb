import TestSupport
import Testing

@testable import CairnCore

/// From "I should talk to someone" to what was learned, by keys alone.
struct PeopleStoryTests {
    private func people(_ play: Play) -> People { play.app.journey.people }

    @Test func `somebody is added, asked, met, thanked`() throws {
        var play = try Play()
        play.press("4aNora Stern<enter>Data scientist<enter>Acme<c-s>")
        let id = try #require(people(play).named("nora").first?.id)
        #expect(play.selected == id)
        #expect(people(play).persons[id]?.position == "Data scientist at Acme")
        play.press("<space>")
        #expect(play.notice.contains("Nothing is due"))
        play.press("c<down><enter><c-s>")
        #expect(people(play).conversations[id]?.map(\.state) == [.asked])
        play.press("<space>")
        #expect(play.form?.title == "The conversation with Nora Stern")
        play.press("<enter>tomorrow<c-s>")
        #expect(people(play).conversations[id]?.first?.day == Fixtures.today + 1)
        #expect(people(play).conversations[id]?.first?.state == .scheduled)
        play.press("m<tab><space><c-s>")
        #expect(play.app.list.selected == id)
        play.press("<space>")
        #expect(people(play).conversations[id]?.first?.state == .held)
        play.press("eShe reads logs first<enter>python, logs<c-s>")
        #expect(people(play).learnings[id]?.map(\.about) == [["python", "logs"]])
        #expect(people(play).learnings[id]?.first?.conversation == people(play).conversations[id]?.first?.id)
        play.press("<space>")
        #expect(people(play).conversations[id]?.first?.state == .thanked)
        for _ in play.history.done { play.press("u") }
        #expect(play.app.journey == Fixtures.blank)
    }

    @Test func `people stand by name, with or without accents and capitals`() throws {
        var play = try Play()
        play.press("4")
        for name in ["Karl", "Émilie", "zoe", "Østen", "Ada", "Zoë", "eva"] { play.press("a\(name)<c-s>") }
        #expect(
            people(play).order.compactMap { people(play).persons[$0]?.name } == [
                "Ada", "Émilie", "eva", "Karl", "Østen", "zoe", "Zoë",
            ])
        play.press("i<c-u>Élan<c-s>")
        #expect(people(play).order.count == 7, "who is renamed is found again in the order")
    }

    @Test func `a company is one in any case, and called as most call it`() throws {
        var play = try Play()
        play.press("4")
        for (place, company) in ["dune", "Dune", "Dune", "C++", "C", "Café Zé, Inc.", "CAFE ZE Inc"].enumerated() {
            play.press("aNo \(place)<enter><enter>\(company)<c-s>")
        }
        let groups = PeopleList(filter: "").groups(.company, people(play), play.context)
        #expect(groups.map(\.id) == ["Dune", "CAFE ZE Inc", "C", "C++"])
        #expect(groups.map(\.people.count) == [3, 2, 1, 1])
        #expect(PeopleList(filter: "company:cafe").people(people(play), play.context).count == 2)
    }

    @Test func `a time zone that cannot be told is asked about`() throws {
        let context = try Fixtures.context { $0 == "IST" ? "'IST' is the name of several time zones" : nil }
        var play = try Play(context: context)
        play.press("4aNora" + String(repeating: "<tab>", count: 11) + "IST<c-s>")
        #expect(play.form?.focused.name == "zone")
        #expect(play.form?["zone"].problem == "'IST' is the name of several time zones.")
        play.press("<c-u>Asia/Kolkata<c-s>")
        #expect(people(play).persons.values.map(\.zone) == ["Asia/Kolkata"])
    }

    @Test func `only the name must be given`() throws {
        var play = try Play()
        play.press("4a<tab>somewhere<c-s>")
        #expect(play.form?.focused.name == "name")
        #expect(play.form?["name"].problem != nil)
        #expect(play.form?["role"].value == "somewhere")
        play.press("X<c-s>")
        #expect(people(play).persons.values.map(\.name) == ["X"])
    }

    @Test func `two people of one name are both kept, and told apart by company`() throws {
        var play = try Play()
        play.press("4aJo<tab><tab>Acme<c-s>aJo<tab><tab>Beta<c-s>")
        #expect(people(play).order.count == 2)
        #expect(people(play).named("jo beta").map(\.company) == ["Beta"])
        #expect(play.text.contains("Acme") && play.text.contains("Beta"))
    }

    @Test func `who introduced somebody is found by typing, and told apart by what they do`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4aBob Hill<tab>Nurse<c-s>aEva" + String(repeating: "<tab>", count: 7) + "bohi")
        #expect(play.text.contains("Bob Hill, Acme") && play.text.contains("Bob Hill, Nurse"))
        play.press("nur<c-s>")
        let eva = try #require(people(play).named("eva").first)
        let introducer = try #require(eva.introducedBy)
        #expect(people(play).persons[introducer]?.role == "Nurse")
        play.press("i" + String(repeating: "<tab>", count: 7) + "nobody<c-s>")
        #expect(play.form?["introducedBy"].problem?.contains("Nobody on your list") == true)
        play.press("<c-u><c-s>")
        #expect(people(play).persons[eva.id]?.introducedBy == nil)
    }

    @Test func `nobody is introduced by whom you know through them`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4aAnn<c-s>aBen" + String(repeating: "<tab>", count: 7) + "Ann<c-s>")
        let (ann, ben) = (try #require(people(play).named("ann").first), try #require(people(play).named("ben").first))
        #expect(ben.introducedBy == ann.id)
        #expect(people(play).came(ben.id, through: ann.id) && !people(play).came(ann.id, through: ben.id))
        play.press("/ann<enter>i" + String(repeating: "<tab>", count: 7) + "Ben<c-s>")
        #expect(play.form?["introducedBy"].problem?.contains("through Ann") == true)
    }

    @Test func `Esc asks once before it lets go of what was written`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4/bob<enter>n<esc>")
        #expect(play.form == nil)
        play.press("nA word.<esc>")
        #expect(play.form != nil && play.notice.contains("Esc again"))
        play.press(" More.<esc>")
        #expect(play.form != nil)
        play.take(.edited("From the editor.", .formField))
        play.press("<esc>")
        #expect(play.form != nil && play.notice.contains("Esc again"))
        play.press("<esc>")
        #expect(play.form == nil)
    }

    @Test func `a kept filter is in the title, and without it what was found stays in view`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4/bob<enter>")
        #expect(play.text.contains("4 People /bob"))
        let found = play.app.list.selected
        play.press("vh<esc>")
        play.press("/bob<enter>j<esc>")
        #expect(play.app.list.selected == found && !play.text.contains("/bob"))
    }

    @Test func `notes begin with the questions that were prepared, the cursor under the first`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4/bob<enter>n")
        #expect(play.form?.isInArea == true)
        play.press("Yes, every day.<c-s>")
        let talk = try #require(people(play).conversations["p-bob"]?.first)
        #expect(play.context.texts.memo(of: talk.id)?.hasPrefix("# Would you do it again?\nYes, every day.\n") == true)
        #expect(talk.state == .scheduled, "it is four days away")
        play.press("<esc>/yes eve<enter>")
        #expect(play.app.list.ids.contains("p-bob"), "words of notes are found")
        play.press("u")
        #expect(play.context.texts.memo(of: talk.id) == nil)
    }

    @Test func `who is due comes first, then who is scheduled`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4")
        #expect(
            play.app.list.ids == [
                "group:due:due", "p-ada", "group:due:scheduled", "p-bob", "group:due:open", "p-taka", "group:due:rest",
                "p-zoe",
            ])
        #expect(play.app.list.summary.text == "1 due")
        #expect(play.selected == "p-ada")
    }

    @Test(arguments: [
        ("is:due", ["p-ada"]), ("is:sch", ["p-bob"]), ("company:acme", ["p-ada", "p-bob"]), ("tag:meet", ["p-ada"]),
        ("track:eng", ["p-ada"]), ("is:new", ["p-zoe"]), ("certificates", ["p-ada"]), ("高", ["p-taka"]),
        ("ADA acme", ["p-ada"]), ("is:unthanked", ["p-ada"]), ("is:met company:acme", ["p-ada"]),
    ])
    func `fields and words narrow the list`(filter: String, found: [String]) throws {
        var play = try Play(Fixtures.midway)
        play.press("4/\(filter)")
        #expect(play.app.list.ids.filter { PeopleRow($0).person != nil } == found)
    }

    @Test func `views group by company, by track, by who introduced whom, by what was said`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4v")
        #expect(play.app.list.ids == ["group:company:Acme", "group:company:"])
        play.press("v")
        #expect(play.app.list.ids == ["group:track:engineer", "group:track:"])
        play.press("v")
        #expect(play.app.list.ids == ["p-ada", "p-bob", "p-zoe", "p-taka"])
        #expect(PeoplePane().row("p-bob", play.app.desk(PeoplePane.id, play.context)).depth == 1)
        play.press("vg")
        #expect(play.app.list.ids == ["said:p-ada/s-1"])
        #expect(play.detail.contains("Said by 1 person; 1 disagrees."))
    }

    @Test func `introductions in a circle are a list with an end`() throws {
        var people = Fixtures.midway.people
        var ada = try #require(people.persons["p-ada"])
        ada.introducedBy = "p-bob"
        people.put(Record(ada))
        #expect(Introductions(people).tree(people.order).map(\.id) == ["p-zoe", "p-taka", "p-ada", "p-bob"])
    }

    @Test func `a message is drafted, edited and copied, and nothing is sent`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4w")
        #expect(play.form?["for"].value == "Thank")
        let draft = "Hi Ada,\nit stays with me: [your note: Nobody asks for certificates]"
        #expect(play.form?["text"].value == draft)
        play.press("<enter>PS: more<c-s>")
        #expect(play.effects == [.copy(draft + "\nPS: more")])
        #expect(play.history.done.isEmpty)
    }

    @Test func `another message takes the place of a draft that was not edited`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4w<s-tab><up>")
        #expect(play.form?["text"].value.hasPrefix("Hi Ada,\n\nYou are Engineer.") == true)
        play.press("<tab>x<s-tab><down>")
        #expect(play.form?["text"].value.hasSuffix("x") == true)
    }

    @Test func `what was said is answered by somebody else`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4vvvvge")
        #expect(play.form?["who"].value == "")
        play.press("nobody<c-s>")
        #expect(play.form?["who"].problem?.contains("add them first") == true)
        play.press("<c-u>zoë<enter>Not here either<c-s>")
        #expect(people(play).learnings["p-zoe"]?.map(\.answers) == ["s-1"])
        #expect(people(play).allSaid().map(\.count) == ["2 people; 1 disagrees"])
    }

    @Test func `deleting a person takes all of theirs along, and u brings it back`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4d")
        #expect(people(play).persons["p-ada"] == nil && people(play).persons["p-bob"]?.introducedBy == nil)
        #expect(people(play).conversations["p-ada"] == nil && people(play).speakers["python"] == nil)
        play.press("u")
        #expect(play.app.journey == Fixtures.midway)
    }

    @Test func `lines of the detail can be opened, edited and deleted`() throws {
        var play = try Play(Fixtures.midway, rows: 50, columns: 120)
        play.press("4l")
        try play.read(to: "the parser")
        play.press("x")
        #expect(people(play).followUps["p-ada"]?.first?.outcome == .dropped)
        play.press("u")
        try play.read(to: "introduced me to Bob")
        play.press("d")
        #expect(people(play).favours["p-ada"] == nil)
        play.press("u")
        try play.read(to: "held")
        play.press("i")
        #expect(play.form?.title == "The conversation with Ada Byron")
        play.press("<esc>")
        try play.read(to: "they introduced you to Bob")
        play.press("<enter>")
        #expect(play.selected == "p-bob")
        play.press("<esc>")
        #expect(play.selected == "p-ada")
    }

    @Test func `people who are still being read are neither shown nor lost`() throws {
        var journey = Fixtures.midway
        let whole = journey
        journey.forgetLate()
        var play = try Play(journey)
        play.press("4")
        #expect(play.text.contains("Reading your people"))
        play.take(.lateRead(whole))
        #expect(play.selected == "p-ada")
        #expect(play.app.list.summary.text == "1 due")
    }
}
