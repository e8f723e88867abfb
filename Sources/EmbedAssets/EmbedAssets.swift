import Foundation
import PackagePlugin

/// Runs `embed-assets` over `Assets/` before CairnLibrary is compiled.
@main
struct EmbedAssets: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let assets = context.package.directoryURL.appending(path: "Assets")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedAssets.swift")
        let files = FileManager.default.enumerator(at: assets, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" } ?? []
        return [
            .buildCommand(
                displayName: "Checking and embedding Assets",
                executable: try context.tool(named: "embed-assets").url,
                arguments: [assets.path, output.path],
                inputFiles: files.sorted { $0.path < $1.path },
                outputFiles: [output])
        ]
    }
}
