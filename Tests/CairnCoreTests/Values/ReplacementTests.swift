import TestSupport
import Testing

@testable import CairnCore

/// An id that went away takes nothing along.
struct ReplacementTests {
    private let day = Fixtures.today
    private var old: [Record] {
        [
            Record(Progress(item: "old", status: .done, since: day)), Record(Note(item: "old", text: "mine")),
            Record(Evidence(id: "e", item: "old", place: "here", shows: "", date: day)),
            Record(Link(id: "l", item: "old", address: "there", title: "")),
        ]
    }

    @Test func `all that was kept is found under the new name`() {
        var journey = Journey(old)
        let change = journey.following(["old": "new"])
        journey.apply(change)
        #expect(journey.isProven("new") && journey.notes["new"]?.text == "mine" && journey.links["new"]?.count == 1)
        #expect(journey.progress["old"] == nil && journey.notes["old"] == nil && journey.evidence["old"] == nil)
        #expect(journey.following(["old": "new"]) == nil)
        journey.apply(change?.inverse)
        #expect(journey == Journey(old))
    }

    @Test func `what the new name has already stays`() {
        let new: [Record] = [
            Record(Progress(item: "new", status: .learning, since: day)), Record(Note(item: "new", text: "newer")),
        ]
        var journey = Journey(old + new)
        journey.apply(journey.following(["old": "new"]))
        #expect(journey.status("new") == .learning && journey.notes["new"]?.text == "newer")
        #expect(journey.notes["old"]?.text == "mine", "nothing of the user's is thrown away")
        #expect(journey.evidence["new"]?.map(\.id) == ["e"])
    }

    @Test func `where nothing was replaced nothing changes`() {
        #expect(Fixtures.midway.following([:]) == nil)
        #expect(Fixtures.midway.following(["gone": "python"]) == nil)
    }
}
