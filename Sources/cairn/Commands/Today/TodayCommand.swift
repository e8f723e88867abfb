import ArgumentParser
import CairnCore

/// `cairn today`
struct TodayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "today", abstract: "What is due, what to do now and why, what was done this week.")
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read(forecasting: true)
        if json { return try Output.json(TodayReport(app.journey, context)) }
        Output.document(TodayPage.document(app.journey, context), measure: context.measure)
    }
}
