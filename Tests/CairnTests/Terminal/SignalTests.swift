import Foundation
import Testing

@testable import cairn

@Suite(.serialized) struct SignalTests {
    /// Sends this process signals and waits until they have come, in whatever order the system brings them.
    private func send(_ sent: some Sequence<Int32>, to signals: Signals) -> Set<Int32> {
        for signal in sent { kill(getpid(), signal) }
        var came: Set<Int32> = []
        while !came.isSuperset(of: sent), Poll.isReady(signals.descriptor, within: 10_000) {
            came.formUnion(signals.take())
        }
        return came
    }

    /// Sends this process a signal that nobody is told of, and waits until a thread has taken it: later it might mean something else.
    private func sendUnheard(_ number: Int32) {
        kill(getpid(), number)
        var pending = sigset_t()
        repeat {
            usleep(1000)
            sigpending(&pending)
        } while sigismember(&pending, number) == 1
    }

    /// Signals, collected. The program dies of one that nobody takes for 750 ms; a test may have to wait longer for its turn, and
    /// all tests would die with it.
    private func collected() throws -> Signals {
        let signals = try Signals()
        signal(SIGALRM, SIG_IGN)
        return signals
    }

    @Test func `signals are something to read, and are given back`() throws {
        let signals = try collected()
        #expect(signals.take() == [])
        #expect(send([SIGWINCH, SIGTERM, SIGWINCH, SIGTSTP], to: signals) == [SIGWINCH, SIGTERM, SIGTSTP])
        signals.close()
        var action = sigaction()
        sigaction(SIGTERM, nil, &action)
        #expect(action.__sigaction_handler.sa_handler == nil)
    }

    /// A terminal that closes sends HUP, and the system sends it once more.
    @Test func `once one ends the process, a second one cuts nothing short`() throws {
        signal(SIGHUP, SIG_DFL)  // `nohup` ignores it
        let signals = try collected()
        #expect(send([SIGHUP], to: signals).contains(SIGHUP))
        signals.close(isEnding: true)
        sendUnheard(SIGHUP)
        var action = sigaction()
        sigaction(SIGHUP, nil, &action)
        #expect(action.__sigaction_handler.sa_handler != nil)
        for number in Int32(1)...64 where Signals.ends(number) { signal(number, SIG_DFL) }
    }

    @Test func `while the terminal is lent, INT and QUIT are nobody's business here`() throws {
        let signals = try collected()
        signals.lendKeys()
        signals.release()
        for signal in [SIGINT, SIGQUIT] { sendUnheard(signal) }
        signals.reclaim()
        #expect(signals.takeKeys() == [])
        #expect(send([SIGWINCH], to: signals).contains(SIGWINCH))
        #expect(send([SIGINT], to: signals).contains(SIGINT))
        signals.close()
    }

    @Test func `a key that was collected before the terminal is lent ends nothing`() throws {
        let signals = try collected()
        #expect(send([SIGINT], to: signals).contains(SIGINT))
        signals.lendKeys()
        var left = itimerval()
        getitimer(__itimer_which_t(ITIMER_REAL.rawValue), &left)
        #expect(left.it_value.tv_usec == 0)
        signals.close()
    }

    @Test func `whatever else would end the program is collected`() throws {
        let signals = try collected()
        #expect(send([SIGUSR1, SIGXCPU, SIGPROF], to: signals).isSuperset(of: [SIGUSR1, SIGXCPU, SIGPROF]))
        sendUnheard(SIGPIPE)
        #expect(send([SIGWINCH], to: signals) == [SIGWINCH])
        signals.close()
    }

    @Test func `what ends the program, and what does not`() {
        #expect([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGALRM, SIGXCPU].allSatisfy(Signals.ends))
        #expect(![SIGWINCH, SIGTSTP, SIGCONT].contains(where: Signals.ends))
    }
}
