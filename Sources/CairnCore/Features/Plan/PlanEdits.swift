extension Journey {
    /// Makes `new` the plan; nil if it already is.
    public func planning(_ new: Plan) -> Change? {
        guard new != plan else { return nil }
        return Change(new.track == plan.track ? "Change the plan" : "Choose a track", [Edit(from: plan, to: new)])
    }
}
