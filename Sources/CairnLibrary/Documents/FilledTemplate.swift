import CairnCore
import Mustache

extension DocumentEntry {
    /// The template, filled; nil if it is none, which the build does not let through.
    func filled(with data: DocumentData) -> String? {
        Escaping.register
        guard let template = try? MustacheTemplate(string: template) else { return nil }
        let text = template.render(data.contents)
        return format == "markdown" ? Self.tidied(text) : text
    }

    /// Parts that were left out leave empty lines; one is enough.
    private static func tidied(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.indices.filter { $0 == 0 || !lines[$0].isEmpty || !lines[$0 - 1].isEmpty }.map { lines[$0] + "\n" }
            .joined()
    }
}

/// How texts are escaped, by the names that templates begin with.
private enum Escaping {
    /// Done once, before the first template is read. The library's own HTML looks at whole characters, and leaves a sign
    /// alone that has an accent.
    static let register: Void = {
        MustacheContentTypes.register(Markdown(), named: "MARKDOWN")
        MustacheContentTypes.register(HTML(), named: "HTML")
    }()

    private struct Markdown: MustacheContentType {
        func escapeText(_ text: String) -> String { Escape.markdown(text) }
    }

    private struct HTML: MustacheContentType {
        func escapeText(_ text: String) -> String { Escape.html(text) }
    }
}

extension DocumentData {
    /// The same as the template reads it.
    fileprivate var contents: [String: Any] {
        values.mapValues { value in
            switch value {
            case .text(let text): text
            case .flag: true
            case .lines(let lines): lines
            case .list(let items): items.map(\.contents)
            case .group(let group): group.contents
            }
        }
    }
}
