import CairnScreen
import Foundation

/// Frames kept as a file: the keys that made each, its text, and one letter a cell for the styles.
///
/// `CAIRN_GOLDENS=write swift test` rewrites the files; without it a missing file is a failure.
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

    /// A frame and how it was made.
    public struct Picture: Sendable {
        let made: String
        let frame: Frame

        /// That frame, made like that.
        public init(made: String, _ frame: Frame) {
            self.made = made
            self.frame = frame
        }
    }

    /// Compares the pictures with the file of that name; what differs, or nil.
    ///
    /// - Throws: what the file system says where a file cannot be written.
    public func problem(_ name: String, _ pictures: [Picture]) throws -> String? {
        let file = folder.appendingPathComponent(name + ".txt")
        let drawn = pictures.map(Self.text).joined(separator: "\n")
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

    /// A picture as text: first how it was made, then what is drawn between bars, then its styles, then the cursor. Of a part
    /// that was drawn alone the blank frame around it is left out; where it stands is said instead.
    public static func text(_ picture: Picture) -> String {
        let frame = picture.frame
        let drawn = frame.drawn
        var lines = [picture.made]
        if drawn.rows.count < frame.size.rows || drawn.columns.count < frame.size.columns {
            lines.append("rows \(said(drawn.rows)), columns \(said(drawn.columns))")
        }
        let rows = drawn.rows.map { frame.row($0).dropFirst(drawn.columns.lowerBound).prefix(drawn.columns.count) }
        lines += rows.map { "|" + String($0.compactMap(\.text)) + "|" }
        lines += rows.map { "|" + String($0.map(\.style.letter)) + "|" }
        let cursor = frame.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
        lines.append("cursor: \(cursor)\(frame.cursorIsVisible ? ", in a field" : "")")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func said(_ range: Range<Int>) -> String {
        range.isEmpty ? "none" : "\(range.lowerBound)–\(range.upperBound - 1)"
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

extension Frame {
    /// The rectangle outside of which every cell is blank.
    public var drawn: (rows: Range<Int>, columns: Range<Int>) {
        var (rows, columns) = (0..<0, 0..<0)
        for row in 0..<size.rows {
            let cells = self.row(row)
            guard let first = cells.firstIndex(where: { $0 != .blank }),
                let last = cells.lastIndex(where: { $0 != .blank })
            else { continue }
            let own = first - cells.startIndex..<last - cells.startIndex + 1
            columns =
                rows.isEmpty ? own : min(columns.lowerBound, own.lowerBound)..<max(columns.upperBound, own.upperBound)
            rows = (rows.isEmpty ? row : rows.lowerBound)..<row + 1
        }
        return (rows, columns)
    }
}
