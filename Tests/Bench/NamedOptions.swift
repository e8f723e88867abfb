import ArgumentParser

/// The options of the form NAME=VALUE, brought together by name.
struct NamedOptions {
    private let cases: [(name: String, value: String)]
    private let keys: [String: String]
    private let quit: [String: String]
    private let before: [String: String]
    private let expect: [String: String]

    /// - Throws: `ValidationError` when one has no `=` or names no case.
    init(cases: [String], keys: [String], quit: [String], before: [String], expect: [String]) throws {
        self.cases = try cases.map { try split($0, option: "case") }
        let names = Set(self.cases.map(\.name))
        func byName(_ options: [String], _ option: String) throws -> [String: String] {
            let pairs = try options.map { try split($0, option: option) }
            if let stray = pairs.first(where: { !names.contains($0.name) }) {
                throw ValidationError("--\(option) is for '\(stray.name)', but no --case has that name")
            }
            return Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        }
        self.keys = try byName(keys, "keys")
        self.quit = try byName(quit, "quit")
        self.before = try byName(before, "before")
        self.expect = try byName(expect, "expect")
    }

    /// The programs, in their order; `{tmp}` in a command becomes `tmp`.
    func programs(tmp: String) throws -> [Program] {
        try cases.map { name, command in
            let words = try arguments(command, tmp: tmp)
            let variables = words.prefix { $0.prefixMatch(of: /[A-Z_]+=/) != nil }
            var program = Program(name: name, arguments: Array(words[variables.count...]), expected: expect[name])
            program.environment = Dictionary(
                variables.map { ("\($0.prefix { $0 != "=" })", "\($0.drop { $0 != "=" }.dropFirst())") },
                uniquingKeysWith: { $1 })
            if let moves = keys[name].map(parsedKeys) {
                guard moves.count == 2 else { throw ValidationError("--keys \(name): two keys, as in j,k") }
                (program.forth, program.back) = (moves[0], moves[1])
            }
            program.quit = quit[name].map(parsedKeys) ?? program.quit
            program.before = before[name].map(parsedKeys) ?? []
            return program
        }
    }

    private func arguments(_ command: String, tmp: String) throws -> [String] {
        do {
            return try shellWords(command).map { $0.replacing("{tmp}", with: tmp) }
        } catch {
            throw ValidationError("--case: \(error)")
        }
    }
}

private func parsedKeys(_ list: String) -> [Key] {
    list.split(separator: ",").map { Key(String($0)) }
}

private func split(_ option: String, option name: String) throws -> (name: String, value: String) {
    let parts = option.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { throw ValidationError("--\(name) is '\(option)'; it should be NAME=…") }
    return (String(parts[0]), String(parts[1]))
}
