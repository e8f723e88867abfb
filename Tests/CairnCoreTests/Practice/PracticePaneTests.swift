import TestSupport
import Testing

@testable import CairnCore

/// What the pane lists, and what its keys and forms do.
struct PracticePaneTests {
    private var play: Play

    init() throws {
        play = try Play(Fixtures.practice, context: Fixtures.practiceContext())
        play.press("8")
    }

    private var journey: Journey { play.app.journey }

    @Test func `what comes stands there with its reason, first what a round asks`() throws {
        let ids = play.app.list.ids
        #expect(ids.first == PracticeHeading.round.rawValue)
        #expect(ids.contains("why:two-halves"))
        let why = PracticePane().row("why:two-halves", play.app.desk(play.context)).text
        #expect(why == "71 % sure, wanted in 4 days")
        #expect(play.app[PracticePane.id].summary.text == "2 due, 1 new")
    }

    @Test mutating func `v goes through what is due, all cards, stories, mock interviews and readiness`() throws {
        play.press("v")
        #expect(play.app.list.ids.first == "topic:coding")
        play.press("v")
        #expect(play.app.list.ids == [PracticeEntry.coverageRow, "st-1"])
        play.press("v")
        #expect(play.app.list.ids == ["mock:planned", "mk-2", "mock:held", "mk-1"])
        play.press("v")
        #expect(play.app.list.ids.count == CardTopic.rounds.count)
        play.press("g")
        #expect(play.detail.joined(separator: " ").contains("cards known on that day"))
    }

    @Test mutating func `the detail of a card does not give the answer away, Enter on the outline does`() throws {
        try play.walk(to: "two-halves")
        #expect(!play.detail.joined().contains("Say first what is decided"))
        let text = play.detail.joined(separator: " ")
        #expect(text.contains("Due, 71 % sure, holds 2 days, for mock interview with Ada on 6 Mar 2026"))
        #expect(text.contains("Sure: the chance that you still know it."))
        #expect(play.detail.contains { $0.contains("Say the number of folds.") })
        play.press("l")
        try play.read(to: "the outline of a good answer")
        play.press("<enter>")
        #expect(play.text.contains("Say first what is decided"))
    }

    @Test mutating func `a card of one's own is added, edited with its progress, and deleted`() throws {
        play.press("aWhy not?")
        play.press("<c-s>")
        let card = try #require(journey[OwnCard.self].all.first { $0.id != "ow-1" })
        #expect(card.question == "Why not?" && play.selected == card.id)
        play.press("i")
        play.press(" Really.<c-s>")
        #expect(journey[OwnCard.self][card.id]?.question == "Why not? Really.")
        play.press("d")
        #expect(journey[OwnCard.self][card.id] == nil)
        play.press("u")
        #expect(journey[OwnCard.self][card.id] != nil && play.selected == card.id)
    }

    @Test mutating func `a card of the Library is not edited, and says what can be done`() throws {
        try play.walk(to: "two-halves")
        play.press("i")
        #expect(play.form == nil && play.notice.contains("n writes notes of your own"))
        play.press("d")
        #expect(play.notice.hasPrefix("This card is the Library's: it stays."))
    }

    @Test mutating func `Enter on a mistake of a skill makes a card of it`() throws {
        play.press("2")
        try play.walk(to: "python")
        play.press("l")
        try play.read(to: "Reading about")
        play.press("<enter>")
        let form = try #require(play.form)
        #expect(form["question"].value.contains("“Reading about Python fluency for a month before trying it”"))
        play.press("<c-s>")
        let card = try #require(journey[OwnCard.self].all.first { $0.id != "ow-1" })
        #expect(card.skill == "python" && card.origin.hasPrefix("a mistake that is often made in Python"))
        #expect(play.app.focus == PaneID("skills"))
    }

    @Test mutating func `a story begins with a project or a win, prefilled`() throws {
        play.press("6")
        try play.walk(to: "pr-1")
        play.press("I")
        #expect(play.form?["title"].value == "Late trains 🚆")
        let outcome =
            "MAE 12.1 min, 95% interval 11.4 to 12.8, on 1200 test cases. Baseline 15.4, to be at most 13 min: met."
        #expect(play.form?["outcome"].value == outcome)
        play.press("<c-s>")
        let story = try #require(journey[Story.self].all.first { $0.id != "st-1" })
        #expect(story.project == "pr-1" && story.skills == ["python"])
    }

    @Test func `a story of a project has what its owner said, and nothing that the template proposes`() throws {
        let context = try Fixtures.context(Fixtures.realLibrary(), features: .shipped)
        let journey = Journey(kinds: .shipped)
        let template = try #require(ShelfKind.project.entries(context.library).first)
        guard case .project(let id, _) = template else { return }
        var project = journey.newProject(after: context.library.item(id), context)
        #expect(!project.pitch.isEmpty)
        let untold = journey.newStory(after: project, context)
        #expect(untold.parts.map(\.text).joined().isEmpty)
        (project.pitch, project.mine, project.notAgain) = ("Delays by five o'clock.", "the evaluation", "Tune by hand.")
        let told = journey.newStory(after: project, context)
        #expect(told.task == "Delays by five o'clock.\nthe evaluation" && told.reflection == "Tune by hand.")
    }

    @Test mutating func `a story's competencies are ticked, and what is wrong is said`() throws {
        play.press("vva")
        play.press("The outage<tab><tab><tab><tab><tab><tab><space><down><down><space><tab>flying<c-s>")
        #expect(play.form?["skills"].problem?.contains("There is no skill 'flying'") == true)
        play.press("<c-u><c-s>")
        let story = try #require(journey[Story.self].all.first { $0.id != "st-1" })
        #expect(story.competencies == ["ownership", "conflict"])
        #expect(play.selected == story.id)
    }

    @Test mutating func `a number says where it comes from, and what was taken back does not come back`() throws {
        play.press("vvj")
        play.press("e10 %<tab><tab><c-s>")
        let number = try #require(journey.numbers(of: "st-1").first { $0.id != "sn-1" })
        #expect(number.text == "10 %" && number.footing == .unconfirmed)
        var back = number
        back.footing = .retracted
        var changed = journey
        let story = try #require(journey[Story.self]["st-1"])
        changed.apply(try journey.putting(back, story))
        play.take(.journeyChanged(changed))
        play.press("e10 %<c-s>")
        #expect(play.form?["text"].problem?.hasPrefix("You took that back once") == true)
    }

    @Test mutating func `a mock interview is planned with its questions, judged, and its lessons become cards`() throws
    {
        play.press("vvva")
        play.press("<c-s>")
        let mock = try #require(journey.mocks.last { $0.id != "mk-1" && $0.id != "mk-2" })
        #expect(!mock.cards.isEmpty && play.selected == mock.id)
        #expect(play.notice.contains("drawn"))
        play.press("e")
        for _ in 0..<8 { play.press("<tab>") }
        play.press("Which metric, and why?<enter>What if labels are late?<c-s>")
        #expect(journey[MockInterview.self][mock.id]?.held == true)
        let questions = journey[OwnCard.self].all.filter { $0.origin.hasPrefix("mock interview") }.map(\.question)
        #expect(questions == ["Which metric, and why?", "What if labels are late?"])
        play.press("w")
        #expect(play.text.contains("A good answer has"))
    }

    @Test mutating func `a sitting of a topic and a length is chosen by a form`() throws {
        play.press("s")
        let choices = try #require(play.form?["kind"])
        #expect(choices.value == "whatever comes")
        play.press("gen<tab><down><c-s>")
        #expect(play.app.asking?.card?.topic == .genai)
    }

    @Test mutating func `what is searched leads to the row`() throws {
        play.press("1fLate trains")
        let hit = play.text.contains("Late trains")
        #expect(hit)
        play.press("<esc>fbaseline 基線<enter>")
        #expect(play.app.focus == PracticePane.id && play.selected == "ow-1")
    }

    @Test func `where nothing comes the next step is said`() throws {
        var play = try Play(context: Fixtures.context(features: .withPractice))
        play.press("8")
        #expect(play.text.contains("Nothing is due."))
        play.press("c")
        #expect(play.app.asking == nil && play.notice.hasPrefix("Nothing is due."))
        play.press("vv")
        #expect(play.text.contains("No story yet."))
    }

    @Test func `nothing can be begun where nothing can be saved`() throws {
        let context = try Fixtures.practiceContext()
        let app = AppState(
            journey: Fixtures.practice, size: Size(rows: 24, columns: 80), context: context,
            readOnlyReason: "the disk is full")
        var play = Play(app, context)
        play.press("8c")
        #expect(play.app.asking == nil && play.notice == "Nothing can be saved: the disk is full")
    }

    @Test func `Today says how many minutes of practice are due, and for which round`() throws {
        let features = Features([
            .plan, .items, .tasks, .today, .roadmap, .skills, .tracks, .projects, .people, .journal, .guides, .practice,
            .history,
        ])
        var play = try Play(Fixtures.practice, context: Fixtures.practiceContext(features))
        let row = PaneID("today")
        #expect(play.app[row].ids.contains("practice"))
        try play.walk(to: "practice")
        #expect(play.detail.contains { $0.contains("cards known on that day") })
        #expect(!play.detail.joined(separator: " ").contains("s asks one"))
        let said = try #require(TodayRow("practice", journey, play.context))
        let queue = journey.practice(play.context).queue
        let asked = queue.entries.count { if case .round = $0.reason { true } else { false } }
        let what = asked == queue.entries.count ? "for" : "\(asked) of them for"
        #expect(said.note == "\(what) mock interview with Ada, in 4 days")
        #expect(said.text == "practise \(count(queue.entries.count, "card"))")
        #expect(said.remark == DurationWords.text(queue.minutes))
        play.press("<space>")
        #expect(play.app.isAsking)
        play.press("q")
        #expect(play.app.focus == row)
    }

    @Test func `Today has a mock interview with its minutes, begins it, and asks afterwards how it went`() throws {
        let features = Features([
            .plan, .items, .tasks, .today, .roadmap, .skills, .tracks, .projects, .people, .journal, .guides, .practice,
            .history,
        ])
        var context = try Fixtures.practiceContext(features)
        context.today = Fixtures.today + 4
        var play = try Play(Fixtures.practice, context: context)
        let id = "mock:mk-2"
        #expect(play.app[PaneID("today")].ids.contains(id))
        let said = try #require(TodayRow(id, play.app.journey, context))
        #expect(said.text == "mock interview with Ada" && said.remark == "45 min" && said.isUrgent)
        #expect(said.note == "ML and statistics · 2 questions")
        try play.walk(to: id)
        play.press("<space>")
        #expect(play.app.isAsking && play.text.contains("1 of 2"))
        play.press("q")
        #expect(TodayList.next(play.app.journey, context, limit: 9).contains { $0.id == id })
        context.today = Fixtures.today + 6
        play = Play(AppState(journey: Fixtures.practice, size: play.app.size, context: context), context)
        try play.walk(to: id)
        #expect(TodayRow(id, play.app.journey, context)?.text == "how was the mock interview with Ada?")
        play.press("<space><c-s>")
        #expect(play.app.journey[MockInterview.self]["mk-2"]?.held == true)
        #expect(!play.app[PaneID("today")].ids.contains(id))
    }
}
