import ArgumentParser
import CairnCore
import CairnStore

/// `cairn`, without a command: the screen.
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open the screen (what `cairn` alone does).")
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let context = try options.context()
        try ScreenLoop.run(store: nil, context: context)
    }
}
