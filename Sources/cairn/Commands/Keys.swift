import ArgumentParser
import CairnCore

/// `cairn keys`: the key table, as Markdown for the docs.
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "keys", abstract: "Print the keys, as Markdown.")

    func run() throws { Output.write(KeyTable.markdown(World.program.features.keymap)) }
}
