import ArgumentParser
import Testing

@testable import cairn

/// A command that is not named is named after its type, and to look for that type's descriptions among all conformances takes
/// a tenth of a millisecond for each command, at each call of any.
struct CommandNameTests {
    private func below(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        command.configuration.subcommands.flatMap { [$0] + below($0) }
    }

    @Test func `every command says its name`() {
        let commands = below(Cairn.self)
        #expect(commands.count > 150)
        #expect(commands.filter { $0.configuration.commandName == nil }.map { "\($0)" } == [])
    }
}
