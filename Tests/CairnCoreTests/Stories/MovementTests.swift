import TestSupport
import Testing

@testable import CairnCore

struct MovementTests {
    @Test func `j and k go a row down and up`() throws {
        var play = try Play()
        #expect(play.selected == "python")
        play.press("j")
        #expect(play.selected == "linear-algebra")
        play.press("jk")
        #expect(play.selected == "linear-algebra")
        play.press("<up>")
        #expect(play.selected == "python")
    }

    @Test func `g and G go to the first row and the last`() throws {
        var play = try Play()
        play.press("G")
        #expect(play.selected == play.app.list.ids.last)
        play.press("g")
        #expect(play.selected == "step:learn")
    }

    @Test func `at the end of the list a key moves nothing and says so`() throws {
        var play = try Play()
        play.press("Gj")
        #expect(play.selected == play.app.list.ids.last)
        #expect(play.notice == "This is the last row.")
        play.press("gk")
        #expect(play.selected == "step:learn")
        #expect(play.notice == "This is the first row.")
    }

    @Test func `a page is what one sees, less a row`() throws {
        var play = try Play(rows: 12, context: Fixtures.context(Fixtures.longLibrary(100)))
        play.press("2")
        play.unfold()
        play.press("g<pgdn>")
        let page = play.app.layout.list.rows - 1
        #expect(page > 1)
        #expect(play.app.list.cursor == page)
        play.press("<c-d><c-d><c-u>")
        #expect(play.app.list.cursor == 2 * page)
        play.press("<pgup><pgup><pgup>")
        #expect(play.app.list.cursor == 0)
    }

    @Test(arguments: [1, 2, 3, 4, 6, 9, 12, 24]) func `the selected row is always in view`(rows: Int) throws {
        var play = try Play(rows: rows, context: Fixtures.context(Fixtures.longLibrary(40)))
        for keys in ["", "2", "G", "kkkk", "<pgup>", "g", "jjjjjj", "1", "G", "v", "o"] {
            play.press(keys)
            let list = play.app.list
            #expect(list.top <= list.cursor, "\(keys)")
            #expect(list.cursor < list.top + max(1, play.app.layout.list.rows), "\(keys)")
        }
    }

    @Test func `the selected row is in view when the program opens`() throws {
        let done = ["python", "linear-algebra", "probability", "version-control", "circle", "statistics"].map {
            Record(Progress(item: $0, status: .done, since: Fixtures.today))
        }
        let play = try Play(Journey([Record(Plan(asked: true))] + done), rows: 8, columns: 40)
        #expect(play.text.contains("▌"))
        #expect(play.frame.cursor != nil)
    }

    @Test func `the number keys and Tab open panes, each as it was left`() throws {
        var play = try Play()
        let roadmap = play.selected
        play.press("2")
        #expect(play.app.focus == SkillsPane().id)
        play.press("Gk")
        let skill = play.selected
        play.press("<tab>")
        #expect(play.app.focus == TracksPane().id)
        play.press("<tab>")
        #expect(play.app.focus == PeoplePane().id)
        play.press("<tab>")
        #expect(play.app.focus == GuidesPane().id)
        play.press("<tab>")
        #expect(play.app.focus == RoadmapPane().id)
        #expect(play.selected == roadmap)
        play.press("<s-tab><s-tab><s-tab><s-tab>")
        #expect(play.app.focus == SkillsPane().id)
        #expect(play.selected == skill)
    }

    @Test func `l goes into the detail and h back to the list`() throws {
        var play = try Play()
        play.press("l")
        #expect(play.app.side == .detail)
        play.press("jj")
        #expect(play.app.list.detail.line == 2)
        #expect(play.selected == "python", "the list stays where it is")
        play.press("h")
        #expect(play.app.side == .list)
    }

    @Test func `another row's detail starts at its top`() throws {
        var play = try Play()
        play.press("lG")
        #expect(play.app.list.detail.line > 0)
        play.press("hj")
        #expect(play.app.list.detail == DetailState())
    }

    @Test func `where a row is gone, the cursor stays in its group as long as that has one`() throws {
        let projects = ["a", "b", "c", "d"].map { id in
            var project = Project(id: id, framed: Fixtures.today)
            (project.name, project.dropped) = (id, id == "d" ? Fixtures.today : nil)
            return Record(project)
        }
        let journey = Journey([Record(Plan(asked: true))] + projects, kinds: Features.shipped.kinds)
        var play = try Play(journey, context: try Fixtures.context(features: .shipped))
        play.press("5")
        play.unfold()
        let ids = play.app.list.ids
        #expect(ids.first == "state:framed" && ids[4] == "state:dropped" && ids.count == 6)
        for (gone, selected) in [(1, 2), (3, 2), (2, 5)] {
            play.app.select(ids[gone], in: ProjectsPane.id, play.context)
            let project = try #require(play.app.journey[Project.self][ids[gone]])
            play.app.journey.apply(play.app.journey.removing(project))
            play.app.refresh(play.context)
            #expect(play.selected == ids[selected])
        }
    }

    @Test func `in the detail the current line is always in view`() throws {
        var play = try Play(rows: 12)
        play.press("l")
        for keys in ["j", "<pgdn>", "G", "k", "<pgup>", "g", "jjjjjjjjjjjjjjj", "<end>", "<home>"] {
            play.press(keys)
            let detail = play.app.list.detail
            #expect(detail.line < play.detail.count)
            #expect((detail.top..<detail.top + play.app.layout.text.rows).contains(detail.line), "\(keys)")
        }
        play.press("G")
        #expect(play.app.list.detail.line == play.detail.count - 1)
    }

    @Test func `in a narrow window the detail takes the list's place`() throws {
        var play = try Play(rows: 10, columns: 40)
        #expect(play.app.layout.detail == nil)
        play.press("l")
        #expect(play.app.layout.detail != nil)
        #expect(play.app.layout.stack.columns == 0)
        #expect(play.text.contains("Python fluency"))
        play.press("h")
        #expect(play.app.layout.detail == nil)
    }
}
