extension LibraryFiles {
    /// What is wrong with the words of postings.
    var postingProblems: [Problem] {
        let words = trees(.skills).flatMap(\.items).flatMap(PostingWord.words)
        let kinds = trees(.postings).flatMap(\.items)
        return Self.doubles(among: words) + Self.umbrellas(of: kinds, among: words) + Self.kindProblems(of: kinds)
            + Self.headingProblems(of: kinds)
    }

    /// A form that suffices by itself can mean one skill alone, and a skill has a form once.
    private static func doubles(among words: [PostingWord]) -> [Problem] {
        var owners: [String: PostingWord] = [:]
        var seen: [String: PostingWord] = [:]
        return words.compactMap { word in
            let own = "\(word.skill) \(word.form)"
            if let first = seen[own] {
                return Problem(
                    "'\(word.text)' is a word of '\(word.skill)' already, in \(first.location.mention)",
                    at: word.location, or: [first.location])
            }
            seen[own] = word
            guard word.suffices else { return nil }
            guard let first = owners.updateValue(word, forKey: word.form) else { return nil }
            return Problem(
                "'\(word.text)' means '\(first.skill)' already, in \(first.location.mention); "
                    + "a word that means two skills is weak in both",
                at: word.location, or: [first.location])
        }
    }

    /// Words for a whole field ask for no skill in particular.
    private static func umbrellas(of kinds: [Tree], among words: [PostingWord]) -> [Problem] {
        let umbrellas = kinds.filter { $0["kind"]?.text == "umbrella" }.flatMap(\.lists).flatMap(\.items)
        let known = Dictionary(
            umbrellas.map { (postingForm($0.text ?? ""), $0.location) }, uniquingKeysWith: { first, _ in first })
        return words.filter(\.suffices).compactMap { word in
            known[word.form].map { place in
                Problem(
                    "'\(word.text)' is a word for a whole field, in \(place.mention), and means no skill by itself",
                    at: word.location, or: [place])
            }
        }
    }

    /// Each kind is there once, so that who reads postings finds it.
    private static func kindProblems(of kinds: [Tree]) -> [Problem] {
        var first: [String: Location] = [:]
        return kinds.compactMap { kind in
            guard let name = kind["kind"], let text = name.text else { return nil }
            if let place = first[text] {
                return Problem("'\(text)' is there already, in \(place.mention)", at: name.location, or: [place])
            }
            first[text] = name.location
            return nil
        }
    }

    /// A heading begins one kind of section.
    private static func headingProblems(of kinds: [Tree]) -> [Problem] {
        var first: [String: (kind: String, location: Location)] = [:]
        return kinds.flatMap { kind in
            let name = kind["kind"]?.text ?? ""
            return (kind["headings"]?.entries ?? []).flatMap(\.value.items).compactMap { heading -> Problem? in
                let text = heading.text ?? ""
                let known = first[postingForm(text)]
                first[postingForm(text)] = known ?? (name, heading.location)
                guard let known, known.kind != name else { return nil }
                return Problem(
                    "'\(text)' is a heading of '\(known.kind)' already, in \(known.location.mention)",
                    at: heading.location, or: [known.location])
            }
        }
    }
}

/// A word of postings, and whose it is.
private struct PostingWord {
    let skill: String
    let text: String
    /// What two spellings of the same have in common.
    let form: String
    /// Whether it says by itself that the skill is asked for.
    let suffices: Bool
    let location: Location

    /// The words of a skill.
    static func words(of skill: Tree) -> [Self] {
        guard let id = skill["id"]?.text else { return [] }
        return (skill["posting"]?.entries ?? []).flatMap { list in
            list.value.items.compactMap { word in
                word.text.map { text in
                    Self(
                        skill: id, text: text, form: postingForm(text), suffices: list.key != "weak",
                        location: word.location)
                }
            }
        }
    }
}

/// What two spellings have in common that a reader of postings takes for the same: capitals, hyphens and spaces do not count.
private func postingForm(_ text: String) -> String {
    let hyphens: Set<Character> = ["-", "\u{2010}", "\u{2011}"]
    return text.lowercased().split { $0.isWhitespace || hyphens.contains($0) }.joined(separator: " ")
}

extension Tree {
    /// All lists of forms of a kind, in any language.
    fileprivate var lists: [Tree] { entries.flatMap(\.value.entries).map(\.value) }
}
