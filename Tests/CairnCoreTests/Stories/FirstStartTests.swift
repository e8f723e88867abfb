import TestSupport
import Testing

@testable import CairnCore

struct FirstStartTests {
    private func start() throws -> Play { try Play(Journey()) }

    @Test func `the first start asks six questions`() throws {
        let play = try start()
        let form = try #require(play.form)
        #expect(form.fields.map(\.name) == ["goal", "track", "background", "hoursPerWeek", "start", "target"])
        #expect(form["track"].value == PlanForm.helpMeChoose)
        #expect(form["start"].value == "2026-03-02", "today is proposed")
        #expect(play.text.contains("Welcome to Cairn"))
    }

    @Test func `the answers make the plan, the route is offered, and accepting it shows the plan`() throws {
        var play = try start()
        play.press("<down><enter><down><enter><down><down><enter>8<enter><enter><enter>")
        let plan = Plan(
            goal: .firstJob, background: .software, track: "engineer", hoursPerWeek: 8, start: Fixtures.today,
            asked: true)
        #expect(play.app.journey.plan == plan)
        let form = try #require(play.form)
        #expect(form.title == "Your route")
        #expect(form["route"].value.hasPrefix("The whole route: "))
        #expect(play.app.journey.baseline == nil)
        play.press("<c-s>")
        #expect(play.app.journey.baseline?.accepted == Fixtures.today)
        #expect(play.app.overlay == .page(PlanPage.document(play.app.desk(play.context)), top: 0))
        #expect(play.text.contains("ML engineer") && play.text.contains("2 Mar 2026"))
        play.press("<esc>")
        #expect(play.app.overlay == nil)
        #expect(play.app.trackView == "engineer")
        play.press("u")
        #expect(play.app.journey.baseline == nil && play.app.journey.plan == plan)
    }

    @Test func `what one can do already is ticked, and counts no hours`() throws {
        var play = try start()
        play.press("<tab>m<tab>s<down><tab>8<tab><tab><enter>")
        let form = try #require(play.form)
        let able = try #require(form.fields.last)
        #expect(able.name == "able")
        play.press("<tab><space><c-s>")
        let standing = try #require(play.app.journey.standing(play.context))
        let known = try #require(play.app.journey[RouteChange.self].all.first)
        #expect(known.verb == .known && play.app.journey.status(known.item) == .done)
        #expect(Pace(standing.request).estimated == 0)
        play.press("<esc>u")
        #expect(play.app.journey.status(known.item) == .todo && play.app.journey[RouteChange.self].isEmpty)
    }

    @Test func `the least route leaves out what may go`() throws {
        var play = try start()
        play.press("<tab>m<tab><tab>8<tab><tab><enter>")
        play.press("<down>")
        #expect(play.form?["route"].value.hasPrefix("The least route: ") == true)
        play.press("<c-s>")
        let plan = try #require(play.app.journey.standing(play.context)?.plan)
        #expect(plan.leftOut.contains { $0.item.key.item == "steady" && $0.reason == .time })
    }

    @Test func `Esc accepts nothing, and P offers the route again`() throws {
        var play = try start()
        play.press("<tab>m<tab><tab>8<tab><tab><enter><esc>")
        #expect(play.form == nil && play.app.journey.baseline == nil)
        #expect(play.app.journey.plan.track == "engineer")
        play.press("P<c-s>")
        #expect(play.form?.title == "Your route")
    }

    @Test(arguments: ["2026-03-01", "2026-03-02", "yesterday"])
    func `a target that is no later than today or the start is refused`(target: String) throws {
        var play = try start()
        play.press("<tab>m<tab><tab>8<tab><tab>\(target)<enter>")
        #expect(play.form?["target"].problem?.contains("still to come") == true)
        play.press("<c-u>2026-12-31<enter>")
        #expect(play.app.journey.plan.target == Day("2026-12-31"))
        #expect(play.form?["route"].value.hasPrefix("What fits: ") == true)
    }

    @Test func `a word that is typed out chooses the answer that begins with it`() throws {
        var play = try Play()
        play.press("4aAda<tab><tab><tab><tab>")
        #expect(play.form?.focused.name == "seniority")
        play.press("mid")
        #expect(play.form?.focused.value == "Mid-level")
        play.press("senior")
        #expect(play.form?.focused.value == "Senior, staff or lead")
        play.press("<up><down>n")
        #expect(play.form?.focused.value == "no answer")
        play.press("Z")
        #expect(play.notice.contains("does nothing here"))
    }

    @Test func `a first letter answers too`() throws {
        var play = try start()
        play.press("b<tab>r<tab>a<tab>2.5<tab><tab><enter>")
        #expect(play.app.journey.plan.goal == .better)
        #expect(play.app.journey.plan.background == .data)
        #expect(play.app.journey.plan.track == "research")
        #expect(play.app.journey.plan.hoursPerWeek == 2.5)
    }

    @Test func `help me choose leads to the roles`() throws {
        var play = try start()
        play.press("<enter><enter><enter><enter><enter><enter>")
        #expect(play.form == nil)
        #expect(play.app.focus == TracksPane().id)
        #expect(play.app.journey.plan == Plan(start: Fixtures.today, asked: true))
        #expect(play.notice.contains("Space chooses"))
        play.press("<space>")
        #expect(play.app.journey.plan.track == "engineer")
    }

    @Test func `Esc passes over all of them, for good`() throws {
        var play = try start()
        play.press("<tab><down><esc>")
        #expect(play.app.journey.plan == Plan(asked: true))
        #expect(play.effects.count == 1)
        #expect(play.notice.contains("P asks again"))
        #expect(play.history.done.map(\.change.title) == ["Skip the first questions"])
        let again = try Play(play.app.journey)
        #expect(again.form == nil)
    }

    @Test func `choices go round in both directions`() throws {
        var play = try start()
        play.press("<tab><tab><up>")
        #expect(play.form?["background"].value == Background.other.name)
        play.press("<right>")
        #expect(play.form?["background"].value == FormField.nothing)
        play.press("<left><left>")
        #expect(play.form?["background"].value == Background.science.name)
        play.press("<space><space>")
        #expect(play.form?["background"].value == FormField.nothing)
    }

    @Test(arguments: ["0", "81", "-5", "eight", "0.25", "8.555", "8 h", "1e1", "99999999999999999999"])
    func `hours that no week has are refused in their field`(hours: String) throws {
        var play = try start()
        play.press("<tab><tab><tab>\(hours)<tab><tab><enter>")
        let form = try #require(play.form)
        #expect(form.focused.name == "hoursPerWeek")
        #expect(form["hoursPerWeek"].problem != nil)
        #expect(form["hoursPerWeek"].value == hours)
        #expect(play.app.journey == Journey())
        play.press("<c-u>8<enter><enter><enter>")
        #expect(play.app.journey.plan.hoursPerWeek == 8)
    }

    @Test func `a start that does not exist is refused, and every answer stays`() throws {
        var play = try start()
        play.press("<tab>d<tab>s<tab>12<tab>2026-02-31<tab><enter>")
        let form = try #require(play.form)
        #expect(form.focused.name == "start")
        #expect(form.fields.map(\.value) == ["no answer", "Data scientist", "Student", "12", "2026-02-31", ""])
        play.press("<bs><bs>28<enter><enter>")
        #expect(play.app.journey.plan.start == Day("2026-02-28"))
    }

    @Test func `typing takes the place of the proposed date, and an empty one is none`() throws {
        var play = try start()
        play.press("<tab><tab><tab><tab>2026-06-01<enter><enter>")
        #expect(play.app.journey.plan.start == Day("2026-06-01"))
        play = try start()
        play.press("<tab><tab><tab><tab><bs><enter><enter>")
        #expect(play.app.journey.plan.start == nil)
    }

    @Test func `the answers can be taken back`() throws {
        var play = try start()
        play.press("<tab>m<tab><tab>8<tab><tab><enter><esc>u")
        #expect(play.app.journey == Journey())
        #expect(play.app.trackView == nil)
    }
}

struct PlanTests {
    @Test func `P shows the answers and changes them`() throws {
        var play = try Play(Fixtures.midway)
        play.press("P")
        let form = try #require(play.form)
        #expect(form.fields.map(\.value) == ["no answer", "ML engineer", "Software engineer", "8", "2025-11-03", ""])
        play.press("<tab><tab><tab>12<tab><tab><enter>")
        #expect(play.app.journey.hoursPerWeek(Fixtures.today) == 12)
        #expect(play.app.journey.plan.hoursPerWeek == 8, "weeks that are over keep their hours")
        #expect(play.app.journey.plan.start == Day("2025-11-03"))
    }

    @Test func `leaving the answers as they are is no change`() throws {
        var play = try Play(Fixtures.midway)
        play.press("P<enter><enter><enter><enter><enter><enter><esc>")
        #expect(play.app.journey == Fixtures.midway)
        #expect(play.history.done.isEmpty)
    }

    @Test func `Esc leaves the plan as it was`() throws {
        var play = try Play(Fixtures.midway)
        play.press("P<down><tab><down><tab><tab>12<esc>")
        #expect(play.app.journey == Fixtures.midway)
        #expect(play.app.trackView == "engineer")
    }

    @Test func `p shows the plan with its legs, what comes next, and when it ends`() throws {
        var play = try Play(Fixtures.midway, rows: 70)
        play.press("p")
        #expect(play.text.contains("% of the route"))
        #expect(play.text.contains("at even odds"))
        #expect(play.text.contains("Models · "))
        #expect(play.text.contains("Linear algebra: You have begun it"))
        play.press("q")
        #expect(play.app.overlay == nil)
        #expect(play.effects.isEmpty)
    }

    @Test func `what one may have already says so`() throws {
        let context = try Fixtures.context()
        let journey = Journey([Record(Plan(background: .science, asked: true))])
        let steps = NextSteps.list(journey, context, limit: 3)
        #expect(steps.map(\.item.id) == ["python", "linear-algebra", "probability"])
        #expect(steps[0].reason.contains("may know it already"))
        var play = try Play(journey, rows: 60)
        play.press("2/is:fam")
        #expect(play.app.list.ids.contains("python") && !play.app.list.ids.contains("probability"))
    }

    @Test func `a plan without answers is a page all the same`() throws {
        var play = try Play()
        play.press("p")
        #expect(play.text.contains("not chosen yet"))
        #expect(play.text.contains("not set"))
    }
}
