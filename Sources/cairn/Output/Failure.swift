import ArgumentParser
import CairnCore
import CairnLibrary
import CairnStore
import Foundation

/// A failure with its exit code (sysexits.h): 64 usage, 65 bad data, 66 no such file, 74 I/O, 75 busy, 78 configuration.
struct Failure: Error, CustomStringConvertible {
    let code: Int32
    /// What is wrong; what to do.
    let description: String

    /// Bad arguments.
    static func usage(_ text: String) -> Failure { Failure(code: 64, description: text) }

    /// Says what is wrong on standard error and ends the program.
    static func exit(_ error: any Error) -> Never {
        switch error {
        case let failure as Failure: say(failure.description, failure.code)
        case let error as StoreError: say(error.description, error.exitClass.rawValue)
        case let error as TerminalError: say(error.description, 74)
        case let error as LibraryError: say("\(error)", 65)
        default: exitAsParser(error)
        }
    }

    /// Help and version are not failures; the parser's messages are reworded like the program's own.
    private static func exitAsParser(_ error: any Error) -> Never {
        let code = Cairn.exitCode(for: error)
        guard code != .success else {
            Output.write(Cairn.fullMessage(for: error) + "\n")
            Foundation.exit(0)
        }
        var message = Cairn.message(for: error)
        if let both = twoOfOne(message) { say("\(both) do not go together; give one of them", code.rawValue) }
        if code == .validationFailure, message.hasSuffix(".") { message.removeLast() }
        let hint = hyphenHint(message) ?? wordHint(message) ?? "--help shows what is allowed"
        say(code == .validationFailure ? "\(message); \(hint)" : message, code.rawValue)
    }

    /// "--legs and --all", of which only one may stand; nil if the message is about something else.
    private static func twoOfOne(_ message: String) -> String? {
        guard message.hasPrefix("Value to be set with ") else { return nil }
        let options = message.split(separator: "'").filter { $0.hasPrefix("-") }
        return options.count == 2 ? "\(options[1]) and \(options[0])" : nil
    }

    /// How a value that begins like an option is given: nil if the message is about something else.
    private static func hyphenHint(_ message: String) -> String? {
        zip(CommandLine.arguments, CommandLine.arguments.dropFirst()).first { option, value in
            option.hasPrefix("--") && value.hasPrefix("-") && value.dropFirst().first?.isNumber == true
                && message.contains("'\(option) ")
        }.map { "write \($0)=\($1)" }
    }

    /// How a word that begins like an option is given: "Unknown option '-sql'"; nil if the message is about something else.
    private static func wordHint(_ message: String) -> String? {
        CommandLine.arguments.first { $0.count > 2 && $0.hasPrefix("-") && message.hasPrefix("Unknown option '\($0)'") }
            .flatMap {
                $0.hasPrefix("--")
                    ? nil : "a word that begins so goes behind --; in a filter it is not:\($0.dropFirst())"
            }
    }

    /// Prints a warning on standard error; the program goes on.
    static func warn(_ text: String) {
        // One line, whatever of the user's is in it. There may be nobody to tell.
        _ = Output.put("cairn: \(Visible.line(text))\n", on: STDERR_FILENO)
    }

    private static func say(_ text: String, _ code: Int32) -> Never {
        warn(text)
        Foundation.exit(code)
    }
}
