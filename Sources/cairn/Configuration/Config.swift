import CairnCore
import CairnScreen
import Foundation

/// What the user has set up in a file. Options and the environment go before it.
struct Config: Equatable, Sendable {
    var theme: Theme.Name?
    var mouse = true
    var settings = Settings()
    var dates = DayHabits()
    var editor: String?
    var browser: String?
    var copy: String?

    /// The present one.
    @TaskLocal static var current = Config()
    /// Why the file does not hold; nil where it does, or is none.
    @TaskLocal static var problem: ConfigFault?

    /// Where the file is; nil if there is no place for one.
    static var path: String? {
        if let folder = World.environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
            return folder + "/cairn/config.toml"
        }
        return World.environment("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.config/cairn/config.toml" : nil }
    }

    /// Reads the user's file; what ships where there is none.
    ///
    /// - Throws: ``ConfigFault``, the first one.
    static func load() throws(ConfigFault) -> Config {
        guard let path, let text = try read(path) else { return Config() }
        return try ConfigReader(text, at: path).config()
    }

    /// All that is wrong with the user's file, in the order of its lines.
    static func faults() -> [ConfigFault] {
        do throws(ConfigFault) {
            guard let path, let text = try read(path) else { return [] }
            return try ConfigReader(text, at: path).read().faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
        } catch { return [error] }
    }

    /// More is no configuration.
    private static let limit = 1 << 20

    /// nil where there is no such file, which costs one failed call.
    private static func read(_ path: String) throws(ConfigFault) -> String? {
        // Without O_NONBLOCK, a named pipe would be waited for.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw ConfigFault(path: path, message: "cannot be read: \(String(cString: strerror(errno)))")
        }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw ConfigFault(path: path, message: "this is not a file of settings")
        }
        guard status.st_size <= limit else {
            throw ConfigFault(path: path, message: "this is too large: settings have at most \(limit >> 20) MiB")
        }
        guard let data = try? handle.readToEnd() ?? Data(),
            let text = String(validating: UnicodeForm.utf8(Array(data)), as: UTF8.self)
        else {
            throw ConfigFault(path: path, message: "this is not a text in UTF-8")
        }
        return text
    }

    /// Runs this with the settings in force.
    func apply<Result>(_ body: () throws -> Result) rethrows -> Result {
        var program = World.program
        program.features = program.features.with(settings)
        return try Config.$current.withValue(self) {
            try World.$program.withValue(program) { try Day.$habits.withValue(dates, operation: body) }
        }
    }
}

/// What is wrong with the file.
struct ConfigFault: Error, Equatable, CustomStringConvertible {
    let path: String
    /// From 1 on; nil where it is the whole file.
    var line: Int?
    let message: String

    /// "/home/ada/.config/cairn/config.toml:3: 'thme' is not known; did you mean 'theme'?"
    var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }

    /// For the screen's footer, which may be short.
    var notice: String {
        "Settings do not hold (config.toml\(line.map { ", line \($0)" } ?? "")): \(message)"
    }
}
