/// What a line is among its neighbours, and where its sentences end.
extension PostingParts {
    /// Whether the question is answered with "No": "Do I need a degree?"
    func isDenied(_ index: Int) -> Bool {
        guard let next = lines[(index + 1)...].prefix(2).first(where: { !$0.isBlank }) else { return false }
        let answer = next.content.prefix(4).filter { atoms[$0].isWord && atoms[$0].range.count > 1 }
        return answer.first.map { Self.denials.contains(atoms[$0].key) } ?? false
    }

    static let denials = PostingAtoms.keys(["no", "nope", "nein", "not"])

    /// Whether it begins a block with a sign that the lines below it do not have: "🎒 In your backpack" over "✅ Python".
    func hasSignOfItsOwn(_ index: Int) -> Bool {
        guard isAfterBlank, let sign = sign(index), lines.indices.contains(index + 1), !lines[index + 1].isBlank
        else { return false }
        return sign != self.sign(index + 1)
    }

    /// The sign that the line begins with, if it is neither ASCII nor a letter.
    private func sign(_ index: Int) -> [UInt8]? {
        guard let first = lines[index].range.first, atoms[first].kind == .other else { return nil }
        return Array(headings.bytes[atoms[first].range])
    }

    /// Whether a list is below the line that is none of the list the line itself may stand in.
    func isOverBullets(_ index: Int, _ line: PostingHeadings.Line) -> Bool {
        guard let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }),
            lines[next].isBullet || lines[next].isNumbered
        else { return false }
        return !line.isNumbered || indent(next) > indent(index)
    }

    /// Whether a line follows at once, as below a heading.
    func isOverLine(_ index: Int) -> Bool { lines.indices.contains(index + 1) && !lines[index + 1].isBlank }

    private func indent(_ index: Int) -> Int {
        lines[index].range.first.map { atoms[$0].range.lowerBound - starts[index] } ?? 0
    }

    /// Whether a word or two below a list stand over a text: "Security".
    func isLone(_ index: Int, _ line: PostingHeadings.Line) -> Bool {
        guard hasBullets, isAfterBlank, line.content.count <= 4, !line.isNumbered, lines.indices.contains(index + 1),
            let first = line.content.first, headings.isCapitalised(first)
        else { return false }
        return !lines[index + 1].isBlank && lines[index + 1].content.count > 4
    }

    /// What a line of a single letter says of the line before it: E and D, as person specifications have them.
    func letter(_ line: PostingHeadings.Line) -> PostingSection? {
        guard line.content.count == 1, let place = line.content.first, atoms[place].range.count == 1 else { return nil }
        return headings.lexicon.columns.whole(atoms, line.content).flatMap { $0.demands ? $0 : nil }
    }

    // MARK: Sentences

    /// Where the sentence ends that begins there.
    func sentenceEnd(from start: Int, before end: Int) -> Int {
        let limit = min(end, start + Self.longestSentence)
        for place in start..<limit where isEnd(place, end) { return place + 1 }
        return limit
    }

    /// What has more words and signs ran together, and each word in it would be held against all others.
    private static let longestSentence = 400

    private func isEnd(_ place: Int, _ end: Int) -> Bool {
        let atom = atoms[place]
        switch atom.kind {
        case .sign(0x3B), .sign(0x21), .sign(0x3F), .sign(0x7C), .sign(0x09): return true
        case .sign(0x2E): return place + 1 < end && isFullStop(place)
        // • and · within a line
        case .other:
            let bytes = headings.bytes[atom.range]
            return bytes.elementsEqual([0xE2, 0x80, 0xA2]) || bytes.elementsEqual([0xC2, 0xB7])
        default: return false
        }
    }

    /// Whether the dot ends a sentence: not after a single letter, a number or a short form.
    private func isFullStop(_ place: Int) -> Bool {
        let next = atoms[place + 1]
        guard !next.isGlued, place > 0 else { return false }
        let before = atoms[place - 1]
        guard before.isWord, before.range.count > 1 else { return !before.isWord }
        let word = headings.bytes[before.range]
        if word.count <= 2, word.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
        return !Self.short.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    private static let short: Set<String> = [
        "etc", "bzw", "inkl", "ca", "mind", "evtl", "ggf", "incl", "approx", "vs", "no", "nr", "dr", "prof", "st", "mr",
        "ms",
        "mrs", "sog", "usw", "min", "max", "abs", "vgl", "engl", "gem", "zzgl", "jr", "sr", "inc", "ltd", "esp", "excl",
        "exkl",
    ]
}
