import Testing

@testable import CairnCore

/// Keys are found by how they begin, and never shown.
struct SecretsTests {
    /// Letters and digits that are in no service's use.
    private static let tail = "q7Zt2Lw9Xc4Vb6Nm1As3Df5Gh8Jk0PoIuYtRe"

    private func warnings(_ text: String, path: String = "a.py") -> [ScanReport.Warning] {
        let file = ScannedFile(path: path, size: text.utf8.count)
        var scan = ProjectScan([file])
        scan.take(Array(text.utf8), of: file)
        return scan.report(commit: "", when: 0, history: nil).warnings
    }

    @Test(arguments: ["ghp_", "hf_", "sk-", "glpat-", "xoxb-", "AIza", "github_pat_"])
    func `a key is told by its line, not by its value`(prefix: String) throws {
        let warning = try #require(warnings("import x\n\nkey = '\(prefix)\(Self.tail)'\n").first)
        #expect(warning.line == 3 && warning.path == "a.py")
        #expect(!warning.what.contains(prefix) && !warning.what.contains(Self.tail))
    }

    @Test func `an access key of AWS has sixteen letters more`() {
        #expect(warnings("AKIA" + "QWERTZ7UIOPAS4DF").count == 1)
        #expect(warnings("AKIA" + "IOSFODNN7EXAMPLE").isEmpty)
    }

    @Test func `a private key has a key below it`() {
        let key = "MIIEpAIBAAKCAQEA7bq9Zt2Lw9Xc4Vb6Nm"
        for kind in ["", "RSA ", "EC ", "OPENSSH "] {
            #expect(warnings("-----BEGIN \(kind)PRIVATE KEY-----\n\(key)\n", path: "k.txt").count == 1)
        }
        #expect(warnings("{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n\(key)\"}", path: "k.json").count == 1)
        #expect(warnings("-----BEGIN PUBLIC KEY-----\n\(key)\n", path: "k.txt").isEmpty)
        #expect(warnings("grep -- '-----BEGIN RSA PRIVATE KEY-----' * # looks for keys that were left\n").isEmpty)
    }

    @Test(arguments: [
        "risk-q7zt2lw9xc4vb6nm1as3df5gh8jk0poiuytre", "sk-learn-contrib-and-other-words-with-hyphens",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_short", "hf_your_token_goes_here_1_2_3_4_5_6_7_8_9",
    ])
    func `words are no keys`(text: String) { #expect(warnings("x = '\(text)'\n").isEmpty) }

    @Test(arguments: [
        ("https://ana:s3cret@example.org/a/b.git", "https://example.org/a/b.git"),
        ("https://token@example.org/a", "https://example.org/a"),
        ("https://example.org/a@b", "https://example.org/a@b"),
        ("https://example.org/a?access_token=x#y", "https://example.org/a"),
        ("https://a:p@ss@example.org", "https://example.org"),
        ("ssh://git@example.org:22/a", "ssh://example.org:22/a"),
        ("git@example.org:a/b.git", "example.org:a/b.git"),
        ("/home/ana/clone", "/home/ana/clone"), ("../a@b:c", "../a@b:c"), ("", ""), ("://@", "://@"), ("x@", "x@"),
    ])
    func `addresses lose user and password`(address: String, shown: String) {
        #expect(RemoteAddress.shown(address) == shown)
    }
}
