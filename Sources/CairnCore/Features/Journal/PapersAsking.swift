/// Papers whose verdict is asked for again. One that is put off waits as a task of the user's own.
extension Journey {
    /// Those that ask on that day and were not put off, in the order in which they began to ask.
    func papersAskingAgain(on today: Day) -> [Paper] {
        self[Paper.self].rows.values.filter { $0.asksAgain(on: today) && task(puttingOff: $0) == nil }
            .sorted { ($0.asksAgain ?? today, $0.id) < ($1.asksAgain ?? today, $1.id) }
    }

    /// The question waits as a task until somebody answers it or ticks the task; nil if it does not ask, or waits already.
    public func puttingOff(_ paper: Paper, _ context: Context) -> Change? {
        guard paper.asksAgain(on: context.today), task(puttingOff: paper) == nil else { return nil }
        let task = OwnTask(
            id: context.makeID(), title: "Look again at “\(paper.title)”", origin: Self.origin(of: paper.id),
            made: context.today)
        return Change("Put off the paper “\(paper.title)”", [Edit(from: nil, to: task)])
    }

    /// The open task as which the question about the paper waits, or nil.
    func task(puttingOff paper: Paper) -> OwnTask? {
        let origin = Self.origin(of: paper.id)
        return self[OwnTask.self].rows.values.first { $0.origin == origin && $0.done == nil }
    }

    /// The paper about which the task asks, if it does; nil once it has no verdict any more.
    func paper(putOffAs task: OwnTask) -> Paper? {
        guard task.origin.hasPrefix(Self.origin(of: "")) else { return nil }
        let paper = self[Paper.self][String(task.origin.dropFirst(Self.origin(of: "").count))]
        return paper?.isRead == true ? paper : nil
    }

    private static func origin(of paper: String) -> RowID { "paper:\(paper)" }
}
