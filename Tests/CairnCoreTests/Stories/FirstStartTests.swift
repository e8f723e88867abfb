import TestSupport
import Testing

@testable import CairnCore

struct FirstStartTests {
    private func start() throws -> Play { try Play(Journey()) }

    @Test func `the first start asks four questions`() throws {
        let play = try start()
        let form = try #require(play.form)
        #expect(form.fields.count == 4)
        #expect(form["track"].value == PlanForm.helpMeChoose)
        #expect(form["start"].value == "2026-03-02", "today is proposed")
        #expect(play.text.contains("Welcome to Cairn"))
    }

    @Test func `the answers make the plan, and the plan is shown`() throws {
        var play = try start()
        play.press("<down><down><enter><down><enter>8<enter><enter>")
        let plan = Plan(
            background: .software, track: "engineer", hoursPerWeek: 8, start: Fixtures.today, asked: true)
        #expect(play.app.journey.plan == plan)
        #expect(play.app.overlay == .page(Pages.plan(play.app.desk(play.context)), top: 0))
        #expect(play.text.contains("ML engineer"))
        #expect(play.text.contains("2 Mar 2026"))
        play.press("<esc>")
        #expect(play.app.overlay == nil)
        #expect(play.app.trackView == "engineer")
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
        play.press("a<tab>r<tab>10<tab><enter>")
        #expect(play.app.journey.plan.background == .data)
        #expect(play.app.journey.plan.track == "research")
        #expect(play.app.journey.plan.hoursPerWeek == 10)
    }

    @Test func `help me choose leads to the roles`() throws {
        var play = try start()
        play.press("<enter><enter><enter><enter>")
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
        let again = try Play(play.app.journey)
        #expect(again.form == nil)
    }

    @Test func `choices go round in both directions`() throws {
        var play = try start()
        play.press("<up>")
        #expect(play.form?["background"].value == Background.other.name)
        play.press("<right>")
        #expect(play.form?["background"].value == FormField.nothing)
        play.press("<left><left>")
        #expect(play.form?["background"].value == Background.science.name)
        play.press("<space><space>")
        #expect(play.form?["background"].value == FormField.nothing)
    }

    @Test(arguments: ["0", "81", "-5", "eight", "8.5", "8 h", "99999999999999999999"])
    func `hours that no week has are refused in their field`(hours: String) throws {
        var play = try start()
        play.press("<tab><tab>\(hours)<tab><enter>")
        let form = try #require(play.form)
        #expect(form.focused.name == "hoursPerWeek")
        #expect(form["hoursPerWeek"].problem != nil)
        #expect(form["hoursPerWeek"].value == hours)
        #expect(play.app.journey == Journey())
        play.press("<c-u>8<enter><enter>")
        #expect(play.app.journey.plan.hoursPerWeek == 8)
    }

    @Test func `a start that does not exist is refused, and every answer stays`() throws {
        var play = try start()
        play.press("s<tab>d<tab>12<tab>2026-02-31<enter>")
        let form = try #require(play.form)
        #expect(form.focused.name == "start")
        #expect(form.fields.map(\.value) == ["Student", "Data scientist", "12", "2026-02-31"])
        play.press("<bs><bs>28<enter>")
        #expect(play.app.journey.plan.start == Day("2026-02-28"))
    }

    @Test func `typing takes the place of the proposed date, and an empty one is none`() throws {
        var play = try start()
        play.press("<tab><tab><tab>2026-06-01<enter>")
        #expect(play.app.journey.plan.start == Day("2026-06-01"))
        play = try start()
        play.press("<tab><tab><tab><bs><enter>")
        #expect(play.app.journey.plan.start == nil)
    }

    @Test func `the answers can be taken back`() throws {
        var play = try start()
        play.press("<tab>m<tab>8<tab><enter><esc>u")
        #expect(play.app.journey == Journey())
        #expect(play.app.trackView == nil)
    }
}

struct PlanTests {
    @Test func `P shows the answers and changes them`() throws {
        var play = try Play(Fixtures.midway)
        play.press("P")
        let form = try #require(play.form)
        #expect(form.fields.map(\.value) == ["Software engineer", "ML engineer", "8", "2025-11-03"])
        play.press("<tab><tab>12<tab><enter>")
        #expect(play.app.journey.plan.hoursPerWeek == 12)
        #expect(play.app.journey.plan.start == Day("2025-11-03"))
    }

    @Test func `leaving the answers as they are is no change`() throws {
        var play = try Play(Fixtures.midway)
        play.press("P<enter><enter><enter><enter>")
        #expect(play.app.journey == Fixtures.midway)
        #expect(play.history.done.isEmpty)
    }

    @Test func `Esc leaves the plan as it was`() throws {
        var play = try Play(Fixtures.midway)
        play.press("P<down><tab><down><tab>12<esc>")
        #expect(play.app.journey == Fixtures.midway)
        #expect(play.app.trackView == "engineer")
    }

    @Test func `p shows the plan with its quarters, what to begin with, and whether it can work`() throws {
        var play = try Play(Fixtures.midway, rows: 50)
        play.press("p")
        #expect(play.text.contains("3 Nov 2025 – 2 Feb 2026: Foundations"))
        #expect(play.text.contains("Linear algebra (30–60 h): you have begun it"))
        #expect(play.text.contains("20–36 weeks"))
        play.press("q")
        #expect(play.app.overlay == nil)
        #expect(play.effects.isEmpty)
    }

    @Test func `hours that are left are those of what the role asks for and is not settled`() throws {
        let context = try Fixtures.context()
        let text = PlanPage.arithmetic(Fixtures.midway, context)
        // linear-algebra, statistics, trees, networks, evaluation, listening, circle, baseline, talks, steady
        #expect(text.contains("about 155–282 hours"))
        #expect(text.contains("20–36 weeks"))
        #expect(PlanPage.arithmetic(Fixtures.blank, context).contains("Say how many hours"))
    }

    @Test func `a plan that cannot fit into a year says so kindly`() throws {
        let journey = Journey([Record(Plan(track: "research", hoursPerWeek: 1, asked: true))])
        let text = PlanPage.arithmetic(journey, try Fixtures.context())
        #expect(text.contains("At 1 a week that is 315–612 weeks"))
        #expect(text.contains("At that pace a year has 52 hours, about 11% of it, so cut"))
        #expect(text.contains("takes 7 years or more"))
        func verdict(_ hours: Int) throws -> String {
            PlanPage.arithmetic(
                Journey([Record(Plan(track: "research", hoursPerWeek: hours, asked: true))]), try Fixtures.context())
        }
        #expect(try verdict(12).contains("It fits into a year."))
        #expect(try verdict(8).contains("It fits into a year if you are quick"))
    }

    @Test func `what one may have already comes last, and is named`() throws {
        let context = try Fixtures.context()
        let journey = Journey([Record(Plan(background: .science, asked: true))])
        #expect(NextSteps.list(Fixtures.blank, context, limit: 1).map(\.item.id) == ["python"])
        #expect(NextSteps.list(journey, context, limit: 1).map(\.item.id) == ["linear-algebra"])
        #expect(NextSteps.list(journey, context, limit: 100).last?.reason.contains("may know it already") == true)
        let other = Journey([Record(Plan(background: .software, asked: true))])
        #expect(NextSteps.list(other, context, limit: 1).map(\.item.id) == ["python"])
        var play = try Play(Journey([Record(Plan(background: .science, asked: true))]), rows: 60)
        play.press("p")
        #expect(play.text.contains("You may have these already"))
        play.press("<esc>2/is:fam")
        #expect(play.app.list.ids.contains("python") && !play.app.list.ids.contains("probability"))
    }

    @Test func `a plan without answers is a page all the same`() throws {
        var play = try Play()
        play.press("p")
        #expect(play.text.contains("not chosen yet"))
        #expect(play.text.contains("not set"))
    }
}
