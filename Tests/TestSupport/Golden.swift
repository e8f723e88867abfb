import CairnScreen
import Foundation

/// A frame kept as a file: the keys that made it, its text, and one letter a cell for the styles.
///
/// `CAIRN_GOLDENS=write swift test` writes the files anew; without it a missing file is a failure.
public struct Golden: Sendable {
    /// Where the files lie.
    public let folder: URL

    /// The goldens in a folder beside the test's own file.
    public init(beside file: String, folder: String = "Goldens") {
        self.folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(folder)
    }

    /// Whether files are to be written instead of compared.
    public static var isWriting: Bool { ProcessInfo.processInfo.environment["CAIRN_GOLDENS"] == "write" }

    /// The names of the files there are.
    public var names: Set<String> {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
    }

    /// Compares the frame with the file of that name; what differs, or nil.
    ///
    /// - Throws: what the file system says where a file cannot be written.
    public func problem(_ name: String, made by: String, _ frame: Frame) throws -> String? {
        let file = folder.appendingPathComponent(name + ".txt")
        let drawn = Self.text(frame, made: by)
        if Self.isWriting {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try drawn.write(to: file, atomically: true, encoding: .utf8)
            return nil
        }
        guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
            return "\(name): no golden; CAIRN_GOLDENS=write makes it. It would be:\n\(drawn)"
        }
        return drawn == kept ? nil : "\(name): the frame is not the golden\n" + Self.difference(kept, drawn)
    }

    /// The file's text: first how it was made, then the frame between bars, then its styles, then the cursor.
    public static func text(_ frame: Frame, made by: String) -> String {
        var lines = ["\(by)"]
        lines += (0..<frame.size.rows).map { "|" + String(frame.row($0).compactMap(\.text)) + "|" }
        lines += (0..<frame.size.rows).map { "|" + String(frame.row($0).map(\.style.letter)) + "|" }
        let cursor = frame.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
        lines.append("cursor: \(cursor)\(frame.cursorIsVisible ? ", in a field" : "")")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The lines that differ, each as it is kept (-) and as it is drawn (+), with marks under what differs.
    public static func difference(_ kept: String, _ drawn: String) -> String {
        let old = kept.components(separatedBy: "\n")
        let new = drawn.components(separatedBy: "\n")
        var shown: [String] = []
        for number in 0..<max(old.count, new.count) {
            let before = number < old.count ? old[number] : nil
            let after = number < new.count ? new[number] : nil
            guard before != after else { continue }
            shown.append("line \(number + 1)")
            if let before { shown.append("- " + before) }
            if let after { shown.append("+ " + after) }
            if let before, let after { shown.append("  " + marks(Array(before), Array(after))) }
        }
        return shown.joined(separator: "\n")
    }

    private static func marks(_ before: [Character], _ after: [Character]) -> String {
        let count = max(before.count, after.count)
        let marks = (0..<count).map { index -> Character in
            index < before.count && index < after.count && before[index] == after[index] ? " " : "^"
        }
        return String(marks)
    }
}
