import ArgumentParser
import AssetCheck
import CairnLibrary
import Foundation

/// `cairn library …`
struct LibraryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library", abstract: "Your packs: what they add to the Library, and what is wrong with them.",
        discussion: "A pack is a YAML file in $XDG_DATA_HOME/cairn/packs; docs/PACKS.md explains it by an example.",
        subcommands: [List.self, Check.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "The packs in use, with what each adds and amends, and those that are left out.")
        @Flag(help: "Print JSON.") var json = false

        func run() throws {
            let packs = try LibraryWithPacks(folder: Packs.folder).packs
            if json { return try Output.json(packs.map(PackJSON.init)) }
            guard !packs.isEmpty else { return Output.line(LibraryCommand.none) }
            Output.lines(packs.flatMap { $0.lines(ids: true) })
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check packs as the build checks the Library: every fault with its line and what is allowed.",
            discussion: "Files are checked in this order, each on what the ones before it add.")
        @Argument(help: "Packs; nothing checks those in use.", completion: .file(extensions: ["yaml", "yml"]))
        var files: [String] = []
        @Flag(help: "Print JSON.") var json = false

        func run() throws {
            let packs = try files.isEmpty ? LibraryWithPacks(folder: Packs.folder, showingPaths: true).packs : checked()
            if !json, let fault = onlyFault(packs) { throw Failure(code: 65, description: fault) }
            if json {
                try Output.json(packs.map(PackJSON.init))
            } else if packs.isEmpty {
                Output.line(LibraryCommand.none)
            } else {
                Output.lines(packs.flatMap { $0.lines(ids: false) })
            }
            let broken = packs.filter { !$0.problems.isEmpty }
            guard broken.isEmpty else {
                let names = broken.map(\.name).joined(separator: ", ")
                throw Failure(code: 65, description: "\(names): not as a pack must be; mend it and check again")
            }
        }

        /// Where there is one pack with one fault, that is the whole answer.
        private func onlyFault(_ packs: [PackReport]) -> String? {
            guard packs.count == 1, let pack = packs.first, pack.problems.count == 1 else { return nil }
            return "\(pack.problems[0].line); mend it and check again"
        }

        private func checked() throws -> [PackReport] {
            let paths = files.map(UserPath.expanded)
            for path in paths where access(path, F_OK) != 0 {
                throw Failure(code: 66, description: "there is no file '\(path)'; check the path")
            }
            return try LibraryWithPacks(files: paths).packs
        }
    }

    private static var none: String {
        guard let folder = Packs.folder else {
            let odd = ["XDG_DATA_HOME", "HOME"].first(where: World.isUnreadable)
            let reason = odd.map { "\($0) is not UTF-8" } ?? "HOME is not set"
            return "There are no packs, and no place for them: \(reason)."
        }
        return "There are no packs in \(folder). A pack is a YAML file there; docs/PACKS.md explains it."
    }
}
