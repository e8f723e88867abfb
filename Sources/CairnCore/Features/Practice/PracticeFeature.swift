extension Feature {
    /// Cards that come when they should, stories with proof, mock interviews.
    static let practice = Feature(records: [
        OwnCard.self, CardNote.self, CardReview.self, CardMemory.self, PracticeSettings.self, Story.self,
        StoryNumber.self, StoryTelling.self, MockInterview.self,
    ])
}
