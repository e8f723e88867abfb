/// A funnel as lines of characters.
public enum FunnelLines {
    /// Widest bar, in cells.
    private static let widest = 24

    /// One line for each hop, with its bar; below it what is open or too young, and the days.
    ///
    /// - Parameter width: of the lines, in cells; the bar takes what the words leave.
    public static func hops(_ funnel: Funnel, width: Int) -> [String] {
        let names = funnel.hops.map { "\($0.from.name) → \($0.to.name)" }
        let longest = names.map(\.count).max() ?? 0
        return zip(names, funnel.hops).flatMap { name, hop -> [String] in
            let rate = hop.rate
            guard rate.counted + rate.young > 0 else { return [] }
            let room = min(widest, width - longest - rate.text.count - 4)
            let bar = room >= 8 ? bar(rate, room) + "  " : ""
            let first = name + String(repeating: " ", count: longest - name.count) + "  \(bar)\(rate.text)"
            return [first, "  " + remarks(rate).joined(separator: " · ")]
        }
    }

    /// Full blocks for those that went on, light ones for the rest.
    private static func bar(_ rate: PassageRate, _ room: Int) -> String {
        guard rate.counted > 0 else { return String(repeating: "·", count: room) }
        let full = (rate.wentOn * room + rate.counted / 2) / rate.counted
        // Nobody is rounded away.
        let shown = rate.wentOn == 0 ? 0 : rate.wentOn == rate.counted ? room : min(max(1, full), room - 1)
        return String(repeating: "█", count: shown) + String(repeating: "░", count: room - shown)
    }

    /// What is open or too young, and the days.
    static func remarks(_ rate: PassageRate) -> [String] {
        let young = rate.young - rate.ageless
        return [
            rate.counted + rate.young == 0 ? "no application came so far" : nil,
            rate.open > 0 ? "\(rate.open) still open, counted as not yet" : nil,
            young > 0
                ? "\(young) younger than \(PassageRate.cohort) days\(rate.counted == 0 ? ", too young to count" : "")"
                : nil,
            rate.ageless > 0 ? "\(rate.ageless) of an age that is not known, not counted yet" : nil,
            rate.days.waits > 0 ? rate.days.text : nil,
        ]
        .compactMap(\.self)
    }

    /// One line for each group, and what may be said of their differences.
    public static func split(_ split: FunnelSplit) -> [String] {
        guard split.groups.count > 1 else { return [] }
        let longest = split.groups.map(\.name.count).max() ?? 0
        let lines = split.groups.map { group in
            let name = group.name + String(repeating: " ", count: longest - group.name.count)
            return "\(name)  \(group.rate.text)" + (group.difference.map { "  \(difference($0))" } ?? "")
        }
        let few = "From \(PassageRate.enough) in each group on, their difference can be told."
        return lines + (split.isCountsOnly ? [few] : [])
    }

    /// "+12 points (−3 to +26): may be chance".
    private static func difference(_ difference: Measured) -> String {
        guard let interval = difference.interval else { return "" }
        let ends = "\(signed(interval.low)) to \(signed(interval.high))"
        return "\(signed(difference.value)) points (\(ends))" + (interval.contains(0) ? ": may be chance" : "")
    }

    private static func signed(_ share: Double) -> String {
        let points = PassageRate.percent(share)
        return points > 0 ? "+\(points)" : points < 0 ? "−\(-points)" : "0"
    }
}
