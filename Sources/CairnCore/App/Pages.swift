/// The pages of the screen, for those who read them elsewhere.
public enum Pages {
    /// The detail of an item.
    public static func item(_ item: Item, _ app: AppState, _ context: Context) -> Document {
        ItemDetail(item: item, app: app, context: context).document
    }

    /// The detail of a track.
    public static func track(_ id: TrackID, _ app: AppState, _ context: Context) -> Document {
        TrackDetail(app: app, context: context).document(id)
    }

    /// Two tracks side by side.
    public static func comparison(
        of left: TrackID, with right: TrackID, _ app: AppState, _ context: Context
    ) -> Document {
        TrackDetail(app: app, context: context).comparison(of: left, with: right)
    }

    /// Something on the shelf.
    public static func shelf(_ entry: ShelfEntry, _ app: AppState, _ context: Context) -> Document {
        ShelfDetail(app: app, context: context).document(entry)
    }

    /// The plan and whether it can work.
    public static func plan(_ app: AppState, _ context: Context) -> Document { PlanPage.document(app, context) }

    /// What to do next, and why.
    public static func next(_ app: AppState, _ context: Context) -> Document { NextPage.document(app, context) }
}

extension Pages {
    /// All there is to say about a person.
    public static func person(_ person: Person, _ app: AppState, _ context: Context) -> Document {
        PersonDetail(person: person, app: app, context: context).document
    }

    /// What to look at during a conversation with a person.
    public static func brief(_ person: Person, _ journey: Journey, _ context: Context) -> Document {
        Brief(person: person, people: journey.people, context: context).document
    }
}
