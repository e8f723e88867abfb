/// Every kind of form.
public enum Forms {
    static let all: [any FormKind] = [
        PlanForm(), EvidenceForm(), NoteForm(), LinkForm(), PersonForm(), ConversationForm(), QuestionsForm(),
        MemoForm(), LearningForm(), MessageForm(), FollowUpForm(), PutOffForm(), FavourForm(), CadenceForm(),
    ]

    static func kind(_ id: FormKindID) -> (any FormKind)? { all.first { $0.id == id } }
}
