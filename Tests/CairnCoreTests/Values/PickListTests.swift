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
