import CairnCore
import Foundation

/// The folder that a portfolio is written into.
struct PortfolioFolder {
    /// As the user gave it.
    let name: String
    private let path: String

    /// - Throws: if no folder is named.
    init(_ name: String) throws(Failure) {
        self.name = name
        path = UserPath.expanded(name)
        if path.isEmpty { throw .usage("--to names a folder") }
    }

    /// Writes all pages. Everything is looked at before anything is written.
    ///
    /// - Parameters:
    ///   - otherwise: what to do if a page is there already.
    ///   - check: refuses a path that is a journey's.
    ///   - write: writes a file.
    func write(
        _ portfolio: Portfolio, replacing: Bool, otherwise: String, check: (String) throws -> Void,
        by write: (Data, String) throws -> Void
    ) throws {
        let paths = portfolio.files.map { path.hasSuffix("/") ? path + $0.name : "\(path)/\($0.name)" }
        try make()
        for path in paths {
            try check(path)
            if !replacing, FileManager.default.fileExists(atPath: path) {
                throw Failure(code: 74, description: "'\(path)' is there already; \(otherwise)")
            }
        }
        for (file, path) in zip(portfolio.files, paths) { try write(Data(file.text.utf8), path) }
    }

    private func make() throws(Failure) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            if !isFolder.boolValue { throw Failure(code: 74, description: "'\(name)' is a file; name a folder") }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(code: 74, description: "cannot make the folder '\(name)': \(error.localizedDescription)")
        }
    }

    /// "One project is in ~/portfolio: open index.html in a browser."
    func said(_ portfolio: Portfolio) -> String {
        let count = portfolio.files.count - 2
        return "\(count == 1 ? "One project is" : "\(count) projects are") in \(name): open index.html in a browser."
    }
}
