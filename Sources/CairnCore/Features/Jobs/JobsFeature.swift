extension Feature {
    /// Postings, applications with their rounds, and the switch they serve.
    static let jobs = Feature(
        pane: JobsPane(),
        records: [
            Posting.self, PostingAsk.self, Application.self, Round.self, JobEvent.self, JobFollowUp.self,
            JobCadence.self, CareerSwitch.self, JobColumn.self,
        ],
        indexes: [GoalIndex.self],
        forms: [
            PostingForm(), OwnWordForm(), ApplicationForm(), JobEventForm(), RoundForm(), LessonsForm(), SwitchForm(),
            JobWriteForm(), JobPutOffForm(),
        ])
}
