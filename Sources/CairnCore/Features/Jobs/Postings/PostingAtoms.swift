/// A word or a sign of a posting.
struct PostingAtom: Equatable, Sendable {
    /// What spellings and endings of the word have in common, or the sign.
    var key: UInt64
    /// The word with its capitals.
    var exact: UInt64
    /// In the text's bytes.
    var range: Range<Int>
    var kind: Kind
    /// Whether nothing but a hyphen, if anything, stands before it.
    var isGlued = false
    /// Whether a hyphen joins it to what is before.
    var isHyphenated = false

    enum Kind: Equatable, Sendable {
        case word
        /// One ASCII sign.
        case sign(UInt8)
        /// A dash with spaces around it, a bullet, or whatever else is no letter.
        case other
        /// Of the web or of a mail box: no word of it counts.
        case address
    }

    func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign(UInt8(truncatingIfNeeded: sign.value)) }
    var isWord: Bool { if case .word = kind { true } else { false } }
    var isAddress: Bool { if case .address = kind { true } else { false } }
}

/// Splits texts into words and signs. C++, C#, 3+ are words; CI/CD, .NET, R&D are words and signs; hyphens are spaces.
struct PostingAtoms {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int
    private(set) var atoms: [PostingAtom] = []
    /// The word that is being read, without capitals and marks; kept, so that not each word asks for memory.
    private var folded: [UInt8] = []

    /// The atoms of a part of a text.
    static func atoms(_ bytes: [UInt8], _ range: Range<Int>) -> [PostingAtom] {
        var reader = PostingAtoms(bytes: bytes, place: range.lowerBound, end: range.upperBound)
        reader.read()
        return reader.atoms
    }

    /// The atoms of a form.
    static func atoms(_ form: String) -> [PostingAtom] {
        let bytes = Array(form.utf8)
        return atoms(bytes, 0..<bytes.count)
    }

    private init(bytes: [UInt8], place: Int, end: Int) {
        (self.bytes, self.place, self.end) = (bytes, place, end)
    }

    private mutating func read() {
        var (isGlued, isHyphenated) = (false, false)
        while place < end {
            let byte = bytes[place]
            if byte == 0x20 || byte == 0x09 {
                if byte == 0x09 { sign(byte, isGlued: false) } else { place += 1 }
                (isGlued, isHyphenated) = (false, false)
            } else if byte == UInt8(ascii: "-") {
                (isGlued, isHyphenated) = hyphen(isGlued)
            } else if !isGlued, let stop = address() {
                add(.address, stop, isGlued: false)
                isGlued = true
            } else {
                let count = atoms.count
                if isWordByte(place) { word(isGlued, isHyphenated) } else { other(isGlued) }
                if atoms.count > count { (isGlued, isHyphenated) = (true, false) }
            }
        }
    }

    /// Between letters a hyphen is a space; elsewhere it is a dash or a bullet.
    private mutating func hyphen(_ isGlued: Bool) -> (Bool, Bool) {
        let next = place + 1
        if next < end, isWordByte(next), isGlued, atoms.last?.isWord == true {
            place += 1
            return (true, true)
        }
        // "Docker- und Kubernetes-Kenntnisse"
        if isGlued, atoms.last?.isWord == true {
            place += 1
            return (false, false)
        }
        sign(UInt8(ascii: "-"), isGlued: isGlued)
        return (true, false)
    }

    private mutating func sign(_ byte: UInt8, isGlued: Bool) { add(.sign(byte), place + 1, isGlued: isGlued) }

    private mutating func add(_ kind: PostingAtom.Kind, _ stop: Int, isGlued: Bool) {
        let key: UInt64 =
            switch kind {
            case .sign(let byte): UInt64(byte)
            default: 0x80
            }
        atoms.append(PostingAtom(key: key, exact: key, range: place..<stop, kind: kind, isGlued: isGlued))
        place = stop
    }

    private mutating func other(_ isGlued: Bool) {
        let byte = bytes[place]
        if byte < 0x80 {
            sign(byte, isGlued: isGlued)
        } else {
            add(.other, place + length(place), isGlued: isGlued)
        }
    }

    private mutating func word(_ isGlued: Bool, _ isHyphenated: Bool) {
        let start = place
        folded.removeAll(keepingCapacity: true)
        var exact = PostingHash()
        while place < end, isWordByte(place) || isJoined(place, start) {
            let count = length(place)
            for index in place..<place + count { exact.add(bytes[index]) }
            fold(count)
            place += count
        }
        let atom = PostingAtom(
            key: PostingHash.stem(folded), exact: exact.value, range: start..<place, kind: .word, isGlued: isGlued,
            isHyphenated: isHyphenated)
        atoms.append(atom)
    }

    private mutating func fold(_ count: Int) {
        let byte = bytes[place]
        if byte < 0x80 {
            if byte != UInt8(ascii: "'") { folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        } else if let scalar = scalar(place) {
            Folding.fold(scalar, into: &folded)
        }
    }

    /// An apostrophe between letters; a plus or a sharp behind one, as in C++ and C#.
    private func isJoined(_ place: Int, _ start: Int) -> Bool {
        switch bytes[place] {
        case UInt8(ascii: "'"): place > start && place + 1 < end && isWordByte(place + 1)
        case UInt8(ascii: "+"), UInt8(ascii: "#"):
            place > start && (place + 1 == end || !isWordByte(place + 1))
        default: false
        }
    }

    private func isWordByte(_ place: Int) -> Bool {
        let byte = bytes[place]
        if byte < 0x80 {
            return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard let scalar = scalar(place) else { return false }
        if (0xC0...0x24F).contains(scalar.value) { return scalar.value != 0xD7 && scalar.value != 0xF7 }
        if (0x2000...0x2BFF).contains(scalar.value) { return false }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private func length(_ place: Int) -> Int {
        let byte = bytes[place]
        return min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1, end - place)
    }

    private func scalar(_ place: Int) -> Unicode.Scalar? {
        let count = length(place)
        guard count > 1 else { return nil }
        var value = UInt32(bytes[place]) & (0xFF >> UInt32(count + 1))
        for next in 1..<count { value = value << 6 | UInt32(bytes[place + next] & 0x3F) }
        return Unicode.Scalar(value)
    }

    /// Where the address ends that begins here: of the web, or of a mail box.
    private func address() -> Int? {
        guard isWordByte(place) else { return nil }
        var stop = place
        var (at, dot, slashes) = (false, false, false)
        // Longer words are no addresses.
        let last = min(end, place + 300)
        while stop < last, bytes[stop] > 0x20 {
            switch bytes[stop] {
            case UInt8(ascii: "@"): at = stop > place
            case UInt8(ascii: "."): dot = dot || at
            case UInt8(ascii: ":"):
                slashes = slashes || stop + 2 < last && bytes[stop + 1] == 0x2F && bytes[stop + 2] == 0x2F
            default: break
            }
            stop += 1
        }
        let isWeb = slashes || bytes[place..<min(place + 4, stop)].elementsEqual("www.".utf8)
        guard isWeb || at && dot else { return nil }
        while stop > place + 1, [0x2E, 0x2C, 0x3B, 0x29, 0x3A].contains(bytes[stop - 1]) { stop -= 1 }
        return stop
    }
}

/// FNV-1a, 64 bits: words are compared by their hashes, which no two words of a language share.
struct PostingHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The hash of a folded word without the endings of plurals and cases: APIs, models, studies; Modelle, Modellen.
    static func stem(_ word: [UInt8]) -> UInt64 {
        let (e, i, n, s) = (UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "s"))
        var (count, hash) = (word.count, PostingHash())
        if count > 4, word[count - 1] == s, word[count - 2] == e, word[count - 3] == i {
            for place in 0..<count - 3 { hash.add(word[place]) }
            hash.add(UInt8(ascii: "y"))
            return hash.value
        }
        if count > 2, word[count - 1] == s, word[count - 2] != s, word[count - 2] != UInt8(ascii: "u"),
            word[count - 2] != i || count <= 4
        {
            count -= 1
        }
        if count >= 7, word[count - 1] == n, word[count - 2] == e { count -= 1 }
        if count >= 7, word[count - 1] == e { count -= 1 }
        for place in 0..<count { hash.add(word[place]) }
        return hash.value
    }
}
