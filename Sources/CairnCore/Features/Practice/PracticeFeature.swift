extension Keymap {
    /// Whether this program has practice.
    var hasPractice: Bool { panes.contains { $0.id == PracticePane.id } }
}

extension Feature {
    /// Cards that come when they should, stories with proof, mock interviews.
    public static let practice = Feature(
        pane: PracticePane(),
        records: [
            OwnCard.self, CardNote.self, CardReview.self, CardMemory.self, PracticeSettings.self, Story.self,
            StoryNumber.self, StoryTelling.self, MockInterview.self,
        ],
        indexes: [PracticeIndex.self],
        forms: [
            OwnCardForm(), CardNoteForm(), PracticeSettingsForm(), SittingForm(), StoryForm(), StoryNumberForm(),
            TellingForm(), MockForm(), JudgeForm(),
        ])
}
