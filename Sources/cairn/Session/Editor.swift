import Foundation

/// Hands a text to the user's editor.
enum Editor {
    /// What the editor made of the text.
    ///
    /// The text lies in a file of mode 0600 in a folder of mode 0700, which is removed afterwards. The editor is `$VISUAL`,
    /// else `$EDITOR`, else `vi`, and may have arguments, quoted as for a shell.
    /// - Throws: a `Failure` that names the file where the text was left if the editor failed.
    static func edit(_ text: String) throws -> String {
        let folder = try makeFolder()
        let path = folder + "/note.md"
        try PrivateFile.write(Data(text.utf8), to: path, replacing: true)
        let code = try Child.runInForeground("/bin/sh", ["-c", "exec \(command) \"$1\"", "cairn", path])
        guard code == 0 else {
            guard let left = try? read(path), left != text else {
                try? FileManager.default.removeItem(atPath: folder)
                throw Failure(code: 74, description: "the editor '\(command)' failed; the note is as it was")
            }
            throw Failure(code: 74, description: "the editor '\(command)' failed; what you wrote is in \(path)")
        }
        let edited = try read(path)
        try? FileManager.default.removeItem(atPath: folder)
        return edited
    }

    private static var command: String {
        let environment = ProcessInfo.processInfo.environment
        return [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
    }

    private static func makeFolder() throws -> String {
        var template = Array((NSTemporaryDirectory() + "/cairn-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(
                code: 74, description: "no temporary folder for the editor: \(String(cString: strerror(errno)))")
        }
        return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(code: 74, description: "the editor left nothing; the note is as it was")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw Failure(code: 74, description: "what the editor left in \(path) is not UTF-8; the note is as it was")
        }
        return text
    }
}
