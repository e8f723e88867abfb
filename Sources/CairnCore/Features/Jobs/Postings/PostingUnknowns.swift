/// Finds names among what is demanded that the Library does not know: "Flink", "Polars".
struct PostingUnknowns {
    private let atoms: [PostingAtom]
    private let bytes: [UInt8]

    init(_ atoms: [PostingAtom], _ bytes: [UInt8]) { (self.atoms, self.bytes) = (atoms, bytes) }

    /// The names, each once, with the line that has it first.
    func words(_ parts: [PostingPart], _ finds: [[PostingDemands.Find]]) -> [PostingReading.Unknown] {
        var seen: Set<UInt64> = []
        var unknown: [PostingReading.Unknown] = []
        for (part, found) in zip(parts, finds) where part.section.demands {
            var rest = found[...]
            for place in part.range {
                while let first = rest.first, first.range.upperBound <= place { rest.removeFirst() }
                if rest.first?.range.contains(place) == true || !isName(place, part.range) { continue }
                guard seen.insert(atoms[place].key).inserted else { continue }
                unknown.append(PostingReading.Unknown(word: word(place), line: part.line))
            }
        }
        return unknown
    }

    private func word(_ place: Int) -> String { String(decoding: bytes[atoms[place].range], as: UTF8.self) }

    /// A word with capitals or digits within it, or one with a capital that stands in a list of names.
    private func isName(_ place: Int, _ range: Range<Int>) -> Bool {
        let atom = atoms[place]
        guard atom.isWord, atom.range.count > 1, !Self.common.contains(atom.key), !Self.joints.contains(atom.key)
        else { return false }
        let letters = bytes[atom.range]
        guard let first = letters.first, isCapital(first) || (0x61...0x7A).contains(first) else { return false }
        if letters.dropFirst().contains(where: isCapital) { return true }
        guard isCapital(first) else { return false }
        return isInList(place, range)
    }

    /// Whether commas, brackets or "or" stand on both sides, or the part's ends.
    private func isInList(_ place: Int, _ range: Range<Int>) -> Bool {
        let before = place == range.lowerBound || isBound(atoms[place - 1])
        let after = place + 1 == range.upperBound || isBound(atoms[place + 1])
        return before && after && range.count > 1
    }

    private func isBound(_ atom: PostingAtom) -> Bool {
        [",", "(", ")", "/", ";", ".", "|"].contains { atom.isSign($0) } || Self.joints.contains(atom.key)
    }

    private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private static let joints = PostingAtoms.keys(["or", "and", "oder", "und"])

    /// Names of languages that people speak, of degrees and of places that postings are full of.
    private static let common = PostingAtoms.keys([
        "English", "German", "French", "Spanish", "Italian", "Dutch", "Danish", "Swedish", "Norwegian", "Polish",
        "Portuguese",
        "Englisch", "Deutsch", "Französisch", "Deutschkenntnisse", "Englischkenntnisse", "Bachelor", "Master", "PhD",
        "BSc",
        "MSc", "BA", "MA", "BS", "MS", "Diplom", "FH", "HTL", "Uni", "B1", "B2", "C1", "C2", "EU", "UK", "US", "USA",
        "STEM",
        "MINT", "IT", "CV", "GmbH", "AG", "HR", "OK", "UTC", "CET", "NHS", "TV",
    ])
}
