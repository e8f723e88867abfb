import Foundation

/// Tells a process from all others, also from those of other machines on one folder. Its number alone does not: numbers come again.
struct ProcessMark: Equatable {
    private let number: Int32
    /// In ticks since the machine was started; see proc(5), `starttime`. 0 where the system does not tell.
    private let began: Int
    /// The machine; nil in what an older program wrote.
    private let machine: String?

    /// This process.
    static let own = ProcessMark(number: getpid(), began: began(getpid()) ?? 0, machine: here)

    init(number: Int32, began: Int, machine: String?) {
        (self.number, self.began, self.machine) = (number, began, machine)
    }

    /// Reads what ``text`` wrote; nil for anything else.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1, let number = Int32(parts[0]), let began = Int(parts[1]) else { return nil }
        self.init(number: number, began: began, machine: parts.count > 2 ? String(parts[2]) : nil)
    }

    var text: String { "\(number)-\(began)" + (machine.map { "-\($0)" } ?? "") }

    /// Whether it still runs; nil if that cannot be told, of a process of another machine.
    var isRunning: Bool? {
        if let machine, machine != Self.here { return nil }
        if began > 0, Self.began(getpid()) != nil { return Self.began(number) == began }
        // Without a beginning, another process may have its number by now.
        return kill(number, 0) == 0 || errno == EPERM
    }

    /// The host's name and the machine's number: many are called localhost, and those of one image may share the number.
    private static let here: String = {
        let number = (try? String(contentsOfFile: "/etc/machine-id", encoding: .isoLatin1)) ?? ""
        return "\(World.device).\(number.prefix(8))".filter { !$0.isWhitespace }
    }()

    /// When the process with this number began; nil if none runs, or the system tells nothing of processes.
    private static func began(_ number: Int32) -> Int? {
        // "4711 (a name, which may hold anything) S 1 …": the state is the third, the start the 22nd.
        guard let line = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .isoLatin1),
            let parts = line.split(separator: ")").last?.split(separator: " "), parts.count > 19,
            !["Z", "X"].contains(parts[0])
        else { return nil }
        return Int(parts[19])
    }
}
