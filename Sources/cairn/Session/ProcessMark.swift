import Foundation

/// Tells a process of this machine from all others. Its number alone does not: numbers come again.
struct ProcessMark: Equatable {
    private let number: Int32
    /// In ticks since the machine was started; see proc(5), `starttime`.
    private let began: Int

    /// This process; nil where the system tells nothing of processes.
    static let own = ProcessMark(running: getpid())

    /// The process with this number; nil if none runs.
    private init?(running number: Int32) {
        // "4711 (a name, which may hold anything) S 1 …": the state is the third, the start the 22nd.
        guard let line = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .isoLatin1),
            let parts = line.split(separator: ")").last?.split(separator: " "), parts.count > 19,
            !["Z", "X"].contains(parts[0]), let began = Int(parts[19])
        else { return nil }
        (self.number, self.began) = (number, began)
    }

    /// Reads what ``text`` wrote; nil for anything else.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int32(parts[0]), let began = Int(parts[1]) else { return nil }
        (self.number, self.began) = (number, began)
    }

    var text: String { "\(number)-\(began)" }

    /// Whether it still runs.
    var isRunning: Bool { ProcessMark(running: number) == self }
}
