import CairnStore
import Foundation
import Testing

struct WholeFileTests {
    private let folder = TemporaryFolder()
    private let data = Data("new".utf8)

    @Test(arguments: [0o022, 0o077, 0o277, 0o777] as [mode_t])
    func `a new file is its owner's alone, at any mask`(mask: mode_t) throws {
        let before = umask(mask)
        defer { umask(before) }
        try WholeFile.write(data, to: folder("new"), replacing: false)
        #expect(mode(folder("new")) == 0o600)
        #expect(holds(folder("new"), data))
    }

    @Test func `a file is replaced only if that is allowed, and keeps its mode`() throws {
        try write(Data("old".utf8), to: folder("file"))
        chmod(folder("file"), 0o640)
        #expect(throws: StoreError.exists(path: folder("file"))) {
            try WholeFile.write(data, to: folder("file"), replacing: false)
        }
        try WholeFile.write(data, to: folder("file"), replacing: true)
        #expect(mode(folder("file")) == 0o640)
        #expect(holds(folder("file"), data))
        #expect(folder.modes().keys.sorted() == ["file"])
    }

    @Test func `links are followed, also to what is not there yet`() throws {
        for name in ["there", "missing"] {
            if name == "there" { try write(Data("old".utf8), to: folder(name)) }
            symlink(name, folder("to-" + name))
            try WholeFile.write(data, to: folder("to-" + name), replacing: true)
            #expect(holds(folder(name), data))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("to-" + name)) == name)
        }
    }

    @Test func `a folder, and a path without one, are refused`() throws {
        mkdir(folder("sub"), 0o700)
        #expect(throws: StoreError.notAFile(path: folder("sub"))) {
            try WholeFile.write(data, to: folder("sub"), replacing: true)
        }
        #expect(throws: StoreError.self) { try WholeFile.write(data, to: folder("no/file"), replacing: false) }
        #expect(folder.modes().keys.sorted() == ["sub"])
    }

    @Test func `a pipe is written into`() throws {
        mkfifo(folder("pipe"), 0o600)
        let reader = open(folder("pipe"), O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try WholeFile.write(data, to: folder("pipe"), replacing: true)
        var bytes = [UInt8](repeating: 0, count: 8)
        #expect(read(reader, &bytes, 8) == 3)
    }

    @Test func `a backup keeps the mode of what it replaces`() throws {
        let store = try Store.open(at: folder.journey, device: "test", access: .readWrite, now: 0)
        try write(Data(), to: folder("copy"))
        chmod(folder("copy"), 0o644)
        try store.backup(to: folder("copy"), replacing: true)
        #expect(mode(folder("copy")) == 0o644)
        mkfifo(folder("pipe"), 0o600)
        #expect(throws: StoreError.notAFile(path: folder("pipe"))) {
            try store.backup(to: folder("pipe"), replacing: true)
        }
    }
}
