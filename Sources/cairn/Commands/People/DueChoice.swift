/// Finds what is meant among what is due with somebody, or about a job.
enum DueChoice {
    /// The one that `--step` names by some of its words; without it the only one in sight, or the only one there is.
    ///
    /// Of several with the same title the soonest is meant.
    static func one<Due>(
        of dues: [Due], in sight: (Due) -> Bool, _ title: KeyPath<Due, String>, step: String?, with name: String
    ) throws -> Due {
        func named(_ isMeant: (String, String) -> Bool) -> [Due] {
            step.map { words in dues.filter { isMeant($0[keyPath: title].lowercased(), words.lowercased()) } } ?? []
        }
        func titles(_ dues: [Due]) -> String { dues.map { "'\($0[keyPath: title])'" }.joined(separator: ", ") }
        let candidates =
            step == nil ? [dues.filter(sight), dues] : [named { $0.hasPrefix($1) }, named { $0.contains($1) }]
        guard let meant = candidates.first(where: { !$0.isEmpty }), let first = meant.first else {
            throw Failure.usage(
                dues.isEmpty
                    ? "nothing is due with \(name)"
                    : "nothing called '\(step ?? "")' is due with \(name); there is \(titles(dues))")
        }
        guard Set(meant.map { $0[keyPath: title] }).count == 1 else {
            throw Failure.usage("several things are due with \(name): \(titles(meant)); say which with --step")
        }
        return first
    }
}
