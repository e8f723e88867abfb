extension MentorReport {
    /// What a report can be written as.
    public enum Format: String, CaseIterable, Sendable {
        case html, markdown

        public var name: String { self == .html ? "HTML: one page, to look at and to print" : "Markdown: plain text" }
        /// The end of a file's name.
        public var ending: String { self == .html ? "html" : "md" }
    }

    /// The whole file, with a line end at its end.
    public func text(_ format: Format) -> String {
        switch format {
        case .html: ReportPage(report: self).text
        case .markdown: ReportMarkdown(report: self).text
        }
    }

    /// "27 Nov 2026 · since 30 Oct 2026".
    var subtitle: String { "\(day.text) · since \(since.text)" }
}
