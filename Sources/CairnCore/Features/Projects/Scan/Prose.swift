/// What a README, a card or a report says, by its headings and tables.
struct Prose {
    /// A heading, in small letters.
    struct Heading: Equatable {
        let text: String
        let line: Int
    }

    private(set) var headings: [Heading] = []
    /// Lines of tables that hold a digit, each with the heading above it.
    private(set) var rows: [(line: Int, under: String, text: String)] = []
    /// The line of the first command among the first ten that are not empty.
    private(set) var firstCommand: Int?
    /// Keys of the front matter that Hugging Face reads.
    private(set) var frontMatter: Set<String> = []

    /// Reads Markdown, or anything that looks like it.
    init(_ bytes: [UInt8]) {
        var (isFenced, isFront, told) = (false, false, 0)
        var before = ""
        for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            guard index < 20_000 else { break }
            let text = trimmed(String(decoding: line.prefix(400), as: UTF8.self))
            if index == 0, text == "---" {
                isFront = true
            } else if isFront {
                if text == "---" { isFront = false }
                frontMatter.insert(String(text.prefix { $0 != ":" }))
            } else {
                if text.hasPrefix("```") || text.hasPrefix("~~~") { isFenced.toggle() }
                if !text.isEmpty {
                    told += 1
                    if told <= 10, firstCommand == nil, Self.isCommand(text, isFenced: isFenced) {
                        firstCommand = index + 1
                    }
                }
                if !isFenced { take(text, above: before, line: index + 1) }
            }
            before = text
        }
    }

    private mutating func take(_ text: String, above before: String, line: Int) {
        if text.hasPrefix("#") {
            let title = text.drop { $0 == "#" }
            if title.first == " " {
                headings.append(Heading(text: trimmed(String(title)).lowercased(), line: line))
            }
        } else if text.count >= 3, Set(text).count == 1, "=-~^".contains(text.first ?? " "), text != "---",
            !before.isEmpty
        {
            headings.append(Heading(text: before.lowercased(), line: line - 1))
        } else if text.contains("|"), text.contains(where: \.isNumber), text.count(where: { $0 == "|" }) >= 2 {
            rows.append((line, headings.last?.text ?? "", text.lowercased()))
        }
    }

    private static let programs: Set<String> = [
        "pip", "pip3", "pipx", "uv", "uvx", "poetry", "pdm", "hatch", "pixi", "conda", "mamba", "make", "just",
        "docker",
        "podman", "python", "python3", "npm", "npx", "pnpm", "yarn", "cargo", "swift", "git", "curl", "rscript",
        "julia",
        "streamlit", "tox", "nox", "dvc", "snakemake", "nextflow", "brew", "apt", "apt-get", "go", "ollama",
    ]

    /// "$ make train", "pip install x" in a fence, "`make`" within a sentence.
    private static func isCommand(_ text: String, isFenced: Bool) -> Bool {
        let isPrompt = text.hasPrefix("$ ") || text.hasPrefix("> ")
        if isFenced || isPrompt {
            let words = (isPrompt ? text.dropFirst(2) : text[...]).split(separator: " ")
            return words.first.map { programs.contains($0.lowercased()) || $0.hasPrefix("./") } ?? false
        }
        let spans = text.split(separator: "`", omittingEmptySubsequences: false)
        return spans.enumerated().contains { index, span in
            index % 2 == 1 && index < spans.count - 1 && programs.contains(span.prefix { $0 != " " }.lowercased())
        }
    }
}
