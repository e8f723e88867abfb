/// The pages of the screen, for use outside it.
public enum Pages {
    /// The detail of an item.
    public static func item(_ item: Item, _ desk: Desk) -> Document { ItemDetail(item: item, desk: desk).document }

    /// The detail of a track.
    public static func track(_ id: TrackID, _ desk: Desk) -> Document { TrackDetail(desk: desk).document(id) }

    /// Two tracks side by side.
    public static func comparison(of left: TrackID, with right: TrackID, _ desk: Desk) -> Document {
        TrackDetail(desk: desk).comparison(of: left, with: right)
    }

    /// The detail of an entry on the shelf.
    public static func shelf(_ entry: ShelfEntry, _ desk: Desk) -> Document { ShelfDetail(desk: desk).document(entry) }

    /// The plan, and whether it is feasible.
    public static func plan(_ desk: Desk) -> Document { PlanPage.document(desk) }

    /// The day: what is due, what comes now, what was done.
    public static func today(_ desk: Desk) -> Document { TodayPage.document(desk.journey, desk.context) }

    /// What to do next, and why.
    public static func next(_ desk: Desk) -> Document { NextPage.document(desk) }

    /// The detail of a person.
    public static func person(_ person: Person, _ app: AppState, _ context: Context) -> Document {
        let desk = app.desk(PeoplePane.id, context, showing: person.id)
        return PersonDetail(person: person, desk: desk).document
    }

    /// The detail of a project.
    public static func project(_ project: Project, _ desk: Desk) -> Document {
        ProjectDetail(project: project, desk: desk).document
    }

    /// An application, or a posting without one, on that day.
    public static func job(_ subject: JobSubject, _ journey: Journey, today: Day) -> Document {
        let page = JobPage(journey: journey, today: today)
        return switch subject {
        case .application(let application): page.document(application)
        case .posting(let posting): page.document(posting)
        }
    }

    /// What a posting asks for, held against the record.
    public static func proof(_ proof: PostingProof, _ posting: Posting) -> Document {
        ProofPage(proof: proof, posting: posting).document
    }

    /// What was made of a file of a project, or would be, and how the project stands with it.
    public static func kept(_ results: [ProjectResult], _ project: Project, _ journey: Journey, isKept: Bool)
        -> Document
    {
        KeptPage.document(results, project, journey, isKept: isKept)
    }

    /// The detail of a paper.
    public static func paper(_ paper: Paper, _ desk: Desk) -> Document {
        JournalDetail(desk: desk).document(.paper(paper))
    }

    /// The detail of a win.
    public static func win(_ win: Win, _ desk: Desk) -> Document { JournalDetail(desk: desk).document(.win(win)) }

    /// The detail of a win that the record says under that id.
    public static func fact(_ id: String, _ desk: Desk) -> Document { JournalPane().detail(id, desk) }

    /// The detail of hours.
    public static func session(_ session: WorkSession, _ desk: Desk) -> Document {
        JournalDetail(desk: desk).document(.session(session))
    }

    /// A doubt held against the record.
    public static func mirror(_ mirror: DoubtMirror, _ desk: Desk) -> Document {
        MirrorPage(desk: desk).document(mirror)
    }

    /// The pitfalls, as the record shows them.
    public static func radar(_ readings: [RadarReading]) -> Document { RadarPage().document(readings) }

    /// What to look at during a conversation with a person.
    public static func brief(_ person: Person, _ journey: Journey, _ context: Context) -> Document {
        Brief(person: person, people: journey.people, context: context).document
    }
}
