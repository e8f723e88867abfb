/// A row of the People pane, by its id: the person's id, `said:person/learning`, or `group:view:key`.
enum PeopleRow: Equatable {
    case person(PersonID)
    case said(PersonID, LearningID)
    case group(PeopleList.View, String)

    /// The row of a learning.
    static func said(_ learning: Learning) -> PeopleRow { .said(learning.person, learning.id) }

    init(_ id: RowID) {
        // By bytes: a row is asked for its person a dozen times a key, and a mark behind a colon belongs to the name.
        let parts = id.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        if parts.count == 2, parts[0] == "said", let slash = parts[1].firstIndex(of: "/") {
            self = .said(String(parts[1][..<slash]), String(parts[1][parts[1].index(after: slash)...]))
        } else if parts.count == 3, parts[0] == "group", let view = PeopleList.View(rawValue: parts[1]) {
            self = .group(view, parts[2])
        } else {
            self = .person(id)
        }
    }

    var id: RowID {
        switch self {
        case .person(let id): id
        case .said(let person, let learning): "said:\(person)/\(learning)"
        case .group(let view, let key): "group:\(view.rawValue):\(key)"
        }
    }

    /// The person it is about.
    var person: PersonID? {
        switch self {
        case .person(let id), .said(let id, _): id
        case .group: nil
        }
    }
}
