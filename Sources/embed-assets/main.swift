import AssetCheck
import Foundation

// embed-assets ASSETS_DIR OUTPUT.swift
//
// Checks a folder of assets and writes them as one Swift file. Exits with 1 and every problem on standard error if
// there are any, 64 if called in another way, 74 if a file cannot be read or written.

func leave(_ status: Int32, _ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(status)
}

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first, let output = arguments.last, arguments.count == 2 else {
    leave(64, "usage: embed-assets ASSETS_DIR OUTPUT.swift")
}
do {
    let folder = try AssetFolder(at: URL(fileURLWithPath: folder))
    let source = try CheckedLibrary(folder).swiftSource
    // An unchanged file is not written, so that it is not compiled again.
    if (try? String(contentsOfFile: output, encoding: .utf8)) != source {
        try source.write(toFile: output, atomically: true, encoding: .utf8)
    }
} catch let problems as Problems {
    leave(1, "\(problems)")
} catch {
    leave(74, "embed-assets: cannot turn '\(folder)' into '\(output)': \(error.localizedDescription)")
}
