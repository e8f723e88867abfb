import TestSupport
import Testing

@testable import CairnCore

/// `f` and `cairn search`.
struct SearchTests {
    private func find(_ text: String, _ journey: Journey = Journey(), memos: [Memo] = []) throws -> Findings {
        var context = try Fixtures.context(Fixtures.realLibrary())
        context.texts = KeptMemos(memos)
        return LibrarySearch.find(text, journey, context)
    }

    private let ada = Person(id: "ada", name: "Zoe\u{308} Strauß")

    @Test func `words count by their beginning where that finds anything`() throws {
        let hits = try find("rag").hits
        #expect(hits.first?.title.lowercased().contains("retrieval") == true)
        #expect(hits.allSatisfy { !$0.excerpt.lowercased().contains("average") })
        #expect(!(try find("verfitting").hits).isEmpty, "inside of words where nothing else fits")
    }

    @Test(arguments: [("kaggle", "competition"), ("impostor", "imposter"), ("optimization", "optimi")])
    func `another word for the same finds it`(typed: String, found: String) throws {
        let titles = try find(typed).hits.prefix(5).map { ($0.title + $0.excerpt).lowercased() }
        #expect(titles.contains { $0.contains(found) })
    }

    @Test(arguments: [
        ("gradeint", "gradient"), ("overfiting", "overfitting"), ("kuberntes", "kubernetes"),
        ("bakprop", "backpropagation"), ("regularisashun", "regularisation"), ("rgeression", "regression"),
        ("machinelearning", "machine learning"), ("gradientdesc", "gradient desc"),
    ])
    func `a typo gets what was meant`(typed: String, meant: String) throws {
        #expect(try find(typed).suggestion == meant)
    }

    @Test func `what is there needs no other spelling`() throws {
        #expect(try find("gradient descent").suggestion == nil)
        #expect(try find("").suggestion == nil)
    }

    @Test(arguments: ["zoe", "ZOË", "strauss", "zoë strau"]) func `people are found however they are written`(
        typed: String
    ) throws {
        let found = try find(typed, Journey([Record(ada)])).hits
        #expect(found.first?.isOwn == true)
        #expect(found.first?.target == .row(PeoplePane.id, "ada"))
        #expect(found.first?.label == "yours: person")
    }

    @Test func `everything that one wrote is found, and leads to where it is shown`() throws {
        var learning = Learning(id: "l", person: "ada", text: "Nobody asked for a xylograph", day: Fixtures.today)
        learning.about = ["quokkas"]
        var journey = Journey([
            Record(ada), Record(Note(item: "python", text: "My zebra\nand the gnu")), Record(learning),
            Record(
                Evidence(id: "e", item: "sql", place: "https://okapi.example", shows: "F1 0.91", date: Fixtures.today)),
        ])
        journey.put(Record(Memo(owner: "ada", person: "ada", text: "She is self-taught; don’t send e-mail")))
        for (typed, kind, target) in [
            ("gnu", "note", Document.Target.item("python")), ("xylo", "learning", .row(PeoplePane.id, "ada")),
            ("quokka", "learning", .row(PeoplePane.id, "ada")), ("okapi", "evidence", .item("sql")),
            ("self-taught", "memo", .row(PeoplePane.id, "ada")), ("don't", "memo", .row(PeoplePane.id, "ada")),
        ] {
            let hit = try #require(try find(typed, journey).hits.first { $0.isOwn }, "\(typed)")
            #expect(hit.kind == kind)
            #expect(hit.target == target)
        }
    }

    @Test(
        arguments: [
            ("email", "e-mail"), ("e-mail", "email"), ("cant", "can't"), ("cant", "can’t"), ("can't", "cant"),
            ("obrien", "O’Brien"), ("finetun", "a fine-tuned one"), ("fine-tuning", "finetuning"),
            ("pretraining", "on pre\u{2011}training/fine-tuning"), ("kmeans", "k-means"), ("gpt4", "GPT-4"),
            ("usa", "the U.S.A."), ("rd", "R&D"), ("collaborar", "col·laborar"), ("dont", "don\u{2BC}t"),
            ("don't", "don\u{2BC}t"), ("thor", "Þór"), ("gudmundur", "Guðmundur"), ("aliyeva", "Aliyeva"),
            ("eliyev", "Əliyev"), ("hawaii", "Hawai\u{2BB}i"),
        ])
    func `what a sign parts, or a letter writes, is found as people type it`(typed: String, text: String) throws {
        let named = try find(typed, Journey([Record(Person(id: "p", name: text))])).hits
        #expect(named.contains { $0.isOwn })
        var journey = Journey([Record(ada)])
        journey.put(Record(Memo(owner: "ada", person: "ada", text: "Before it, \(text) and more")))
        #expect(try find(typed, journey).hits.contains { $0.kind == "memo" })
        let people = PeopleList(filter: typed).people(journey.people, try Fixtures.context())
        #expect(people == ["ada"])
        #expect(SearchMarks(SearchWords(typed)).places(in: Array(text)).isEmpty == false)
    }

    @Test(arguments: [("email", "e-mail"), ("cant", "can't"), ("usa", "the U.S.A."), ("rd", "R&D")])
    func `what a sign parts is found in memos that the store has`(typed: String, text: String) throws {
        let memo = Memo(owner: "ada", person: "ada", text: text)
        let journey = Journey([Record(ada)])
        #expect(try find(typed, journey, memos: [memo]).hits.contains { $0.kind == "memo" })
        var context = try Fixtures.context()
        context.texts = KeptMemos([memo])
        #expect(PeopleList(filter: typed).people(journey.people, context) == ["ada"])
    }

    @Test(arguments: ["\"email\" -email", "xemail", "email-e"]) func `nothing else is found by it`(typed: String) throws
    {
        #expect(
            try find(typed, Journey([Record(Person(id: "p", name: "Say e-mail to me"))])).hits.allSatisfy { !$0.isOwn })
    }

    @Test func `memos that the store has are found, those taken back are not`() throws {
        let memo = Memo(owner: "ada", person: "ada", text: "Knows all about xylographs")
        var journey = Journey([Record(ada)])
        #expect(try find("xylo", journey, memos: [memo]).hits.map(\.kind) == ["memo"])
        #expect(try find("xylo", journey, memos: [memo]).hits.first?.title == ada.name)
        journey.remove(Record(memo))
        #expect(try find("xylo", journey, memos: [memo]).hits.isEmpty)
    }

    @Test func `what a record lists by id is found by name, and the Library's questions are nobody's words`() throws {
        var talk = Conversation(id: "t", person: "ada", state: .idea, since: Fixtures.today)
        talk.questions = ["advice-least-able", "And the okapi?"]
        var learning = Learning(id: "l", person: "ada", text: "Less of it", day: Fixtures.today)
        learning.about = ["linear-algebra"]
        var project = Project(id: "01a220ef", framed: Fixtures.today)
        project.name = "Xylograph finder"
        var application = Application(id: "a", posting: nil, begun: Fixtures.today)
        application.cases = [project.id]
        let journey = Journey([
            Record(ada), Record(talk), Record(learning), Record(project), Record(application),
        ])
        #expect(try find("01a220ef", journey).hits.isEmpty)
        #expect(try Set(find("xylograph", journey).hits.map(\.kind)) == ["project", "application"])
        #expect(try find("advice", journey).hits.allSatisfy { !$0.isOwn })
        #expect(try find("okapi", journey).hits.first?.kind == "conversation")
        #expect(try find("algebra", journey).hits.contains { $0.isOwn && $0.kind == "learning" })
    }

    @Test func `a round is found by the name of somebody on the list, and shows no id`() throws {
        let person = Person(id: "01c330ef", name: "Ines Okapi")
        var application = Application(id: "a", posting: nil, begun: Fixtures.today)
        application.title = "ML engineer"
        var round = Round(id: "r", application: "a", kind: .coding)
        (round.whom, round.asked) = ([person.id, "Tam"], "About xylographs")
        let journey = Journey([Record(person), Record(application), Record(round)])
        let hits = try find("xylograph", journey).hits
        #expect(hits.map(\.kind) == ["round"])
        #expect(hits.map(\.excerpt) == ["Ines Okapi · Tam · About xylographs"])
        #expect(try Set(find("okapi", journey).hits.map(\.kind)) == ["person", "round"])
        #expect(try find("01c330ef", journey).hits.isEmpty)
    }

    @Test func `a kind that only tests know is found by what its fields say`() throws {
        var play = try Play(context: Fixtures.context(features: .withTalks))
        play.take(.command("pane.talks"))
        play.press("aDrift and xylographs<tab><tab>Ada<enter>1fxylo")
        #expect(play.text.contains("yours: talk"))
        play.press("<enter>")
        #expect(play.app.focus == PaneID("talks"))
        #expect(play.app.list.selected != nil)
    }

    @Test func `Enter looks for what was meant`() throws {
        var play = try Play()
        play.press("fstatistisc")
        #expect(play.text.contains("Enter looks for “statistics”"))
        play.press("<enter><enter>")
        #expect(play.selected == "statistics")
    }
}
