import Foundation

/// Opens an address or a path with the desktop's own opener.
enum Opener {
    /// Schemes that may be opened; anything else is taken for a path.
    private static let schemes = ["https", "http", "mailto"]

    /// - Throws: a `Failure` where it cannot be opened here.
    static func open(_ place: String) throws {
        let target = try self.target(place)
        #if os(macOS)
            let opener = "open"
        #else
            let opener = "xdg-open"
        #endif
        if isWeb(target), let browser = World.environment("BROWSER") ?? Config.current.browser,
            let ended = try? Child.runQuietly("/bin/sh", ["-c", "exec \(browser) \"$1\"", "cairn", target]),
            ended == .exited(0) || ended == .notYet
        {
            return
        }
        guard let ended = try? Child.runQuietly(opener, [target]), ended == .exited(0) || ended == .notYet else {
            throw Failure(code: 74, description: "nothing here opens '\(place)'; y copies it")
        }
    }

    private static func isWeb(_ target: String) -> Bool {
        ["http:", "https:"].contains { target.lowercased().hasPrefix($0) }
    }

    private static func target(_ place: String) throws -> String {
        if let scheme = place.split(separator: ":").first, schemes.contains(scheme.lowercased()), place.contains(":") {
            return place
        }
        let path = UserPath.expanded(place)
        guard path.hasPrefix("/") || path.hasPrefix("."), FileManager.default.fileExists(atPath: path) else {
            throw Failure(code: 66, description: "'\(place)' is neither an address nor a file here; y copies it")
        }
        return path
    }
}
