/// Keys that programs recognise by how they begin. They are looked for to warn; none is kept or shown.
enum Secrets {
    /// How each begins, what it is, and how many letters, digits, `-` and `_` follow at least.
    private static let prefixes: [(String, String, Int)] = [
        ("AKIA", "an access key of AWS", 16), ("ASIA", "an access key of AWS", 16),
        ("ghp_", "a token of GitHub", 36), ("gho_", "a token of GitHub", 36), ("ghs_", "a token of GitHub", 36),
        ("ghu_", "a token of GitHub", 36), ("ghr_", "a token of GitHub", 36), ("github_pat_", "a token of GitHub", 22),
        ("glpat-", "a token of GitLab", 20), ("hf_", "a token of Hugging Face", 30),
        ("sk-", "a key of a model's interface", 32), ("xoxb-", "a token of Slack", 20),
        ("xoxp-", "a token of Slack", 20),
        ("xoxa-", "a token of Slack", 20), ("xoxs-", "a token of Slack", 20), ("AIza", "a key of Google", 35),
        ("ya29.", "a token of Google", 30), ("sk_live_", "a key of Stripe", 20), ("rk_live_", "a key of Stripe", 20),
        ("npm_", "a token of npm", 36), ("pypi-AgE", "a token of PyPI", 40), ("dckr_pat_", "a token of Docker", 20),
        ("gsk_", "a key of a model's interface", 40), ("lsv2_", "a key of LangSmith", 30),
        ("dapi", "a token of Databricks", 32), ("r8_", "a token of Replicate", 36), ("nvapi-", "a key of NVIDIA", 40),
        ("-----BEGIN ", "a private key", 0),
    ]

    static let needles: [(String, Needles.Meaning)] = prefixes.map { ($0.0, .secret($0.1, tail: $0.2)) }

    /// Whether what begins like a secret is one: with nothing of a word before it, long enough, and no example.
    static func isOne(_ hit: Needles.Hit, tail least: Int, in bytes: [UInt8]) -> Bool {
        if hit.start > 0, isPart(bytes[hit.start - 1]) { return false }
        guard least > 0 else { return isPrivateKey(bytes, from: hit.end) }
        let tail = bytes[hit.end...].prefix(256).prefix(while: isPart)
        guard tail.count >= least else { return false }
        let text = String(decoding: tail, as: UTF8.self).lowercased()
        let isExample = ["example", "xxxx", "your", "placeholder", "0000000", "1234567"].contains(where: text.contains)
        // Words with hyphens are long, too: keys have digits, and many different letters.
        return !isExample && Set(tail).count >= 8 && tail.contains { (48...57).contains($0) }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// "-----BEGIN RSA PRIVATE KEY-----" with a line of a key below it, or what a key that is locked has there.
    private static func isPrivateKey(_ bytes: [UInt8], from start: Int) -> Bool {
        let text = String(decoding: bytes[start...].prefix(160), as: UTF8.self)
        let mark = "PRIVATE KEY-----"
        // "RSA ", "EC ", "OPENSSH ", "ENCRYPTED ": nothing longer stands before it.
        guard let end = text.indices.prefix(16).first(where: { text[$0...].hasPrefix(mark) }) else { return false }
        var rest = text[end...].dropFirst(mark.count)
        // In JSON and in code the lines of a key are divided by "\n" in two characters.
        while rest.first?.isWhitespace == true || rest.hasPrefix("\\n") || rest.hasPrefix("\\r") {
            rest = rest.dropFirst(rest.first == "\\" ? 2 : 1)
        }
        if rest.hasPrefix("Proc-Type:") { return true }
        return rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) }.count >= 24
    }
}
