/// Walks through one template and holds every tag against the variables.
struct TemplateCheck {
    /// A section that is open.
    private struct Section {
        let tag: MustacheTag
        /// nil for `first()` and `last()`, and for what nobody knows.
        let variable: DocumentVariable?
    }

    /// What is wrong so far.
    private(set) var problems: [Problem] = []
    /// The variables that were used, by path.
    private(set) var used: Set<String> = []
    private let format: String
    private let root: [DocumentVariable]
    private var open: [Section] = []

    /// Checks a template. `format` is `markdown` or `html`.
    init(_ template: Tree, format: String, variables: [DocumentVariable]) {
        self.format = format
        root = variables
        let (tags, problems) = MustacheTag.read(template)
        self.problems = problems + Self.placeholders(in: template)
        let pragma = "CONTENT_TYPE:\(format.uppercased())"
        if tags.first?.action != .pragma || tags.first?.name != pragma {
            report("a template of this format begins with '{{% \(pragma)}}'", at: template.location)
        }
        for tag in tags { take(tag) }
        for section in open.reversed() {
            report("the section '\(section.tag.name)' is not closed", at: section.tag.location)
        }
    }

    private mutating func take(_ tag: MustacheTag) {
        switch tag.action {
        case .comment, .pragma: break
        case .open, .openUnless: begin(tag)
        case .close: end(tag)
        case .write, .writeAsIs: tag.name == "." ? writeItem(tag) : write(tag)
        }
    }

    private mutating func begin(_ tag: MustacheTag) {
        if MustacheTag.positions.contains(tag.name) {
            if !open.contains(where: { $0.variable?.kind == .list || $0.variable?.kind == .lines }) {
                report("'\(tag.name)' asks for a place in a list, and there is none here", at: tag.location)
            }
            open.append(Section(tag: tag, variable: nil))
            return
        }
        let variable = find(tag)
        if tag.action == .openUnless, let variable, variable.kind != .flag {
            report("what is not known is left out: '{{^\(tag.name)}}' is for flags only", at: tag.location)
        }
        open.append(Section(tag: tag, variable: tag.action == .open ? variable : nil))
    }

    private mutating func end(_ tag: MustacheTag) {
        guard let section = open.popLast() else {
            report("'\(tag.name)' is closed here, but was not opened", at: tag.location)
            return
        }
        if section.tag.name != tag.name {
            let opened = "\(section.tag.name)' of line \(section.tag.location.line)"
            report("'\(tag.name)' is closed here, but '\(opened) is open", at: tag.location)
        }
    }

    /// `{{.}}` is one of several lines.
    private mutating func writeItem(_ tag: MustacheTag) {
        let inner = open.last { $0.variable != nil }?.variable
        if inner?.kind != .lines { report("'{{.}}' stands in a section of lines only", at: tag.location) }
        if tag.action == .writeAsIs { report("lines are escaped: write '{{.}}'", at: tag.location) }
    }

    private mutating func write(_ tag: MustacheTag) {
        guard let variable = find(tag) else { return }
        let name = variable.name
        guard variable.kind.isPrinted else {
            report("'\(name)' is a \(variable.kind.rawValue) and cannot be written", at: tag.location)
            return
        }
        let isOpen = open.contains { $0.variable?.path == variable.path }
        if !variable.isAlways && !isOpen {
            report("'\(name)' may be missing: put it into a section, {{#\(name)}} … {{/\(name)}}", at: tag.location)
        }
        let isReady = variable.kind.isReady(in: format)
        if isReady != (tag.action == .writeAsIs) {
            let braces = isReady ? "{{{\(name)}}}" : "{{\(name)}}"
            report("'\(name)' is \(isReady ? "" : "not ")ready as it is: write '\(braces)'", at: tag.location)
        }
        if format == "markdown", variable.kind == .text, !tag.lead.trimmed.isEmpty {
            report("'\(name)' can have paragraphs and stands on a line of its own", at: tag.location)
        }
    }

    /// The variable of that name that a reader of the template would mean: the innermost.
    private mutating func find(_ tag: MustacheTag) -> DocumentVariable? {
        let scopes = [root] + open.compactMap { $0.variable?.fields }
        if let variable = scopes.reversed().lazy.compactMap({ $0.first { $0.name == tag.name } }).first {
            used.insert(variable.path)
            return variable
        }
        let meant = NearMiss.offer(tag.name, among: scopes.joined().map(\.name))
        report("no variable '\(tag.name)' is known here\(meant)", at: tag.location)
        return nil
    }

    private mutating func report(_ message: String, at location: Location) {
        problems.append(Problem(message, at: location))
    }

    /// Words that stand in for something nobody wrote.
    private static func placeholders(in template: Tree) -> [Problem] {
        let lines = (template.text ?? "").lowercased().split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { place, line in
            ["todo", "tbd", "n/a", "more information needed", "lorem ipsum", "xxx"].filter { line.contains($0) }.map {
                let location = Location(file: template.location.file, line: place + 1)
                return Problem("'\($0)' is a placeholder; leave out what is not known", at: location)
            }
        }
    }
}
