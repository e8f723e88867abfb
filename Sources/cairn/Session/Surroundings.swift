import CNcurses
import CairnCore
import Foundation

/// What the program finds when it starts, and must not take as it is.
enum Surroundings {
    /// Sets right what can be, before anything else.
    ///
    /// - Throws: a `Failure` for arguments that are not text.
    static func prepare() throws {
        cairn_limits_open()
        openStreams()
        keepOwnersBits()
        try checkArguments()
    }

    /// A file must not get the number of a stream that is closed: what is printed would go there.
    private static func openStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            // The wrong way round, so that reading and printing fail as they should.
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// A mask that takes the owner's own bits makes files that nobody can use: ours, SQLite's, the editor's.
    private static func keepOwnersBits() {
        let mask = umask(0o077)
        umask(mask & 0o077)
    }

    /// Bytes that are not UTF-8 would be replaced: the name of one file would become that of another, a text a wrong one.
    private static func checkArguments() throws {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let bytes = CommandLine.unsafeArgv[index], String(validatingCString: bytes) == nil else { continue }
            throw Failure.usage(
                "'\(String(cString: bytes))' is not UTF-8; a text has to be, and a file needs another name, or a link that is"
            )
        }
    }
}
