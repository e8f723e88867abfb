/// What the routes of a Library take, as a table for those who change them.
public struct RouteTable: Sendable {
    /// The table, line by line.
    public let lines: [String]

    /// - Throws: ``Problems`` if a file cannot be read or has not the right shape. Whether the routes keep to what is asked
    ///   is not judged here: the table is for finding out.
    public init(_ folder: AssetFolder) throws(Problems) {
        let files = LibraryFiles(folder)
        guard files.problems.isEmpty else { throw Problems(files.problems) }
        let entries = LibraryEntries(files)
        let items = entries.items.byID
        let trunk = Trunk(entries.routes, items: items)?.route
        let head = Self.row("track", "from", ["whole", "leg 1", "leg 2", "leg 3", "leg 4", "made", "least", "weeks"])
        lines =
            [head]
            + (entries.routes + [trunk].compactMap(\.self)).flatMap { route in
                LibrarySchema.backgrounds.map { Self.row(route, $0, items) }
            }
    }

    /// Hours; `made` is what goes into tasks and projects, `weeks` are those of the whole route at eight hours each.
    private static func row(_ route: Route, _ background: String, _ items: [String: LibraryEntries.Item]) -> String {
        let hours = RouteHours(route, background: background, items: items)
        let made = hours.sum { items[$0.item.id]?.isSkill == false }
        let sums = [hours.total] + (1...4).map(hours.leg) + [made, hours.least, hours.total / 8]
        return row(route.track.isEmpty ? "trunk" : route.track, background, sums.map { "\(Int($0.rounded()))" })
    }

    private static func row(_ track: String, _ background: String, _ sums: [String]) -> String {
        func padded(_ text: String, to width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let columns = sums.map { String(repeating: " ", count: max(0, 7 - $0.count)) + $0 }
        return padded(track, to: 16) + padded(background, to: 10) + columns.joined()
    }
}
