import CairnCore
import CairnScreen
import TOMLKit

/// Reads a file of settings and checks all that is in it.
struct ConfigReader {
    private let path: String
    private let lines: ConfigLines
    private let table: TOMLTable

    /// Reads the text.
    ///
    /// - Throws: a fault where it is not TOML.
    init(_ text: String, at path: String) throws(ConfigFault) {
        self.path = path
        lines = ConfigLines(text)
        // The library would read no further.
        if let end = text.utf8.firstIndex(of: 0) {
            let line = text.utf8[..<end].count { $0 == UInt8(ascii: "\n") } + 1
            throw ConfigFault(path: path, line: line, message: "not TOML: it has a NUL character")
        }
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ConfigFault(path: path, line: error.source.begin.line, message: "not TOML: \(error.description)")
        } catch {
            throw ConfigFault(path: path, message: "not TOML: \(error)")
        }
    }

    private static let names = [
        "theme", "mouse", "first-pane", "week-starts", "dates", "editor", "browser", "copy", "keys",
    ]
    /// As ``Day/weekday`` counts them.
    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// The settings.
    ///
    /// - Throws: the first fault.
    func config() throws(ConfigFault) -> Config {
        let (config, faults) = read()
        if let first = faults.first { throw first }
        return config
    }

    /// The settings as far as they hold, and all that is wrong.
    func read() -> (config: Config, faults: [ConfigFault]) {
        var faults = table.keys.sorted(by: lines.areInOrder).filter { !Self.names.contains($0) }.map { name in
            fault(name, "'\(name)' is not known\(NearMiss.offer(name, allowed: Self.names))")
        }
        func sound<Value>(_ read: () throws(ConfigFault) -> Value?) -> Value? {
            do throws(ConfigFault) { return try read() } catch {
                faults.append(error)
                return nil
            }
        }
        var config = Config()
        config.theme = sound { () throws(ConfigFault) in
            try choice("theme", Theme.Name.allCases.map(\.rawValue)).flatMap(Theme.Name.init)
        }
        config.mouse = sound(mouse) ?? config.mouse
        let panes = Features.shipped.keymap.panes.map(\.id)
        config.settings.firstPane = sound { () throws(ConfigFault) in
            try choice("first-pane", panes.map(\.name)).flatMap { name in panes.first { $0.name == name } }
        }
        let weekday = sound { () throws(ConfigFault) in
            try choice("week-starts", Self.weekdays).flatMap(Self.weekdays.firstIndex)
        }
        config.dates.firstWeekday = weekday ?? config.dates.firstWeekday
        let style = sound { () throws(ConfigFault) in
            try choice("dates", DayHabits.Style.allCases.map(\.rawValue)).flatMap(DayHabits.Style.init)
        }
        config.dates.style = style ?? config.dates.style
        config.editor = sound { () throws(ConfigFault) in try text("editor") }
        config.browser = sound { () throws(ConfigFault) in try text("browser") }
        config.copy = sound { () throws(ConfigFault) in try text("copy") }
        let keys = keys()
        config.settings.keys = keys.found
        return (config, faults + keys.faults)
    }

    private func mouse() throws(ConfigFault) -> Bool? {
        guard let mouse = table["mouse"] else { return nil }
        guard let isOn = mouse.bool else { throw fault("mouse", "'mouse' is true or false") }
        return isOn
    }

    private func text(_ name: String) throws(ConfigFault) -> String? {
        guard let value = table[name] else { return nil }
        if value.string?.isEmpty == true {
            throw fault(name, "'\(name)' is empty; give it a value, or remove the line")
        }
        guard let text = value.string, !text.contains(where: \.isNewline) else {
            throw fault(name, "'\(name)' is a text of one line, in quotation marks")
        }
        return text
    }

    private func choice(_ name: String, _ allowed: [String]) throws(ConfigFault) -> String? {
        guard let given = try text(name) else { return nil }
        guard allowed.contains(given) else {
            throw fault(name, "'\(given)' is no \(name)\(NearMiss.offer(given, allowed: allowed))")
        }
        return given
    }

    /// The keys by command, and what is wrong with them; none of them may stand for two things at once.
    private func keys() -> (found: [String: [Key]], faults: [ConfigFault]) {
        guard let value = table["keys"] else { return ([:], []) }
        guard let given = value.table else {
            return ([:], [fault("keys", "'keys' is a table: [keys] on a line of its own")])
        }
        let known = Features.shipped.keymap.settable
        var (keys, faults) = ([String: [Key]](), [ConfigFault]())
        for name in given.keys.sorted(by: lines.areInOrder) {
            do throws(ConfigFault) { keys[name] = try list(given[name], of: command(name, given[name], known)) } catch {
                faults.append(error)
            }
        }
        let keymap = Features.shipped.with(settings(keys)).keymap
        for name in keys.keys.sorted(by: lines.areInOrder) {
            for key in keys[name] ?? [] {
                guard let other = keymap.holder(of: key, besides: name) else { continue }
                faults.append(fault(name, "'\(key.name)' for '\(name)' is taken by '\(other.name)' (\(other.title))"))
            }
        }
        return (keys, faults)
    }

    /// The name, if a command that has keys is called so.
    private func command(
        _ name: String, _ value: (any TOMLValueConvertible)?, _ known: [String]
    ) throws(ConfigFault) -> String {
        let written = dotted(name, value)
        guard known.contains(written) else {
            let offer = NearMiss.offer(written, among: known)
            let advice = offer.isEmpty ? "; `cairn config keys` lists them" : offer
            throw fault(name, "no command is called '\(written)'\(advice)")
        }
        guard written == name else { throw fault(name, "put the name in quotation marks: \"\(written)\"") }
        return name
    }

    /// The whole name: TOML makes a table of one with a dot that is not in quotation marks.
    private func dotted(_ name: String, _ value: (any TOMLValueConvertible)?) -> String {
        guard let table = value?.table else { return name }
        let next = table.keys.min { lines.areInOrder("\(name).\($0)", "\(name).\($1)") }
        return next.map { dotted("\(name).\($0)", table[$0]) } ?? name
    }

    private func settings(_ keys: [String: [Key]]) -> Settings {
        var settings = Settings()
        settings.keys = keys
        return settings
    }

    /// What nobody may be locked out of.
    private static let waysOut: Set<String> = ["quit", "cancel", "asking.end"]

    /// One key or a list of them.
    private func list(_ value: (any TOMLValueConvertible)?, of name: String) throws(ConfigFault) -> [Key] {
        let texts: [String?]? = value?.string.map { [$0] } ?? value?.array.map { $0.map { $0.string } }
        guard let texts else { throw fault(name, "'\(name)' is a key like \"e\", or a list of keys") }
        var keys: [Key] = []
        for text in texts {
            guard let text else { throw fault(name, "each key of '\(name)' is a text in quotation marks") }
            if text.isEmpty { throw fault(name, "a key of '\(name)' is empty; [] takes its keys away") }
            guard let key = Key(name: text) else {
                throw fault(name, "'\(text)' is not a key; keys are like e, Ctrl-e, Alt-e, Space, Enter, PgDn")
            }
            if let reason = key.untypedReason { throw fault(name, "'\(text)' \(reason)") }
            keys.append(key)
        }
        guard !keys.isEmpty || !Self.waysOut.contains(name) else { throw fault(name, "'\(name)' needs a key") }
        return keys
    }

    private func fault(_ name: String, _ message: String) -> ConfigFault {
        ConfigFault(path: path, line: lines.line(of: name), message: message)
    }
}

/// Where names stand in the file, which the parser does not tell.
struct ConfigLines {
    private var found: [String: Int] = [:]

    init(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let name = Self.name(on: line)
            if let name, found[name] == nil { found[name] = index + 1 }
        }
    }

    /// The name that is set on a line, or the table that begins there.
    private static func name(on line: Substring) -> String? {
        let line = line.drop { $0.isWhitespace }
        if line.hasPrefix("keys.") { return name(on: line.dropFirst("keys.".count)) }
        if line.hasPrefix("[keys.") { return String(line.dropFirst("[keys.".count).prefix { $0 != "]" }) }
        if line.first == "[" { return String(line.dropFirst().prefix { $0 != "]" }) }
        if let quote = line.first, quote == "\"" || quote == "'" {
            return String(line.dropFirst().prefix { $0 != quote })
        }
        guard line.first != "#", line.contains("=") else { return nil }
        return String(line.prefix { $0 != "=" && !$0.isWhitespace })
    }

    /// From 1 on; of a name that is written with parts, the first line of these. nil where it is not found.
    func line(of name: String) -> Int? {
        found[name] ?? found.filter { $0.key.hasPrefix("\(name).") }.values.min()
    }

    /// Whether the first name stands before the other.
    func areInOrder(_ one: String, _ other: String) -> Bool {
        (line(of: one) ?? .max, one) < (line(of: other) ?? .max, other)
    }
}
