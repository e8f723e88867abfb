import CPty

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension PtyTerminal {
    /// The least that programs need, the same on every machine: our `PATH`, a UTF-8 locale and a known terminal.
    /// There is no `HOME` in it; add one of your own.
    public static var plainEnvironment: [String: String] {
        let path = getenv("PATH").map { String(cString: $0) }
        return ["PATH": path ?? "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    }

    /// The file that a program's name stands for.
    static func resolve(_ name: String, searchPath: String) throws(PtyError) -> String {
        if name.contains("/") { return name }
        for folder in searchPath.split(separator: ":") where !name.isEmpty {
            let path = "\(folder)/\(name)"
            if cpty_is_executable(path) { return path }
        }
        throw PtyError.notFound(program: name, searchPath: searchPath)
    }

    static func spawn(
        path: String, arguments: [String], environment: [String: String], size: TerminalSize, directory: String
    ) throws(PtyError) -> cpty_child {
        var child = cpty_child()
        var stage: Int32 = 0
        let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
        let error = withCStrings(arguments) { argv in
            withCStrings(variables) { envp in
                withCStrings([path, directory]) { places in
                    var command = cpty_command(
                        path: places[0], argv: argv, environment: envp, directory: places[1],
                        rows: Int32(size.rows), columns: Int32(size.columns))
                    return cpty_spawn(&command, &child, &stage)
                }
            }
        }
        guard error == 0 else {
            throw PtyError.cannotStart(
                program: path, step: stepName(stage, directory: directory), reason: errorText(error))
        }
        return child
    }

    private static func stepName(_ stage: Int32, directory: String) -> String {
        switch UInt32(stage) {
        case CPTY_STAGE_TERMINAL.rawValue: "opening a pseudo terminal"
        case CPTY_STAGE_FORK.rawValue: "making a process"
        case CPTY_STAGE_DIRECTORY.rawValue: "entering \(directory)"
        default: "running the file"
        }
    }
}

/// The strings as C wants them, NULL at the end, for the time of `body`.
private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { preconditionFailure("an array with a NULL at its end is not empty") }
        return body(base)
    }
}

/// An errno in words.
func errorText(_ number: Int32) -> String {
    var text = [CChar](repeating: 0, count: 256)
    cpty_error_text(number, &text, text.count)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
