import CairnCore

/// The clock of work while somebody is asked on a plain terminal: it waits, since two clocks would count the same minutes.
struct PausedClock {
    /// The work that it is on; nil if none ran.
    private let item: ItemID?

    /// Stops the clock, if one runs, and says so.
    init(_ editor: inout JourneyEditor) throws {
        let context = editor.context
        guard let clock = editor.journey.clock, let change = editor.journey.pausingClock(context) else {
            item = nil
            return
        }
        try editor.keep(change, otherwise: "", quietly: true)
        Output.line("The clock on \(context.library.name(of: clock.item)) waits meanwhile.")
        item = clock.item
    }

    /// Lets it run again.
    func goOn(_ editor: inout JourneyEditor, _ context: Context) throws {
        guard let item, let work = context.library.item(item) else { return }
        try editor.keep(editor.journey.startingClock(on: item, context), otherwise: "", quietly: true)
        Output.line("The clock on \(work.name) runs again.")
    }
}
