/// A report as Markdown (CommonMark, with a table as GitHub has them).
struct ReportMarkdown {
    let report: MentorReport

    var text: String {
        let head = ["# \(Self.escaped(report.title))", Self.escaped(report.subtitle)]
        return (head + report.sections.flatMap(section)).joined(separator: "\n\n") + "\n"
    }

    private func section(_ section: MentorReport.Section) -> [String] {
        let blocks = section.blocks.isEmpty ? ["*\(Self.escaped(section.nothing))*"] : section.blocks.map(block)
        return ["## \(Self.escaped(section.heading))"] + blocks
    }

    private func block(_ block: MentorReport.Block) -> String {
        switch block {
        case .text(let text): Self.escaped(text.text)
        case .list(let entries): entries.map { "- \(entry($0))" }.joined(separator: "\n")
        case .questions(let texts):
            texts.enumerated().map { "\($0.offset + 1). \(Self.escaped($0.element.text))" }.joined(separator: "\n")
        case .burnUp(let chart): Self.escaped(chart.words)
        case .hours(let chart): table(chart)
        }
    }

    private func entry(_ entry: MentorReport.Entry) -> String {
        let text = Self.escaped(entry.text.text)
        let linked =
            if let address = WebAddress(entry.place) {
                "[\(text)](<\(address.text)>)"
            } else {
                entry.place.isEmpty ? text : "\(text) (\(Self.escaped(entry.place)))"
            }
        return linked + (entry.remark.map { ": \(Self.escaped($0.text))" } ?? "")
    }

    private func table(_ chart: LoggedWeeks) -> String {
        let rows = chart.weeks.map { week in
            let meant = week.meant > 0 ? DecimalWords.text(week.meant) : ""
            return "| \(Self.escaped(week.first.text)) | \(DecimalWords.text(week.logged)) | \(meant) |"
        }
        return (["| Week of | Hours | Meant |", "| --- | ---: | ---: |"] + rows).joined(separator: "\n")
    }

    /// A text on one line in which nothing is markup: signs that can mean something have a backslash.
    static func escaped(_ text: String) -> String {
        let characters = Array(Visible.line(text))
        var shown = ""
        for (place, character) in characters.enumerated() {
            if isMarkup(character, at: place, in: characters) { shown += "\\" }
            shown.append(character)
        }
        return shown
    }

    private static func isMarkup(_ character: Character, at place: Int, in text: [Character]) -> Bool {
        if "\\`*_[]<>|~&#@".contains(character) { return true }
        let isFirst = place == 0
        let next = place + 1 < text.count ? text[place + 1] : " "
        switch character {
        // A list, a rule, a heading's underline.
        case "-", "+", "=": return isFirst
        // A number with a list's sign behind it.
        case ".", ")":
            if next == " ", (1...9).contains(place), text[..<place].allSatisfy({ $0.isASCII && $0.isNumber }) {
                return true
            }
            return character == "." && place > 2 && String(text[(place - 3)..<place]).lowercased() == "www"
        // What GitHub would make a link of.
        case ":": return next == "/"
        // A picture.
        case "!": return next == "["
        default: return false
        }
    }
}
