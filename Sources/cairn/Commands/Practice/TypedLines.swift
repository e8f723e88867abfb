import Foundation

/// Standard input of the commands, line by line.
enum TypedLines {
    /// The next line without its end; nil at the end of input. Tests give lines of their own.
    @TaskLocal static var next: @Sendable () -> String? = { readLine() }

    /// The next line without white space at both ends; nil at the end of input.
    static func word() -> String? { next()?.trimmingCharacters(in: .whitespacesAndNewlines) }
}
