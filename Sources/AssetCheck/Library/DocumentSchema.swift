extension LibrarySchema {
    /// `documents.yaml`: the documents that a project is shown by, and the variables that their templates may use.
    public static let documents = Shape.mapping([
        .required("documents", .list(document, atLeast: 1)),
        .required("variables", .list(variable(depth: 3), atLeast: 1), in: .source),
    ])

    static let document = Shape.mapping([
        // Its template is documents/<id>.mustache.
        .required("id", .id(in: [.document])),
        .required("name", .scalar(.line(upTo: 40))),
        .required("what", .scalar(.text)),
        // The name of the file that is written.
        .required("file", .scalar(.line(upTo: 40))),
        .required("format", .scalar(.word("markdown", "html", "text"))),
    ])

    private static func variable(depth: Int) -> Shape {
        let fields: [Field] = depth == 0 ? [] : [.optional("fields", .list(variable(depth: depth - 1), atLeast: 1))]
        return .mapping(
            [
                .required("name", .scalar(.line(upTo: 40))),
                .required("kind", .scalar(.word(DocumentVariable.Kind.allCases.map(\.rawValue)))),
                .optional("always", .scalar(.flag)),
                .required("what", .scalar(.text)),
            ] + fields)
    }

    /// `documents/<id>.mustache`, as one text.
    public static let mustache = Shape.scalar(.text)
}

extension Space {
    static let document: Space = "document"
}
