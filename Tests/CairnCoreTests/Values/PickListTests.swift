import TestSupport
import Testing

@testable import CairnCore

struct PickListTests {
    private let names = ["Ada Byron", "Bob Hill", "Bea Hillman", "Zoë Müller", "高橋 由紀"]

    private func list(typing text: String, isOpen: Bool = false) -> PickList {
        var list = PickList(names, text: "", isOpen: isOpen)
        for character in text { list.line.insert(String(character)) }
        return list
    }

    @Test(arguments: [
        ("", ["Ada Byron", "Bob Hill", "Bea Hillman", "Zoë Müller", "高橋 由紀"]), ("hill", ["Bob Hill", "Bea Hillman"]),
        ("bh", ["Bob Hill", "Bea Hillman"]), ("MÜLL", ["Zoë Müller"]), ("橋", ["高橋 由紀"]), ("x", []),
    ])
    func `what is typed narrows the list`(text: String, found: [String]) {
        #expect(list(typing: text).inView.map(\.text) == found)
    }

    @Test func `the best match is the answer, and down goes to the next`() {
        var hill = list(typing: "hill")
        #expect(hill.value == "Bob Hill")
        let moved = [hill.move(by: 1), hill.move(by: 1)]
        #expect(moved == [true, false] && hill.value == "Bea Hillman")
        hill.line.insert("x")
        #expect(hill.value == "hillx" && hill.inView.isEmpty)
    }

    @Test func `where nothing is typed nothing is chosen until one goes down`() {
        var empty = list(typing: "")
        #expect(empty.value == "")
        let down = empty.move(by: 1)
        #expect(down && empty.value == "Ada Byron")
        let up = [empty.move(by: -1), empty.move(by: -1)]
        #expect(up == [true, false] && empty.value == "")
    }

    @Test func `an open list takes what is typed, and offers what is like it`() {
        var open = list(typing: "Bob", isOpen: true)
        #expect(open.value == "Bob")
        let down = open.move(by: 1)
        #expect(down && open.value == "Bob Hill")
    }

    @Test func `what is found by another name is the answer, and letters far apart are none`() {
        let choices = [
            Choice(word: "ranking", name: "Ranking and recommendation", otherNames: ["ranking"]),
            Choice(word: "batch", name: "Batch and streaming at scale", otherNames: ["spark"]),
            Choice(word: "rag", name: "Retrieval-augmented generation", otherNames: ["rag"]),
            Choice(word: "pytorch", name: "PyTorch", otherNames: []),
        ]
        func answer(_ text: String) -> String {
            var list = PickList(choices, text: "", isOpen: false)
            for character in text { list.line.insert(String(character)) }
            return list.value
        }
        #expect(answer("rag") == "Retrieval-augmented generation" && answer("spark") == "Batch and streaming at scale")
        #expect(answer("torch") == "PyTorch" && answer("batchstr") == "Batch and streaming at scale")
        var far = PickList(choices, text: "", isOpen: false)
        for character in "banana" { far.line.insert(String(character)) }
        #expect(far.value == "banana")
        far.line = TextField("rkg")
        #expect(far.value == "rkg" && far.inView.map(\.text) == ["Ranking and recommendation"])
        #expect(far.move(by: 1) && far.value == "Ranking and recommendation")
    }

    @Test func `the answer that stands there is a proposal`() {
        var list = PickList(names, text: "Bob Hill", isOpen: false)
        #expect(list.value == "Bob Hill" && list.inView.count == 5)
        list.line.insert("z")
        #expect(list.value == "Zoë Müller")
    }

    @Test func `of ten thousand a few are in view, around the cursor`() {
        var many = PickList((0..<10_000).map { "Person \($0)" }, text: "", isOpen: false)
        for character in "99" { many.line.insert(String(character)) }
        #expect(many.inView.count == PickList.rows && many.matches.count > 100)
        for _ in 0..<50 { _ = many.move(by: 1) }
        #expect(many.inView.contains { $0.place == 50 } && many.inView.count == PickList.rows)
        while many.move(by: 1) {}
        #expect(many.inView.last?.place == many.matches.count - 1)
    }
}
