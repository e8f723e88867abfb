import Foundation
import Testing

@testable import cairn

@Suite(.serialized) struct SignalTests {
    /// Sends this process signals and waits until they have come, in whatever order the system brings them.
    private func send(_ sent: [Int32], to signals: Signals) -> Set<Int32> {
        for signal in sent { kill(getpid(), signal) }
        var came: Set<Int32> = []
        while !came.isSuperset(of: sent), Poll.isReady(signals.descriptor, within: 10_000) {
            came.formUnion(signals.take())
        }
        return came
    }

    @Test func `signals are something to read, and are given back`() throws {
        let signals = try Signals()
        #expect(signals.take() == [])
        #expect(send([SIGWINCH, SIGTERM, SIGWINCH, SIGTSTP], to: signals) == [SIGWINCH, SIGTERM, SIGTSTP])
        signals.close()
        var action = sigaction()
        sigaction(SIGTERM, nil, &action)
        #expect(action.__sigaction_handler.sa_handler == nil)
    }

    @Test func `while the terminal is lent, INT and QUIT are nobody's business here`() throws {
        let signals = try Signals()
        signals.release()
        for signal in [SIGINT, SIGQUIT] { kill(getpid(), signal) }
        signals.reclaim()
        #expect(send([SIGWINCH], to: signals).contains(SIGWINCH))
        #expect(send([SIGINT], to: signals).contains(SIGINT))
        signals.close()
    }

    @Test func `TERM, HUP, INT and QUIT end the program`() {
        #expect([SIGTERM, SIGHUP, SIGINT, SIGQUIT].allSatisfy(Signals.ends))
        #expect(![SIGWINCH, SIGTSTP, SIGCONT].contains(where: Signals.ends))
    }
}
