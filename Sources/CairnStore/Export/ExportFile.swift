import CairnCore
import Foundation

/// The file that `Store.exportJourney` writes.
struct ExportFile: Decodable {
    static let format = "cairn-journey"
    /// The version of the format, raised when older programs cannot read it any more.
    static let version = 1

    let records: [Record]
    let log: [LogEntry]

    private enum Key: String, CodingKey {
        case format, version, records, log
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard try container.decode(String.self, forKey: .format) == Self.format else {
            throw DecodingError.dataCorruptedError(
                forKey: .format, in: container, debugDescription: "this is not an export of Cairn's")
        }
        guard try (1...Self.version).contains(container.decode(Int.self, forKey: .version)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .version, in: container, debugDescription: "this was exported by a newer Cairn; update Cairn")
        }
        try decoder.container(keyedBy: FieldKey.self).refuseOthers(
            than: { Key(stringValue: $0) != nil }, in: "an export")
        records = try container.decode([Record].self, forKey: .records)
        log = try container.decode([LogEntry].self, forKey: .log)
    }

    /// Reads an export. Throws `badImport` if it is invalid, `tooLarge` beyond `Store.importLimit`.
    static func read(_ data: Data, _ kinds: RecordKinds) throws(StoreError) -> ExportFile {
        guard data.count <= Store.importLimit else { throw .tooLarge(what: "the import", limit: Store.importLimit) }
        let text = JSONSource(data)
        try text.check()
        do {
            return try JSONText.decoder(kinds).decode(ExportFile.self, from: data)
        } catch let error as DecodingError {
            throw text.error(error)
        } catch {
            throw text.error("\(error)", at: [])
        }
    }
}
