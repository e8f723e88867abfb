extension Feature {
    /// What one does to skills and milestones, wherever they are listed.
    static let items = Feature(
        records: [Progress.self, Evidence.self, Note.self, Link.self], forms: [EvidenceForm(), NoteForm(), LinkForm()])
}
