import ArgumentParser
import CairnCore
import CairnExchange
import Foundation

extension JobsCommand {
    struct ExportCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write applications as CSV, or rounds and deadlines as iCalendar.",
            discussion: "To standard output, or to a new file. Example: cairn jobs export ical rounds.ics")
        @Argument(help: "csv or ical.", completion: .list(["csv", "ical"])) var format: String
        @Argument(help: "The file to write; nothing or - writes to standard output.", completion: .file())
        var file: String?
        @Flag(help: "Replace the file if it is there.") var force = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            if let file, file != "-" { try options.checkTarget(file) }
            let text = try text(app.journey, context)
            if text.isEmpty { return Failure.warn("nothing to export: no round is planned, and nothing is due") }
            guard let file, file != "-" else { return Output.raw(text) }
            try options.write(Data(text.utf8), to: file, replacing: force)
            Output.line("Exported to \(file).")
        }

        private func text(_ journey: Journey, _ context: Context) throws -> String {
            switch format {
            case "csv": return JobSheet.text(journey, today: context.today)
            case "ical", "ics":
                let written = JobsCalendar.write(
                    journey, today: context.today, try options.recordHistory(), ahead: Zones.ahead)
                for round in written.floating {
                    let problem = Zones.problem(with: round.zone) ?? "'\(round.zone)' is not known"
                    Failure.warn("the \(round.kind.round) is written without a zone: \(problem)")
                }
                return written.text
            default:
                throw Failure.usage("'\(format)' is not a format\(NearMiss.offer(format, allowed: ["csv", "ical"]))")
            }
        }
    }

    struct ImportCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take applications over from a spreadsheet (CSV), by what its columns are called.",
            discussion: """
                Shows what would be new; --apply does it, all at once, and undo takes it back. What a column means that Cairn does \
                not know is said once: --map "Sent on=applied"; it is kept with --apply. What is sound in a row is taken, the rest is \
                named with its line. Example: cairn jobs import csv search.csv --map "Dream job=nothing"
                """)
        @Argument(help: "csv.", completion: .list(["csv"])) var format: String
        @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv"])) var file: String
        @Option(help: "COLUMN=MEANING: \(JobColumn.Meaning.allCases.map(\.rawValue).joined(separator: ", ")).")
        var map: [String] = []
        @Option(
            help: "How the file writes text: utf-8, windows-1252, utf-16 … (default: as the file looks).",
            completion: .list(TextEncoding.allCases.map { $0.rawValue.lowercased() }))
        var encoding: String?
        @Flag(help: "Do it.") var apply = false
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            guard format == "csv" else {
                throw Failure.usage("'\(format)' is not a format\(NearMiss.offer(format, allowed: ["csv"]))")
            }
            let said = try map.map(column)
            let bytes = [UInt8](try PrivateFile.read(file, limit: ExchangeLimits().bytes, what: "is a list of jobs"))
            if apply {
                var editor = try JourneyEditor(options)
                let (read, intake) = try read(bytes, said, editor.journey, editor.context)
                try show(read, intake)
                let columns = said.compactMap { editor.journey.edit(putting: $0) }
                let name = file == "-" ? "standard input" : UserPath.name(of: file)
                let change = intake.change("Import applications from \(name)")
                let all = change.map { Change($0.title, columns + $0.edits) }
                return try editor.keep(
                    all ?? (columns.isEmpty ? nil : Change("Say what columns mean", columns)),
                    otherwise: "Nothing changes.", quietly: json)
            }
            let (context, app) = try options.read(orNew: true)
            let (read, intake) = try read(bytes, said, app.journey, context)
            try show(read, intake)
            if !json, !intake.new.isEmpty { Output.line("Nothing is changed yet: --apply does it.") }
        }

        private func column(_ text: String) throws -> JobColumn {
            guard let equals = text.lastIndex(of: "=") else { throw Failure.usage("--map is given as COLUMN=MEANING") }
            let meaning = String(text[text.index(after: equals)...])
            let allowed = JobColumn.Meaning.allCases.map(\.rawValue)
            guard let known = JobColumn.Meaning(rawValue: meaning) else {
                throw Failure.usage(
                    "'\(meaning)' is not a meaning of a column\(NearMiss.offer(meaning, allowed: allowed))")
            }
            let key = JobSheet.key(String(text[..<equals]))
            if key.isEmpty { throw Failure.usage("--map is given as COLUMN=MEANING") }
            return JobColumn(id: key, means: known)
        }

        private func read(
            _ bytes: [UInt8], _ said: [JobColumn], _ journey: Journey, _ context: Context
        ) throws -> (JobSheet.Read, JobIntake) {
            var known = Dictionary(
                journey[JobColumn.self].all.map { ($0.id, $0.means) }, uniquingKeysWith: { first, _ in first })
            for column in said { known[column.id] = column.means }
            let read: JobSheet.Read
            do throws(ExchangeError) {
                read = try JobSheet.read(bytes, known: known, encoding: try encoding.map(encodingNamed))
            } catch let error {
                throw Failure(
                    code: 65,
                    description: "\(file == "-" ? "standard input" : file): \(error.text); nothing was taken in")
            }
            return (read, JobIntake(read.jobs, journey, context))
        }

        private func encodingNamed(_ text: String) throws(ExchangeError) -> TextEncoding {
            guard let known = TextEncoding(named: text) else {
                throw .broken(line: 1, column: 1, reason: "'\(text)' is not an encoding that Cairn reads")
            }
            return known
        }

        private func show(_ read: JobSheet.Read, _ intake: JobIntake) throws {
            let remarks = (read.remarks.map { ($0.line, $0.text) } + intake.remarks).sorted { $0.0 < $1.0 }
            if json { return try Output.json(IntakeReport(read, intake, remarks)) }
            Output.lines(intake.new.map { "new       \($0.label): \($0.stage?.name ?? "saved")" })
            Output.lines(remarks.prefix(40).map { "line \($0.0)  \($0.1)" })
            if remarks.count > 40 { Output.line("and \(remarks.count - 40) more; --json has them all") }
            if !read.unknown.isEmpty {
                Output.line("not read: columns \(read.unknown.joined(separator: ", ")); --map says what one means")
            }
            Output.line("\(intake.new.count) new, \(intake.known.count) there already.")
        }
    }
}

/// What an import would do, for scripts.
private struct IntakeReport: Encodable {
    let new: [New]
    let known: Int
    let unknownColumns: [String]
    let remarks: [Remark]

    struct New: Encodable {
        let label: String
        /// A stage, or "saved".
        let stage: String
        let line: Int
    }

    struct Remark: Encodable {
        let line: Int
        let text: String
    }

    init(_ read: JobSheet.Read, _ intake: JobIntake, _ remarks: [(Int, String)]) {
        new = intake.new.map { New(label: $0.label, stage: $0.stage?.rawValue ?? "saved", line: $0.line) }
        known = intake.known.count
        unknownColumns = read.unknown
        self.remarks = remarks.map { Remark(line: $0.0, text: $0.1) }
    }
}
