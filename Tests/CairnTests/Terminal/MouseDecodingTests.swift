import CairnCore
import Testing

@testable import cairn

struct MouseDecodingTests {
    @Test func `a report tells the cell, counted from 0`() {
        #expect(decode("\u{1B}[<0;5;6M") == [.mouse(Mouse(.press, row: 5, column: 4))])
        #expect(decode("\u{1B}[<64;1;1M") == [.mouse(Mouse(.wheelUp, row: 0, column: 0))])
        #expect(decode("\u{1B}[<65;300;100M") == [.mouse(Mouse(.wheelDown, row: 99, column: 299))])
    }

    @Test func `Shift, Alt and Ctrl do not matter`() {
        #expect(decode("\u{1B}[<20;5;6M") == [.mouse(Mouse(.press, row: 5, column: 4))])
        #expect(decode("\u{1B}[<81;5;6M") == [.mouse(Mouse(.wheelDown, row: 5, column: 4))])
    }

    @Test(arguments: [
        "<0;5;6m", "<1;5;6M", "<2;5;6M", "<32;5;6M", "<35;5;6M", "<66;5;6M", "<128;5;6M", "<0;0;6M", "<0;5;0M", "<0;5M",
        "<M", "<;;M", "<0;99999999999999999999;1M", "<-1;5;6M", "0;5;6M",
    ])
    func `releases, motion, other buttons and garbage are nothing`(report: String) {
        #expect(decode("\u{1B}[\(report)j") == typed("j"))
    }

    @Test func `an old report is understood, far columns too`() {
        #expect(decode("\u{1B}[M !!") == [.mouse(Mouse(.press, row: 0, column: 0))])
        #expect(decode("\u{1B}[M`&'") == [.mouse(Mouse(.wheelUp, row: 6, column: 5))])
        #expect(decode([0x1B, 0x5B, 0x4D, 0x20, 0xFA, 0x21]) == [.mouse(Mouse(.press, row: 0, column: 217))])
        #expect(decode("\u{1B}[M#!!j") == typed("j"))
    }

    @Test func `a stale report that was cut short takes no key with it`() {
        #expect(decode("\u{1B}[M\u{1B}[A") == [.key(.up)])
        #expect(decode("\u{1B}[<0;5\u{1B}[B") == [.key(.down)])
    }
}
