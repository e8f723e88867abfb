import CairnCore
import Foundation

/// Hands a text to the user's editor.
enum Editor {
    /// What the editor made of a text, and the folder where that lies until it is kept elsewhere.
    struct Edited {
        let text: String
        fileprivate let folder: String

        /// Where the text is.
        var path: String { Editor.path(in: folder) }

        /// The text is kept elsewhere now.
        func remove() { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// Lets the user edit the text.
    ///
    /// The text lies in a file of mode 0600 in a folder of mode 0700, until the result is removed. The editor is `$VISUAL`,
    /// else `$EDITOR`, else that of the settings, else `vi`, and may have arguments, quoted as for a shell.
    /// - Throws: a `Failure` that names the file where what was written is left if it cannot be taken.
    static func edit(_ text: String) throws -> Edited {
        let folder = try makeFolder()
        let path = path(in: folder)
        let given = Data(asLines(text).utf8)
        try PrivateFile.write(given, to: path, replacing: true)
        let code = try Child.runInForeground("/bin/sh", ["-c", "exec \(command) \"$1\"", "cairn", path])
        guard let left = FileManager.default.contents(atPath: path), code == 0 || left != given else {
            try? FileManager.default.removeItem(atPath: folder)
            throw Failure(code: 74, description: "the editor '\(command)' \(problem(code)); the note is as it was")
        }
        return Edited(text: try take(left, from: path, hasFailed: code != 0), folder: folder)
    }

    /// What went wrong, by the shell's exit code.
    private static func problem(_ code: Int32?) -> String {
        switch code {
        case 0: "left nothing"
        case 126: "is not a program that can be run (quote a path with blanks)"
        case 127: "is not there (quote a path with blanks)"
        default: "failed"
        }
    }

    private static func path(in folder: String) -> String { folder + "/note.md" }

    /// The footer may be short: where the text lies comes first.
    private static func take(_ left: Data, from path: String, hasFailed: Bool) throws -> String {
        guard !hasFailed else {
            throw Failure(code: 74, description: "what you wrote is in \(path); the editor '\(command)' failed")
        }
        guard let edited = String(validating: UnicodeForm.utf8(Array(left)), as: UTF8.self) else {
            throw Failure(code: 74, description: "\(path) is not UTF-8; the note is as it was")
        }
        return edited
    }

    /// A text file's last line ends like all others: editors say so, and what is appended begins a line.
    private static func asLines(_ text: String) -> String {
        text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
    }

    private static var command: String { command(Config.current) }

    /// What edits texts, with its arguments.
    static func command(_ config: Config) -> String {
        World.environment("VISUAL") ?? World.environment("EDITOR") ?? config.editor ?? "vi"
    }

    private static func makeFolder() throws -> String {
        let parent = URL(fileURLWithPath: NSTemporaryDirectory()).path
        var template = Array((parent + "/cairn-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(
                code: 74, description: "no temporary folder for the editor: \(String(cString: strerror(errno)))")
        }
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
