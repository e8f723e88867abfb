extension Feature {
    /// Records and forms of skills and milestones, in whichever pane they are listed.
    static let items = Feature(
        records: [Progress.self, Evidence.self, Note.self, Link.self, ExerciseTick.self],
        forms: [EvidenceForm(), NoteForm(), LinkForm()])
}
