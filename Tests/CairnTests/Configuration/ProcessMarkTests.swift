import Foundation
import Testing

@testable import CairnStore
@testable import cairn

/// Whose draft it is.
struct ProcessMarkTests {
    /// This process without a beginning, as where the system tells nothing of processes.
    private let vague = ProcessMark(number: getpid(), began: 0, machine: nil)
    /// No process has so high a number.
    private let gone = ProcessMark(number: .max, began: 7, machine: nil)

    private func draft(_ mark: String) -> Draft { Draft(key: "note python \(mark)", text: "", at: 1_000_000) }

    @Test func `a mark is written and read`() throws {
        let own = ProcessMark.own
        #expect(ProcessMark(own.text) == own && own.text.split(separator: " ").count == 1)
        #expect(ProcessMark("12-34")?.text == "12-34" && ProcessMark("12-34-a-b.c")?.text == "12-34-a-b.c")
        for text in ["", "python", "12", "a-1", "1-b", "-1-"] { #expect(ProcessMark(text) == nil, "\(text)") }
    }

    @Test func `a process of this machine runs or is gone`() {
        #expect(ProcessMark.own.isRunning == true && vague.isRunning == true)
        #expect(gone.isRunning == false && ProcessMark(number: .max, began: 0, machine: nil).isRunning == false)
        #expect(ProcessMark(number: getpid(), began: 1, machine: nil).isRunning == false)
    }

    @Test func `of a process of another machine nobody can tell: its draft is left to it for a day`() {
        #expect(ProcessMark(number: .max, began: 7, machine: "elsewhere").isRunning == nil)
        let draft = draft("4711-7-elsewhere")
        #expect(draft.isBeingTyped(at: draft.at + 86_399_999) && !draft.isBeingTyped(at: draft.at + 86_400_000))
    }

    @Test func `a draft without a mark, of this window or of a process that is gone is offered`() {
        for mark in ["", ProcessMark.own.text, gone.text] { #expect(!draft(mark).isBeingTyped(at: 0), "\(mark)") }
        #expect(draft(vague.text).isBeingTyped(at: 0))
    }
}
