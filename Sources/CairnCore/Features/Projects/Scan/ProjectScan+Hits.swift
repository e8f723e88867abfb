/// What short strings in any file say.
extension ProjectScan {
    private static let modules: [String: (ScanSignal, String)] = {
        let kinds: [(ScanSignal, String, [String])] = [
            (
                .serving, "an interface with",
                ["fastapi", "flask", "starlette", "litestar", "grpc", "bentoml", "sanic", "vllm"]
            ),
            (.demo, "a demo with", ["streamlit", "gradio", "dash", "chainlit", "panel", "shiny"]),
            (
                .tracking, "runs tracked with",
                ["mlflow", "wandb", "neptune", "clearml", "comet_ml", "dvclive", "sacred", "aim"]
            ),
            (.dataChecks, "data checked with", ["pandera", "great_expectations", "deepchecks"]),
            (.monitoring, "watched with", ["evidently", "prometheus_client", "whylogs", "nannyml"]),
        ]
        let pairs = kinds.flatMap { signal, words, names in names.map { ($0, (signal, "\(words) \($0)")) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()

    mutating func judgeHits(_ bytes: [UInt8], _ file: ScannedFile) {
        var (notebook, placeholders, secrets) = (Notebook(), (count: 0, line: 0), 0)
        var hits: [Needles.Hit] = []
        // A file of nothing but hits must not cost more than a file.
        Needles.ofScan.search(bytes) { if hits.count < 20_000 { hits.append($0) } }
        for hit in hits {
            switch hit.meaning {
            case .secret(let what, let tail):
                guard secrets < 20, Secrets.isOne(hit, tail: tail, in: bytes) else { continue }
                secrets += 1
                warn("looks like \(what)", file, line: hit.line)
            case .outputs: notebook.takeOutputs(bytes, from: hit)
            case .executionCount: notebook.takeCount(bytes, from: hit)
            case .placeholder where [.modelCard, .dataCard, .contract, .readme].contains(file.kind):
                placeholders = (placeholders.count + 1, placeholders.count == 0 ? hit.line : placeholders.line)
            default: judge(hit, bytes, file)
            }
        }
        if file.kind == .notebook { judge(notebook, file) }
        if placeholders.count > 0 {
            warn("\(count(placeholders.count, "placeholder")) left", file, line: placeholders.line)
        }
    }

    private mutating func judge(_ hit: Needles.Hit, _ bytes: [UInt8], _ file: ScannedFile) {
        let isCode = file.kind == .code || file.kind == .notebook
        let isProse = [.readme, .modelCard].contains(file.kind) || isReport(file)
        switch hit.meaning {
        case .moduleName where isCode: judgeModule(hit, bytes, file)
        case .seed where isCode: find(.seeds, "a seed is set", file, line: hit.line, .low)
        case .test where isTest(file):
            tally.tests += 1
            tally.firstTest = tally.firstTest ?? file
        case .assertion where isTest(file): tally.hasAssertion = true
        case .recording where isProse: find(.recording, "a link to a recording", file, line: hit.line, .low)
        case .interval where isProse && hasNumber(bytes, around: hit):
            let isRow = line(bytes, around: hit).contains(UInt8(ascii: "|"))
            find(.interval, "an interval beside a number", file, line: hit.line, isRow ? .medium : .low)
        case .seedCount where isProse && hit.start > 0 && isDigit(bytes[hit.start - 1]):
            find(.interval, "a number of seeds", file, line: hit.line, .low)
        default: break
        }
    }

    private mutating func judgeModule(_ hit: Needles.Hit, _ bytes: [UInt8], _ file: ScannedFile) {
        // At the beginning of a line; in a notebook, of a string.
        let before = bytes[..<hit.start].last { $0 != 32 && $0 != 9 }
        guard before == nil || before == 10 || file.kind == .notebook && before == UInt8(ascii: "\"") else { return }
        let name = bytes[hit.end...].prefix(40).prefix { isDigit($0) || $0 == 95 || (97...122).contains($0 | 32) }
        let module = String(decoding: name, as: UTF8.self)
        guard let (signal, what) = Self.modules[module], !own.contains(module), !isTest(file) else { return }
        find(signal, what, file, line: hit.line, .medium)
    }

    private mutating func judge(_ notebook: Notebook, _ file: ScannedFile) {
        if let line = notebook.outputs {
            tally.notebooksWithOutputs += 1
            warn("outputs left in the notebook", file, line: line)
        }
        if !notebook.isInOrder { tally.notebooksOutOfOrder += 1 }
    }

    private func hasNumber(_ bytes: [UInt8], around hit: Needles.Hit) -> Bool {
        // A sign needs its number beside it, words a number on their line.
        if hit.end - hit.start <= 3 { return bytes[hit.end...].prefix(4).contains(where: isDigit) }
        let line = line(bytes, around: hit)
        let digits = line.split { !isDigit($0) && $0 != UInt8(ascii: ".") }.map { String(decoding: $0, as: UTF8.self) }
        return digits.contains { $0 != "95" && $0 != "." && $0.contains(where: \.isNumber) }
    }

    private func line(_ bytes: [UInt8], around hit: Needles.Hit) -> ArraySlice<UInt8> {
        let start = max(0, hit.start - 400)
        let first = bytes[start..<hit.start].lastIndex(of: 10).map { $0 + 1 } ?? start
        let rest = bytes[hit.start...].prefix(400)
        return bytes[first..<(rest.firstIndex(of: 10) ?? rest.endIndex)]
    }

    private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

/// What is to be known of a notebook without reading its JSON.
struct Notebook {
    /// The line of the first outputs that were left in it.
    private(set) var outputs: Int?
    /// Whether its cells were last run from top to bottom.
    private(set) var isInOrder = true
    private var last = 0

    /// At `"outputs": [` with something behind it.
    mutating func takeOutputs(_ bytes: [UInt8], from hit: Needles.Hit) {
        guard outputs == nil else { return }
        let rest = Self.value(bytes, from: hit.end)
        guard rest.first == UInt8(ascii: "[") else { return }
        let inside = rest.dropFirst().first { !Self.isBlank($0) }
        if let inside, inside != UInt8(ascii: "]") { outputs = hit.line }
    }

    /// At `"execution_count": 3`.
    mutating func takeCount(_ bytes: [UInt8], from hit: Needles.Hit) {
        let digits = Self.value(bytes, from: hit.end).prefix { (48...57).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return }
        if number < last { isInOrder = false }
        last = number
    }

    private static func value(_ bytes: [UInt8], from start: Int) -> ArraySlice<UInt8> {
        bytes[start...].prefix(200).drop { isBlank($0) || $0 == UInt8(ascii: ":") }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
}
