import ArgumentParser
import CairnCore
import Foundation

/// `cairn report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "A report for a mentor: what was done, what is proven, what is next, where help is wanted.",
        discussion: """
            To standard output, or to a new file: cairn report --since 2026-08-01 --output report.html

            Names of people on your list are sought in all that you wrote, and left out, like addresses that have one in \
            them and notes of conversations. --with-people alone lets them in. Companies that you applied to are left out, too, but \
            for --with-companies.
            """)
    @Option(help: "The first day it tells of, as in 2026-08-01 (default: four weeks ago).") var since: String?
    @Option(
        help: "html or markdown (default: as the file's name ends, else markdown).",
        completion: .list(["html", "markdown"]))
    var format: String?
    @Option(help: "A question to your mentor; give it again for more, three at most (default: what the record raises).")
    var question: [String] = []
    @Flag(help: "With names of people, whom you talked to, and what they said.") var withPeople = false
    @Flag(help: "With the companies that you applied to.") var withCompanies = false
    @Option(help: "The file to write; nothing or - writes to standard output.", completion: .file()) var output: String?
    @Flag(help: "Replace the file if it is there.") var force = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let format = try chosenFormat()
        let (context, app) = try options.read()
        if let output, output != "-" { try options.checkTarget(output) }
        let first = try since.map { try DayArgument.bound($0, today: context.today, .past) }
        let request = MentorReport.Request(
            since: first ?? MentorReport.Request.usual(context.today), questions: question, withPeople: withPeople,
            withCompanies: withCompanies)
        if let fault = request.fault(on: context.today) { throw Failure.usage(fault.description) }
        let report = MentorReport(request, app.journey, context)
        if json { return try Output.json(report) }
        guard let output, output != "-" else { return Output.raw(report.text(format)) }
        try options.write(Data(report.text(format).utf8), to: output, replacing: force)
        Output.line("The report is in \(output).")
    }

    private func chosenFormat() throws -> MentorReport.Format {
        if json, format != nil || output != nil {
            throw Failure.usage("--json goes with neither --format nor --output")
        }
        guard let format else {
            let name = (output ?? "").lowercased()
            return [".html", ".htm"].contains { name.hasSuffix($0) } ? .html : .markdown
        }
        return try MentorReport.Format.named(format)
    }
}

extension MentorReport.Format {
    /// The format of that name.
    static func named(_ name: String) throws -> Self {
        guard let format = Self(rawValue: name) else {
            let allowed = allCases.map(\.rawValue)
            throw Failure.usage("'\(name)' is not a format\(NearMiss.offer(name, allowed: allowed))")
        }
        return format
    }
}
