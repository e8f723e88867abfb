import AssetCheck
import CairnLibrary

/// A pack as JSON, for scripts.
struct PackJSON: Encodable {
    /// An entry of the pack.
    struct Entry: Encodable {
        let kind: String
        let id: String

        init(_ entry: PackContents.Entry) { (kind, id) = (entry.kind, entry.id) }
    }

    /// A problem with the pack.
    struct Fault: Encodable {
        let file: String
        let line: Int
        let column: Int
        let message: String

        init(_ problem: Problem) {
            (file, line, column) = (problem.location.file, problem.location.line, problem.location.column)
            message = problem.message
        }
    }

    let file: String
    let used: Bool
    let id: String?
    let name: String?
    let by: String?
    let version: String?
    let adds: [Entry]
    let amends: [Entry]
    let problems: [Fault]

    /// The JSON of a report.
    init(_ report: PackReport) {
        let pack = try? report.result.get()
        file = report.path
        used = pack != nil
        (id, name, by, version) = (pack?.id, pack?.name, pack?.by, pack?.version)
        adds = pack?.adds.map(Entry.init) ?? []
        amends = pack?.amends.map(Entry.init) ?? []
        problems = report.problems.map(Fault.init)
    }
}
