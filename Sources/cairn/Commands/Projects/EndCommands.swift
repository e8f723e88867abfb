import ArgumentParser
import CairnCore

extension Projects {
    struct Criteria: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "criteria",
            abstract: "List the lines that a project is measured against, tick one, or add one of your own.",
            discussion: "A line is named by its number in the list, or by the beginning of its text.")
        @Argument(help: "The project.") var project: String
        @Argument(help: "The line; without one they are listed.") var line: String?
        @Option(help: "Where it can be seen.") var place = ""
        @Option(help: "Why it does not apply.") var because = ""
        @Flag(help: "Take the tick back.") var untick = false
        @Flag(help: "Add the line as one of your own.") var own = false
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            guard let line else { return try list() }
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            let lines = editor.journey.lines(of: project, editor.context.library)
            if own {
                var mark = CriterionMark(project: project.id, text: line)
                if lines.contains(where: { $0.mark.text == line }) { throw Failure.usage("that line is there already") }
                mark.isOwnLine()
                return try editor.keep(editor.journey.putting(mark, project), otherwise: "")
            }
            let number = Int(line).map { $0 - 1 }.flatMap { lines.indices.contains($0) ? $0 : nil }
            let begun = lines.indices.filter { lines[$0].mark.text.lowercased().hasPrefix(line.lowercased()) }
            guard let place = number ?? (begun.count == 1 ? begun.first : nil) else {
                throw Failure.usage(
                    "no line is called '\(line)'; `cairn projects criteria NAME` lists them with numbers")
            }
            let mark = lines[place].mark.settled(
                untick ? nil : editor.context.today, at: self.place, because: because)
            try editor.keep(editor.journey.putting(mark, project), otherwise: "The line is as before.")
        }

        private func list() throws {
            let (context, app) = try options.read()
            let project = try app.journey.project(project)
            let report = ProjectReport(project, app.journey, context)
            if json { return try Output.json(report.criteria) }
            Output.table(
                report.criteria.enumerated().map { place, line in
                    let mark = !line.because.isEmpty ? "[-]" : line.settled ? "[x]" : "[ ]"
                    return ["\(place + 1)", "\(mark) \(line.text)", line.known ?? line.place]
                }, nothing: "There is nothing it is measured against.", measure: context.measure)
        }
    }

    struct Ship: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ship",
            abstract: "Ship a project; each skill that it proves gets evidence.")
        @Argument(help: "The project.") var project: String
        @Option(help: "A skill that it proves (default: those it was to prove); give it again for more.")
        var skill: [String] = []
        @Flag(help: "It proves no skill.") var noSkills = false
        @Option(help: "Where it can be seen (default: its code).") var place: String?
        @Option(help: "What it shows (default: the result).") var shows: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            let named = try skill.map { try editor.context.library.item(named: $0).id }
            let skills = noSkills ? [] : named.isEmpty ? project.proves : named
            let place = place ?? project.shownPlace
            if !skills.isEmpty, place.isEmpty {
                throw Failure.usage(
                    "evidence needs a place: --place says where it can be seen, --no-skills ships it without")
            }
            let shows = shows ?? editor.journey.shows(project)
            let change = editor.journey.shipping(
                project, proving: skills, place: place, shows: shows, editor.context)
            try editor.keep(change, otherwise: "It is shipped or dropped already.")
            if change == nil { return }
            let names = skills.compactMap { editor.context.library.skill($0)?.name }
            if !names.isEmpty { Output.line("Evidence for \(names.joined(separator: ", ")).") }
            if let name = project.template.flatMap(editor.context.library.item)?.name {
                Output.line("On the roadmap, “\(name)” is done.")
            }
        }
    }

    struct Keep: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "keep", abstract: "Say that a shipped project is looked after.")
        @Argument(help: "The project.") var project: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            try editor.keep(
                editor.journey.keeping(project, today: editor.context.today),
                otherwise: "Only what is shipped, and not looked after yet, can be.")
        }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "drop", abstract: "Drop a project, with the reason.")
        @Argument(help: "The project.") var project: String
        @Option(help: "Why.") var because: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            if !because.contains(where: { !$0.isWhitespace }) { throw Failure.usage("--because says why, in a line") }
            let project = try editor.journey.project(project)
            try editor.keep(
                editor.journey.dropping(project, because: because, editor.context), otherwise: "It is dropped already.")
        }
    }

    struct Resume: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume", abstract: "Take a shipped or dropped project up again.")
        @Argument(help: "The project.") var project: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            try editor.keep(editor.journey.resuming(project, editor.context), otherwise: "It is open.")
        }
    }
}
