import CairnCore

/// How often records were changed, and when last, as the log tells.
public struct RecordHistory: Sendable {
    /// What the log says of one record.
    public struct Trace: Equatable, Sendable {
        /// Changes, the first one included.
        public internal(set) var changes = 0
        /// Milliseconds since 1970-01-01 UTC.
        public internal(set) var last = 0
        /// A conversation as it was last scheduled.
        public internal(set) var scheduled: Conversation?
    }

    private var traces: [String: Trace] = [:]

    /// No log is known.
    public init() {}

    /// Takes in an entry of the log; the newest comes first.
    public mutating func take(_ entry: LogEntry) {
        for edit in entry.change.edits {
            guard let record = edit.after ?? edit.before, Self.kinds.contains(record.kind) else { continue }
            var trace = traces[record.key] ?? Trace()
            trace.changes += 1
            trace.last = max(trace.last, entry.at)
            for talk in [edit.after, edit.before].compactMap({ $0?.as(Conversation.self) }) {
                if trace.scheduled == nil, talk.state == .scheduled, talk.day != nil { trace.scheduled = talk }
            }
            traces[record.key] = trace
        }
    }

    private static let kinds: Set<RecordKind> = [
        Conversation.kind, FollowUp.kind, Round.kind, JobEvent.kind, JobFollowUp.kind,
    ]

    /// What is known of the record of that key.
    public subscript(key: String) -> Trace? { traces[key] }
}
