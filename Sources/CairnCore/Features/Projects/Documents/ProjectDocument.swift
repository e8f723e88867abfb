/// What a project is shown by: the documents of the Library that are about one project, and its pictures.
public enum ProjectDocument: String, CaseIterable, Sendable {
    case modelCard = "model-card"
    case caseStudy = "case-study"
    case contract
    case dataCard = "data-card"
    case designNote = "design-note"
    case postmortem
    case readmeResults = "readme-results"
    case variants = "variants-picture"
    case overTime = "over-time-picture"

    /// Its name, what it is for, and the file it goes into; nil if the Library has no such document.
    public func entry(_ library: Library) -> DocumentEntry? {
        switch self {
        case .variants:
            DocumentEntry(
                id: rawValue, name: "Picture of the variants",
                what: "The variants with their intervals, against baseline and line, as SVG.", file: "variants.svg")
        case .overTime:
            DocumentEntry(
                id: rawValue, name: "Picture over time", what: "The results by the day they were measured, as SVG.",
                file: "over-time.svg")
        default: library.texts.document(rawValue)
        }
    }

    /// What a project at that point is most likely to be shown by.
    static func first(_ state: ProjectState) -> ProjectDocument {
        switch state {
        case .framed: .designNote
        case .frozen: .contract
        case .measured: .modelCard
        case .shipped, .kept: .caseStudy
        case .dropped: .postmortem
        }
    }
}

/// A document of the Library, with its template.
public struct DocumentEntry: Decodable, Equatable, Sendable {
    public let id: String
    public let name: String
    /// Whom it is for, or what is in it; a sentence.
    public let what: String
    /// The name of the file it goes into.
    public let file: String
    /// markdown, html or text; empty for what the program draws.
    public let format: String
    public let template: String

    init(id: String, name: String, what: String, file: String) {
        (self.id, self.name, self.what, self.file, format, template) = (id, name, what, file, "", "")
    }
}

/// What a document is asked for.
public struct DocumentRequest: Equatable, Sendable {
    /// Who made the work; empty leaves it out.
    public var author: String
    /// A mail address or a page to write to; empty leaves it out.
    public var contact: String
    /// Whether the hours of work are told.
    public var hours: Bool

    /// A request for the usual, which tells neither names nor hours.
    public init(author: String = "", contact: String = "", hours: Bool = false) {
        (self.author, self.contact, self.hours) = (author, contact, hours)
    }

    /// What is wrong with it, or nil.
    public var fault: String? {
        contact.isEmpty || WebAddress(contact: contact) != nil
            ? nil : "'\(contact)' is neither a mail address nor https://…; give one, or leave it out"
    }
}

extension Project {
    /// The document's text; nil if the Library has no such document, or there is no result to draw.
    public func written(
        _ document: ProjectDocument, _ request: DocumentRequest, _ journey: Journey, _ context: Context
    ) -> String? {
        switch document {
        case .variants: VariantChart(self, journey).map { VariantPicture(chart: $0).drawing.file }
        case .overTime: TimeChart(self, journey).map { TimePicture(chart: $0).drawing.file }
        default:
            context.library.texts.written(
                document.rawValue, documentData(document, request, journey, context))
        }
    }

    /// What the document says, by the names that templates know; of a picture, what a case study says.
    public func documentData(
        _ document: ProjectDocument, _ request: DocumentRequest, _ journey: Journey, _ context: Context
    ) -> DocumentData {
        DocumentFacts(self, request, journey, context).data(for: document)
    }
}
