extension Feature {
    /// People worth talking to.
    static let people = Feature(
        pane: PeoplePane(),
        records: [
            Person.self, Conversation.self, Learning.self, FollowUp.self, Favour.self, Cadence.self, Memo.self,
        ],
        indexes: [PeopleIndex.self],
        forms: [
            PersonForm(), ConversationForm(), QuestionsForm(), MemoForm(), LearningForm(), MessageForm(),
            FollowUpForm(), PutOffForm(), FavourForm(), CadenceForm(),
        ])
}
