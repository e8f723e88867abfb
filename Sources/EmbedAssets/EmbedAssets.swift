import Foundation
import PackagePlugin

/// Runs `embed-assets` over `Assets/` before CairnLibrary is compiled.
@main
struct EmbedAssets: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let assets = context.package.directoryURL.appending(path: "Assets")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedAssets.swift")
        let files =
            FileManager.default.enumerator(at: assets, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { ["yaml", "mustache"].contains($0.pathExtension) } ?? []
        return [
            try watch(assets, below: context.pluginWorkDirectoryURL.appending(path: "watched")),
            .buildCommand(
                displayName: "Checking and embedding Assets",
                executable: try context.tool(named: "embed-assets").url,
                arguments: [assets.path, output.path],
                inputFiles: files.sorted { $0.path < $1.path },
                outputFiles: [output]),
        ]
    }

    /// Has SwiftPM ask this plugin again when a file comes or goes below the folder.
    ///
    /// It keeps its plan while the sources have the same names, and would neither see a new file nor let go of one that
    /// went. But it also looks at what is below the output folder of a prebuild command, and follows links there.
    /// Without an ending of things that it leaves alone (docc is one), it would copy the folder beside the program.
    private func watch(_ folder: URL, below watched: URL) throws -> Command {
        let files = FileManager.default
        let link = watched.appending(path: "Assets.docc").path
        try files.createDirectory(at: watched, withIntermediateDirectories: true)
        if (try? files.destinationOfSymbolicLink(atPath: link)) != folder.path {
            try? files.removeItem(atPath: link)
            try files.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
        }
        return .prebuildCommand(
            displayName: "Watching Assets", executable: URL(fileURLWithPath: "/usr/bin/true"), arguments: [],
            outputFilesDirectory: watched)
    }
}
