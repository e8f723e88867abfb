import AssetCheck
import Foundation

// embed-assets ASSETS_DIR OUTPUT.swift
// embed-assets --sums ASSETS_DIR
//
// Checks a folder of assets and writes them as one Swift file, or prints what the routes take. Exits with 1 and every
// problem on standard error if there are any, 64 if called in another way, 74 if a file cannot be read or written.

func leave(_ status: Int32, _ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard let first = arguments.first, let last = arguments.last, arguments.count == 2 else {
    leave(64, "usage: embed-assets ASSETS_DIR OUTPUT.swift, or embed-assets --sums ASSETS_DIR")
}
let sums = first == "--sums"
let path = sums ? last : first
do {
    let folder = try AssetFolder(at: URL(fileURLWithPath: path))
    if sums {
        print(try RouteTable(folder).lines.joined(separator: "\n"))
    } else {
        let source = try CheckedLibrary(folder).swiftSource
        // What has not changed need not be compiled again.
        if (try? String(contentsOfFile: last, encoding: .utf8)) != source {
            try source.write(toFile: last, atomically: true, encoding: .utf8)
        }
    }
} catch let problems as Problems {
    leave(1, "\(problems)")
} catch {
    leave(74, "embed-assets: cannot turn '\(path)' into '\(last)': \(error.localizedDescription)")
}
