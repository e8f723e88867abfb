/// A folder of pages: what is shipped, for whoever hires.
public struct Portfolio: Equatable, Sendable {
    /// A file, by its name in the folder.
    public struct File: Equatable, Sendable {
        public let name: String
        public let text: String
    }

    /// The first page, how it looks, and a page for each project.
    public let files: [File]

    /// The portfolio of what is shipped, the newest first.
    ///
    /// - Returns: nil if nothing is shipped, or the Library has no such pages.
    public init?(_ request: DocumentRequest, _ journey: Journey, _ context: Context) {
        let texts = context.library.texts
        let shipped = journey[Project.self].all.filter { $0.shipped != nil && $0.dropped == nil }
            .sorted { ($0.shipped ?? $0.framed, $0.id) > ($1.shipped ?? $1.framed, $1.id) }
        guard !shipped.isEmpty else { return nil }
        let name = trimmed(request.author).isEmpty ? "Projects" : request.author
        var first = DocumentData()
        first.line("project_name", name)
        first.line("person_name", name)
        first.line("written_on", context.today.text)
        if let contact = WebAddress(contact: request.contact) {
            var link = DocumentData()
            link.line("link_name", contact.text.hasPrefix("mailto:") ? "Write to me" : "Elsewhere")
            link.ready("link_address", contact.text)
            first.list("person_links", [link])
        }
        var files: [File] = []
        var taken: Set<String> = ["index"]
        var shown: [DocumentData] = []
        for project in shipped {
            let page = Self.free(Slug.of(project.name) ?? "project", &taken)
            var data = project.documentData(.caseStudy, request, journey, context)
            shown.append(Self.line(for: project, page, data, context.library))
            data.line("person_name", name)
            data.list("pictures", Self.pictures(project, journey))
            guard let text = texts.written("portfolio-project", data) else { return nil }
            files.append(File(name: page, text: text))
        }
        first.list("shown", shown)
        guard let index = texts.written("portfolio", first), let style = texts.written("portfolio-style", first) else {
            return nil
        }
        self.files =
            [
                File(name: "index.html", text: index),
                File(name: "style.css", text: style + ChartDrawing.sheet.text + "\n"),
            ] + files
    }

    private static func free(_ slug: String, _ taken: inout Set<String>) -> String {
        var (name, number) = (slug, 2)
        while !taken.insert(name).inserted {
            name = "\(slug)-\(number)"
            number += 1
        }
        return name + ".html"
    }

    private static func line(
        for project: Project, _ page: String, _ data: DocumentData, _ library: Library
    ) -> DocumentData {
        var item = DocumentData()
        item.line("shown_name", project.name)
        item.line("shown_page", page)
        item.line("shown_pitch", project.ownPitch(library))
        if case .group(let outcome)? = data.values["outcome"],
            case .text(let text)? = outcome.values["outcome_sentence"]
        {
            item.line("shown_outcome", text)
        }
        let skills = project.proves.compactMap { library.skill($0)?.name }
        item.line("shown_skills", skills.isEmpty ? nil : skills.joined(separator: ", "))
        return item
    }

    private static func pictures(_ project: Project, _ journey: Journey) -> [DocumentData] {
        let variants = VariantChart(project, journey).map { chart in
            ("\(chart.metric) of each variant with its 95% interval", VariantPicture(chart: chart).drawing.inline)
        }
        let time = TimeChart(project, journey).map { chart in
            ("\(chart.metric) by the day it was measured", TimePicture(chart: chart).drawing.inline)
        }
        return [variants, time].compactMap(\.self).map { words, markup in
            var item = DocumentData()
            item.ready("picture", markup.text)
            item.line("picture_says", words)
            return item
        }
    }
}
