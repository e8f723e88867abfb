/// Asks for a task of the user's own, new or existing.
struct TaskForm: FormKind {
    let id = FormKindID("task")

    func form(_ task: OwnTask?, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget("", task?.id), title: "A task of your own", asking: task ?? .blank,
            stored: task, desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let task: OwnTask? = target.record(desk.journey)
        return task == nil && target.part != nil ? nil : form(task, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var task =
            form.target.record(desk.journey) ?? OwnTask(id: desk.context.makeID(), title: "", made: desk.today)
        form.fill(&task, desk.context)
        guard form.isSound else { return nil }
        guard let change = desk.journey.putting(task) else { return [] }
        let home = desk.pane.id == TodayPane.id ? TodayPane.id : RoadmapPane.id
        return [.keep(change), .show(OwnTasks.row(task), in: home), .say(change.said)]
    }
}
