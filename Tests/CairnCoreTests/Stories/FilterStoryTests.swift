import TestSupport
import Testing

@testable import CairnCore

struct FilterStoryTests {
    private func items(_ play: Play) -> [RowID] { play.app.list.ids.filter { !$0.contains(":") } }

    @Test func `the list narrows with every letter`() throws {
        var play = try Play()
        play.press("2/pr")
        #expect(items(play) == ["probability"])
        play.press("<bs><bs>li")
        #expect(items(play) == ["linear-algebra", "listening"])
        play.press("<c-u>")
        #expect(play.app.list.filter.isEmpty)
        #expect(play.app.list.filterField != nil, "one is still typing")
    }

    @Test func `Enter keeps the filter and Esc clears it`() throws {
        var play = try Play()
        play.press("2/python<enter>")
        #expect(play.app.list.filterField == nil)
        #expect(items(play) == ["python"])
        play.press("<space>")
        #expect(play.app.journey.status("python") == .done, "the keys are the list's again")
        play.press("<esc>")
        #expect(play.app.list.filter.isEmpty)
        #expect(play.app.list.ids.count > 2)
    }

    @Test func `Esc while typing clears the filter at once`() throws {
        var play = try Play()
        let before = play.app.list.ids
        play.press("/algebra<esc>")
        #expect(play.app.list.ids == before)
        #expect(play.app.list.filterField == nil)
    }

    @Test func `the branches of what matches are shown, open`() throws {
        var play = try Play()
        play.press("/conversations")
        #expect(play.app.list.ids == ["step:job", "phase:search", "talks"])
        #expect(RoadmapPane().row("phase:search", play.app.desk(RoadmapPane.id, play.context)).isOpen == true)
    }

    @Test func `a filter walks to what it names, also from a branch that holds it`() throws {
        var play = try Play()
        try play.walk(to: "step:job")
        play.press("/conversations<enter>")
        #expect(play.selected == "talks")
        play.press("<esc>g2g/algebra<enter>")
        #expect(play.selected == "linear-algebra")
    }

    @Test(arguments: ["is:", " ", "track:"]) func `a filter that says nothing yet folds and unfolds nothing`(
        filter: String
    ) throws {
        // A field is a word in panes whose rows are no items.
        let panes = filter == " " ? Fixtures.features.keymap.panes.indices.map { "\($0 + 1)" } : ["1", "2"]
        for pane in panes {
            var play = try Play()
            play.press(pane)
            let before = play.app.list.ids.map { play.app.row($0, play.context) }
            play.press("/" + filter)
            #expect(play.app.list.ids.map { play.app.row($0, play.context) } == before)
        }
    }

    @Test(arguments: ["\"python\"", "\"python", "-\"python\""]) func `a phrase of one word is a filter`(
        filter: String
    ) throws {
        var play = try Play()
        play.press("2/\"<enter>")
        #expect(!play.app.list.isNarrowed, "a quotation mark alone says nothing yet")
        play.press("/<c-u>\(filter)<enter>")
        #expect(play.app.list.isNarrowed && !items(play).isEmpty)
    }

    @Test(arguments: [
        ("python:", true), ("python-", true), ("-python:", true), ("hours:", false), ("hours>=", false),
        ("-is:", false), (":", false), ("python is:", true),
    ])
    func `a word with a colon is a filter where no field is called so`(filter: String, isOne: Bool) throws {
        var play = try Play()
        play.press("2/")
        for character in filter { play.take(.key(.character(character))) }
        play.press("<enter>")
        #expect(play.app.list.isNarrowed == isOne)
    }

    @Test func `arrows move in the list while one types`() throws {
        var play = try Play()
        play.press("2/is:todo<down><down>")
        #expect(play.app.list.filterField != nil)
        let second = play.selected
        play.press("<up>")
        #expect(play.selected != second)
        play.press("<enter>")
        #expect(play.app.list.filter == "is:todo")
    }

    @Test func `the selected row stays selected where the filter lets it through`() throws {
        var play = try Play()
        try play.walk(to: "statistics")
        play.press("/stat")
        #expect(play.selected == "statistics")
        play.press("<esc>")
        #expect(play.selected == "statistics")
    }

    @Test func `a filter that lets the selected row go selects a row with a box`() throws {
        var play = try Play()
        play.press("/networks")
        #expect(play.selected == "networks")
    }

    @Test func `where no name holds the words, the texts are looked through`() throws {
        var play = try Play()
        play.press("/doubt")
        #expect(play.app.list.ids.contains("python") && play.app.list.ids.contains("networks"))
        #expect(!play.app.list.ids.contains("baseline"))
        play.press("<esc>/pyth")
        #expect(play.app.list.ids.last == "python")
        play.press("<esc>2/doubt is:done")
        #expect(play.app.list.ids.isEmpty)
        play.press("<esc>3/scientist")
        #expect(play.app.list.ids == ["data"])
    }

    @Test func `in the detail the slash goes to the list's filter`() throws {
        var play = try Play()
        play.press("2ll/stat")
        #expect(play.app.side == .list)
        #expect(play.app.list.ids.contains("statistics"))
    }

    @Test func `what is for a role is found among guides, questions and projects`() throws {
        var play = try Play()
        play.press("5/track:research")
        let all = play.app.list.ids
        #expect(!all.isEmpty)
        for id in all {
            guard let entry = ShelfEntry(id, play.context) else { continue }
            #expect(entry.serves("research", play.context.library), "\(id)")
        }
        play.press("<esc>/track:nobody")
        #expect(play.app.list.ids.isEmpty)
    }

    @Test func `an empty list says what to do, and its keys do no harm`() throws {
        for pane in Fixtures.features.keymap.panes.indices.map({ "\($0 + 1)" }) {
            var play = try Play(Fixtures.midway)
            play.press(pane + "/xylophone")
            #expect(play.app.list.ids.isEmpty)
            #expect(play.text.contains("matches. Esc"))
            play.press("<enter>jkgGlh<space>sxenEaidyb<c-d><c-u>vo")
            play.press(play.form == nil ? "<esc>" : "<esc><esc>")
            #expect(play.app.journey == Fixtures.midway)
            play.press("<esc>")
            #expect(!play.app.list.ids.isEmpty)
        }
    }

    @Test func `what the name of a phase finds, the same word behind a minus leaves out`() throws {
        var play = try Play()
        let name = try #require(play.context.library.phase(of: "talks")?.phase.name)
        play.press("1/\"\(name)\"")
        #expect(play.app.list.ids.contains("talks"))
        play.press("<c-u>-\"\(name)\"")
        #expect(!items(play).isEmpty)
        #expect(!play.app.list.ids.contains("phase:search") && !play.app.list.ids.contains("talks"))
    }

    @Test func `roles are found by words in any order`() throws {
        var play = try Play()
        play.press("3/engineer ml")
        #expect(play.app.list.ids == ["engineer"])
        play.press("<c-u><space>研究")
        #expect(play.app.list.ids == ["research"])
        play.press("<c-u><space>")
        #expect(play.app.list.ids.count == 3)
    }

    @Test func `each pane has a filter of its own`() throws {
        var play = try Play()
        play.press("2/python<enter>1")
        #expect(play.app.list.filter.isEmpty)
        play.press("2")
        #expect(play.app.list.filter == "python")
    }

    @Test func `values of a field are offered while one types`() throws {
        var play = try Play(columns: 120)
        play.press("2/is:")
        #expect(play.app.filterOffer(play.context) == ItemFilter.standings)
        #expect(play.text.contains("todo learning"))
        play.press("un")
        #expect(play.app.filterOffer(play.context) == ["unproven"])
        play.press("<c-u>algebra")
        #expect(play.app.filterOffer(play.context).isEmpty)
    }

    @Test func `what means nothing is said where the rows would be`() throws {
        var play = try Play(columns: 120)
        play.press("2/is:redy")
        #expect(play.text.contains("'is:redy' means"))
        play.press("<esc>4/is:overdo")
        #expect(play.text.contains("'is:overdo' means"))
    }

    @Test func `a row that a tick takes out of the filter stays until one moves away`() throws {
        var play = try Play()
        play.press("2/is:todo<enter>")
        let before = items(play)
        let selected = try #require(play.selected)
        play.press("<space>")
        #expect(play.app.journey.status(selected) == .done)
        #expect(play.selected == selected)
        #expect(items(play) == before)
        play.press("<space>")
        #expect(play.app.journey.status(selected) == .todo, "the key still acts on it")
        play.press("<space>j")
        #expect(items(play) == before.filter { $0 != selected })
        #expect(play.selected == before[before.firstIndex(of: selected).map { $0 + 1 } ?? 0])
    }

    @Test(arguments: ["2", "4", "5"]) func `a filter that lets nothing through leaves the cursor where it was`(
        pane: String
    ) throws {
        var play = try Play(Fixtures.midway)
        play.press(pane + "jlj")
        let before = play.selected
        play.press("/")
        play.paste("zzzz")
        play.press("<enter>")
        #expect(play.app.list.ids.isEmpty)
        play.press("<esc>")
        #expect(play.selected == before)
    }

    @Test func `the only one of a list is selected again when undo brings it back`() throws {
        var play = try Play()
        play.press("4aAda<c-s>")
        let ada = play.selected
        play.press("du")
        #expect(ada != nil && play.selected == ada)
    }
}
