extension LibrarySchema {
    /// `routes.yaml`: what the build asks of the routes that tracks have. Nothing of it is embedded.
    public static let routes = Shape.mapping([
        .required("within", hoursByBackground, in: .source),
        .required("legs", .list(leg, atLeast: 1), in: .source),
        .optional("early", .list(early), in: .source),
        .required("least", .list(least, atLeast: 1), in: .source),
    ])

    /// Where people come from, as `Background` in CairnCore has it.
    static let backgrounds = ["student", "software", "data", "science", "other"]

    private static let hoursByBackground = Shape.mapping(backgrounds.map { .optional($0, hours) })
    private static let hours = Shape.scalar(.number(1...2000))
    private static let tracks = Field.required("tracks", .list(.reference(to: .track), atLeast: 1))
    private static let holds = Field.required("holds", .list(.reference(to: .item), atLeast: 1))

    private static let leg = Shape.mapping([.required("leg", .scalar(.number(1...4))), tracks, holds])
    private static let early = Shape.mapping([tracks, .required("within", hours), holds])
    private static let least = Shape.mapping([tracks, .required("within", hoursByBackground), holds])
}
