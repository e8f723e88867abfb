/// Programs of others that people know, to compare with.
enum Peer: String, CaseIterable {
    case tig, calcurse, htop, ncdu

    /// The program with something to show; nil when it is not installed.
    func program(in scratch: Scratch) throws -> Program? {
        guard isInstalled(rawValue) else { return nil }
        switch self {
        case .tig: return try tig(scratch)
        case .calcurse: return try calcurse(scratch)
        case .htop: return htop()
        case .ncdu: return try ncdu(scratch)
        }
    }

    private func tig(_ scratch: Scratch) throws -> Program? {
        guard isInstalled("git") else { return nil }
        let repository = try scratch.folder("repository")
        try scratch.write(commits(300), to: "\(scratch.folder)/commits")
        let script = "git init -q && git fast-import --quiet < ../commits && git reset -q --hard main"
        try scratch.run(["sh", "-c", script], in: repository)
        return Program(
            name: rawValue, arguments: ["tig"], expected: "commit 1 of 300", quit: [.text("Q")], directory: repository)
    }

    /// A history for `git fast-import`: one file that changes again and again.
    private func commits(_ count: Int) -> String {
        (1...count).map { number in
            let message = "Change line \(number) of the file, for the sake of a history"
            let content = "line \(number)\n"
            return """
                commit refs/heads/main
                committer Someone <someone@example.org> \(1_700_000_000 + number * 3600) +0000
                data \(message.utf8.count)
                \(message)
                M 644 inline file.txt
                data \(content.utf8.count)
                \(content)
                """
        }.joined(separator: "\n") + "\n"
    }

    private func calcurse(_ scratch: Scratch) throws -> Program {
        let data = try scratch.folder("calcurse")
        return Program(
            name: rawValue, arguments: ["calcurse", "-D", data], expected: "Appointments",
            quit: [.text("q"), .text("y")])
    }

    private func htop() -> Program {
        Program(
            name: rawValue, arguments: ["htop"], expected: "F10", forth: .special(.down), back: .special(.up))
    }

    private func ncdu(_ scratch: Scratch) throws -> Program {
        let folder = try scratch.folder("files")
        for number in 1...100 {
            try scratch.write(String(repeating: "x", count: number * 400), to: "\(folder)/file \(number).txt")
        }
        return Program(name: rawValue, arguments: ["ncdu", folder], expected: "Total disk usage")
    }
}
