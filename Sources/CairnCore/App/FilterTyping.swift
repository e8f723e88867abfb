/// What the screen says about the filter of the open list.
extension AppState {
    /// The values that may follow what is typed into the filter.
    public func filterOffer(_ context: Context) -> [String] {
        FilterQuery.offer(list.filterField?.text ?? "", pane.filterFields(context.library))
    }

    /// The text of an empty list: what is wrong with its filter, else what the pane says.
    public func emptyText(_ context: Context) -> String {
        let query = FilterQuery(list.filter, pane.filterFields(context.library), context)
        return query.problem?.text ?? pane.emptyText(desk(context))
    }
}
