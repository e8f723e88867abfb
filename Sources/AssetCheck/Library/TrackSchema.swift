extension LibrarySchema {
    /// `tracks/<id>.yaml`: one role.
    public static let track = Shape.mapping([
        .required("id", .id(in: [.track, .page])),
        .required("name", .scalar(.line(upTo: 34))),
        .required("short", .scalar(.line(upTo: 10))),
        .optional("order", .scalar(.number(1...99)), in: .source),
        .required("focus", .scalar(.text), in: .texts),
        .required("day", .list(hour, atLeast: 1), in: .texts),
        texts("week"), texts("likes"), texts("dislikes"), texts("strengths"), texts("tools"), texts("builds"),
        texts("entry"), texts("titles"), texts("growth"), texts("hiring"),
        .required("reality", reality, in: .texts),
        .required("myths", .list(myth, atLeast: 1), in: .texts),
        texts("tryout"), texts("next"),
        .optional("rather", .list(preference, atLeast: 1), in: .texts),
        .optional("route", .list(routeStep, atLeast: 1), in: .texts),
        facts,
    ])

    /// One entry of a route: what comes next, and why there. Skills are meant at first pass unless it says otherwise.
    /// `drop` ranks what is left out where time is short, 1 first; what has none stays.
    private static let routeStep = Shape.mapping([
        .required("item", .reference(to: .item)),
        .optional("depth", .scalar(.word("first", "working")), else: .text("first")),
        .required("leg", .scalar(.number(1...4))),
        .optional("drop", .scalar(.number(1...99))),
        .required("why", .scalar(.text)),
    ])

    /// One of the questions that help to choose a role, and the side that its people take.
    private static let preference = Shape.mapping([
        .required("this", .scalar(.line(upTo: 60))),
        .required("than", .scalar(.line(upTo: 60))),
    ])

    private static let hour = Shape.mapping([
        .required("time", .scalar(.line(upTo: 20))),
        .required("text", .scalar(.text)),
    ])

    private static let reality = Shape.mapping([
        .required("difficulty", .scalar(.text)),
        texts("struggles"),
    ])

    private static let myth = Shape.mapping([
        .required("myth", .scalar(.text)),
        .required("reality", .scalar(.text)),
    ])

    private static func texts(_ key: String) -> Field {
        .required(key, .list(.scalar(.text), atLeast: 1), in: .texts)
    }
}
