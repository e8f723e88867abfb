/// What a file is, by its path alone.
enum FileKind: Equatable {
    case readme, contract, modelCard, dataCard, policy, licence
    case workflow, requirements, makefile, dockerfile, compose, attributes
    case code, notebook, prose, settings, secret
    /// Somebody else's code that is kept along.
    case foreign
    /// What a host of code is told: templates of its forms, who looks after what. Only keys are looked for.
    case forge
    /// Data, pictures, models: nothing that is read.
    case other

    /// The largest file of that kind that is read, in bytes.
    var limit: Int { self == .notebook ? 4 << 20 : 512 << 10 }

    private static let foreignFolders: Set<String> = [
        "node_modules", "vendor", "third_party", "thirdparty", "3rdparty", "external", "site-packages",
        "bower_components",
        ".venv", "venv", ".tox", ".nox", "Pods", "Carthage",
    ]
    private static let codeEndings: Set<String> = [
        "py", "pyi", "pyx", "swift", "r", "jl", "js", "mjs", "cjs", "jsx", "ts", "tsx", "go", "rs", "java", "kt",
        "scala",
        "rb", "c", "cc", "cpp", "cxx", "cu", "h", "hpp", "cs", "sh", "bash", "zsh", "ps1", "sql", "php", "lua", "m",
    ]
    private static let proseEndings: Set<String> = ["md", "markdown", "rst", "txt", "adoc", "qmd", "rmd", "tex", "org"]
    private static let settingsEndings: Set<String> = [
        "yaml", "yml", "toml", "json", "ini", "cfg", "conf", "env", "properties", "xml", "tf", "tfvars", "pem", "key",
    ]
    private static let secrets: Set<String> = ["p12", "pfx", "keystore", "jks", "ppk"]
    private static let workflows: Set<String> = [
        ".gitlab-ci.yml", ".travis.yml", "appveyor.yml", ".appveyor.yml", "circle.yml", ".circleci/config.yml",
        "Jenkinsfile", ".drone.yml", "azure-pipelines.yml", "bitbucket-pipelines.yml", ".woodpecker.yml", ".cirrus.yml",
        ".build.yml",
    ]
    private static let makefiles: Set<String> = ["makefile", "gnumakefile", "justfile", ".justfile", "taskfile.yml"]

    init(_ path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let name = parts.last ?? ""
        let folders = parts.dropLast()
        let (stem, ending) = Self.parts(of: name)
        self =
            if folders.contains(where: Self.foreignFolders.contains) { .foreign } else if Self.isWorkflow(path, folders)
            {
                .workflow
            } else if Self.forges.contains(folders.first ?? ""), Self.named(name, stem, ending) != .secret {
                .forge
            } else {
                Self.named(name, stem, ending) ?? Self.ending(ending) ?? .other
            }
    }

    /// The name without its ending and the ending, both in small letters.
    private static func parts(of name: String) -> (stem: String, ending: String) {
        let name = name.lowercased()
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }

    private static func isWorkflow(_ path: String, _ folders: ArraySlice<String>) -> Bool {
        if workflows.contains(path) { return true }
        guard path.hasSuffix(".yml") || path.hasSuffix(".yaml") else { return false }
        return folders.count == 2 && folders.last == "workflows"
            && folders.first.map(forges.contains) == true
    }

    private static let forges: Set<String> = [".github", ".gitlab", ".gitea", ".forgejo"]

    private static func named(_ name: String, _ stem: String, _ ending: String) -> FileKind? {
        let small = name.lowercased()
        let plain = String(stem.filter { $0 != "_" && $0 != "-" && $0 != " " })
        if isEnvironment(small) || isKey(small) { return .secret }
        // Whether these hold a key, what is in them says.
        if small == ".npmrc" || small.hasPrefix(".env") { return .settings }
        if small == ".gitattributes" { return .attributes }
        if makefiles.contains(small) || ending == "mk" { return .makefile }
        if ["dockerfile", "containerfile"].contains(stem) || ending == "dockerfile" { return .dockerfile }
        if stem.contains("compose"), settingsEndings.contains(ending) { return .compose }
        if stem.hasPrefix("requirements"), ["txt", "in"].contains(ending) { return .requirements }
        guard ending.isEmpty || proseEndings.contains(ending) || settingsEndings.contains(ending) else { return nil }
        if plain == "contract" || contracts.contains(where: plain.hasPrefix) { return .contract }
        guard ending.isEmpty || proseEndings.contains(ending) else { return nil }
        if stem.hasPrefix("readme") { return .readme }
        if ["license", "licence", "copying", "unlicense"].contains(where: stem.hasPrefix) { return .licence }
        if plain.hasPrefix("modelcard") { return .modelCard }
        if ["datacard", "datasetcard", "datasheet"].contains(where: plain.hasPrefix) { return .dataCard }
        if ["usagepolicy", "acceptableuse", "usepolicy", "responsibleuse"].contains(where: plain.hasPrefix) {
            return .policy
        }
        return nil
    }

    private static let contracts = [
        "evaluationcontract", "evalcontract", "projectcontract", "preregistration", "prereg", "evaluationplan",
        "evalplan",
        "analysisplan", "acceptancecriteria",
    ]

    /// `.env` and its kin, but not the examples of them that are meant to be shown.
    private static func isEnvironment(_ name: String) -> Bool {
        guard name == ".env" || name.hasPrefix(".env.") else { return false }
        return !["example", "sample", "template", "dist", "defaults", "schema"].contains(where: name.hasSuffix)
    }

    private static func isKey(_ name: String) -> Bool {
        if [
            "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", ".netrc", ".pypirc", "kaggle.json",
            "credentials.json",
            "client_secret.json", ".htpasswd", ".pgpass", "secrets.toml",
        ].contains(name) {
            return true
        }
        return secrets.contains(String(name.split(separator: ".").last ?? "")) && name.contains(".")
    }

    private static func ending(_ ending: String) -> FileKind? {
        if codeEndings.contains(ending) { return .code }
        if ending == "ipynb" { return .notebook }
        if proseEndings.contains(ending) { return .prose }
        if settingsEndings.contains(ending) { return .settings }
        return nil
    }
}
