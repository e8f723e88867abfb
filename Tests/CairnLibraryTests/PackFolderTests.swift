import AssetCheck
import CairnCore
import Foundation
import Testing

@testable import CairnLibrary

/// What may lie in the folder of packs.
final class PackFolderTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    private func area(_ id: String) -> String {
        "pack: {id: \(id), name: A pack}\nareas: [{id: \(id), name: An area, summary: Of its own.}]\n"
    }

    /// Each pack with its first fault, or with nothing.
    private func read() throws -> [String] {
        try LibraryWithPacks(folder: folder).packs.map { pack in
            "\(pack.name) \(pack.problems.first.map { "\($0.location.line): \($0.message)" } ?? "is in use")"
        }
    }

    @Test func `no folder is no packs`() throws {
        #expect(try LibraryWithPacks(folder: nil).packs.isEmpty)
        #expect(try LibraryWithPacks(folder: folder + "/none").packs.isEmpty)
        #expect(try LibraryWithPacks(folder: folder).packs.isEmpty)
    }

    @Test func `packs are laid by name; others are passed over`() throws {
        for name in ["b.yaml", "a.yml", ".hidden.yaml", "notes.txt", "c.yaml~"] {
            try write(area(name.first == "b" ? "bees" : "ants"), to: name)
        }
        #expect(try read() == ["a.yml is in use", "b.yaml is in use"])
        #expect(try LibraryWithPacks(folder: folder).library.areas.map(\.id).suffix(2) == ["ants", "bees"])
    }

    @Test func `a name that is not UTF-8 is asked to be another one`() throws {
        try write(area("ants"), to: "a.yaml")
        try write(area("bees"), to: "b.txt")
        let odd = Array("\(folder)/".utf8CString.dropLast()) + [CChar(truncatingIfNeeded: 0xFF)]
        let renamed = rename("\(folder)/b.txt", odd + Array(".yaml".utf8CString))
        #expect(renamed == 0)
        #expect(try read() == ["a.yaml is in use", "\u{FFFD}.yaml 0: its name is not UTF-8; give it another one"])
    }

    @Test func `one with a fault is left out, and the others stay`() throws {
        try write("pack: [", to: "a.yaml")
        try write(area("bees"), to: "b.yaml")
        try write(area("bees").replacing("id: bees, name: A pack", with: "id: wasps, name: A pack"), to: "c.yaml")
        let packs = try read()
        #expect(packs.count == 3)
        #expect(packs[0].hasPrefix("a.yaml 2: not YAML: "))
        #expect(packs[1] == "b.yaml is in use")
        #expect(packs[2] == "c.yaml 2: the area 'bees' is taken, by b.yaml:2; a pack amends only what ships")
    }

    @Test func `links are followed; folders, pipes and links to nowhere are named`() throws {
        try write(area("ants"), to: "target")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/a.yaml", withDestinationPath: "target")
        try FileManager.default.createDirectory(atPath: "\(folder)/b.yaml", withIntermediateDirectories: false)
        #expect(mkfifo("\(folder)/c.yaml", 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/d.yaml", withDestinationPath: "d.yaml")
        #expect(
            try read() == [
                "a.yaml is in use", "b.yaml 0: this is not a file; a pack is one file of YAML",
                "c.yaml 0: this is not a file; a pack is one file of YAML",
                "d.yaml 0: cannot be read: Too many levels of symbolic links",
            ])
    }

    @Test func `what is too large, empty or not text is named`() throws {
        try write(area("ants") + "#" + String(repeating: "x", count: PackFile.limit), to: "a.yaml")
        try write("", to: "b.yaml")
        try Data([0x61, 0x0A, 0xFF]).write(to: URL(fileURLWithPath: "\(folder)/c.yaml"))
        #expect(
            try read() == [
                "a.yaml 0: the file is larger than 1 MiB; make several packs of it", "b.yaml 1: the file is empty",
                "c.yaml 2: this line is not UTF-8",
            ])
    }

    @Test func `too many packs, and a folder that is none, are named`() throws {
        for number in 0...PackFolder.most { try write(area("area-\(number)"), to: "\(number).yaml") }
        let packs = try LibraryWithPacks(folder: folder).packs
        #expect(packs.count { $0.problems.isEmpty } == PackFolder.most)
        #expect(packs.last?.problems.first?.message == "the folder of packs holds 65 packs; 64 are read")
        let none = try LibraryWithPacks(folder: folder + "/1.yaml")
        #expect(
            none.packs.map { $0.problems.first?.message } == ["the folder of packs cannot be read: Not a directory"])
    }
}
