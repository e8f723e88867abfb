import Foundation

/// Standard input of the commands, line by line.
enum TypedLines {
    /// The next line without its end; nil at the end of input. Tests give lines of their own.
    @TaskLocal static var next: @Sendable () -> String? = { readLine() }
}
