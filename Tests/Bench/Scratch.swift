import Foundation
import PtyTerminal

/// The benchmark's own temporary folder: everything that it makes is in there.
struct Scratch {
    let folder: String

    /// Makes it.
    init() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "cairn-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        folder = place.path(percentEncoded: false)
    }

    /// Removes it with all that is in it.
    func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A folder in it, made when it is not there.
    func folder(_ name: String) throws -> String {
        let path = "\(folder)/\(name)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Writes a file into one of its folders.
    func write(_ text: String, to path: String) throws {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    /// Runs a command to its end.
    ///
    /// - Throws: `ScratchError.failed` with what it said.
    func run(_ arguments: [String], in directory: String = ".") throws {
        let terminal = try PtyTerminal.start(
            arguments, size: TerminalSize(rows: 60, columns: 200), directory: directory)
        guard try terminal.waitForExit(timeout: .seconds(60)).isSuccess else {
            throw ScratchError.failed(arguments.joined(separator: " "), terminal.screen.description)
        }
    }

    /// Compiles a C program that needs ncurses; returns the path of what came out.
    func compiled(source: String) throws -> String {
        let compilers = ["cc", "clang", "gcc"].filter(isInstalled)
        guard let compiler = compilers.first else { throw ScratchError.noCompiler }
        let program = "\(folder)/floor"
        try run([compiler, "-O2", "-Wall", "-Wextra", "-o", program, source, "-lncursesw"])
        return program
    }
}

/// Whether a program is to be found in `PATH`.
func isInstalled(_ program: String) -> Bool {
    let path = PtyTerminal.plainEnvironment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
}

/// Why there is nothing to measure.
enum ScratchError: Error, CustomStringConvertible {
    case failed(String, String)
    case noCompiler

    var description: String {
        switch self {
        case .failed(let command, let output): "this failed: \(command)\n\(output)"
        case .noCompiler: "no C compiler (cc, clang, gcc) in PATH to compile the floor with"
        }
    }
}
