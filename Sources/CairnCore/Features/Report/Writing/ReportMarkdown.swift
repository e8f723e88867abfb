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
        // Two colons in a row read as a slip.
        let remark = entry.remark.map { ($0.text.contains(": ") ? "; " : ": ") + Self.escaped($0.text) }
        return linked + (remark ?? "")
    }

    private func table(_ chart: LoggedWeeks) -> String {
        let rows = chart.weeks.map { week in
            let meant = week.isOff ? "off" : week.meant > 0 ? DecimalWords.text(week.meant) : ""
            return "| \(Self.escaped(week.first.text)) | \(DecimalWords.text(week.logged)) | \(meant) |"
        }
        return (["| Week of | Hours | Meant |", "| --- | ---: | ---: |"] + rows).joined(separator: "\n")
    }

    /// A text on one line in which nothing is markup.
    static func escaped(_ text: String) -> String { Escape.markdown(Visible.line(text)) }
}
