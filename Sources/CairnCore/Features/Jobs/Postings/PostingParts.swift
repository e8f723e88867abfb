/// A run of words of one line that belongs to one section.
struct PostingPart: Equatable, Sendable {
    /// From 1.
    let line: Int
    /// In the atoms.
    var range: Range<Int>
    var section: PostingSection
    /// How its sentence stands to a demand.
    var stance = PostingStance.unclear
}

/// Cuts a posting into parts: by headings, by labels within a line, by a table's columns.
struct PostingParts {
    let headings: PostingHeadings
    let atoms: [PostingAtom]
    let lines: [PostingHeadings.Line]
    /// Where each line begins, in bytes.
    let starts: [Int]
    var parts: [PostingPart] = []
    /// The headings that were found, by line.
    var found: [Int: PostingSection] = [:]
    /// Lines of headings that are only guessed.
    private(set) var guessed: Set<Int> = []
    var section = PostingSection.loose
    /// Of the paragraph that began with a label.
    var paragraph: PostingSection?
    var hasBullets = false
    var isAfterBlank = true
    /// Before the first line that says something.
    private(set) var isFirst = true
    var table: PostingTable?
    /// Lines that stand in a table.
    var rows: Set<Int> = []
    /// Lines of a single letter that mark the line before them, in a table whose cells were pasted one below another.
    private(set) var marks: Set<Int> = []
    /// Of a line in which a whole posting may have run together.
    private var isLong = false

    /// Cuts the text; `ranges` are the atoms of each line.
    static func parts(
        _ lexicon: PostingLexicon, _ text: PostingText, _ atoms: [PostingAtom], _ ranges: [Range<Int>]
    ) -> (parts: [PostingPart], headings: [Int: PostingSection]) {
        let headings = PostingHeadings(lexicon: lexicon, bytes: text.bytes, atoms: atoms)
        var cutter = PostingParts(headings, ranges, text.lines.map(\.lowerBound))
        cutter.settleGuesses()
        return (cutter.parts, cutter.found)
    }

    /// Cuts the lines, whose atoms are `ranges` and which begin at `starts`; what is guessed of headings stays so.
    init(_ headings: PostingHeadings, _ ranges: [Range<Int>], _ starts: [Int]) {
        self.headings = headings
        atoms = headings.atoms
        self.starts = starts
        lines = ranges.map(headings.line)
        let letters = lines.indices.filter { letter(lines[$0]) != nil }
        if letters.count > 2 { marks = Set(letters) }
        for index in lines.indices { read(index) }
    }

    private mutating func read(_ index: Int) {
        let line = lines[index]
        if line.isBlank {
            isAfterBlank = true
            paragraph = nil
            table = nil
            return
        }
        defer { (isAfterBlank, isFirst) = (false, false) }
        if readMarked(index, line) || readRow(index, line) { return }
        if let (heading, isSure) = heading(index, line) {
            found[index + 1] = heading
            if !isSure { guessed.insert(index + 1) }
            section = heading
            (hasBullets, paragraph) = (false, nil)
            return
        }
        if line.isBullet || line.isNumbered {
            hasBullets = true
        } else if hasBullets, isAfterBlank, section != .loose {
            // A paragraph below a list belongs to it no longer.
            section = .loose
            hasBullets = false
        } else if section.demands, isAfterBlank, found[index] == nil, found[index - 1] == nil,
            let first = line.content.first,
            PostingStances.isOurs(first, atoms)
                || PostingStances.articles.contains(atoms[first].key)
        {
            // So does one about who hires, where there is no list.
            section = .loose
        }
        sentences(index, line)
    }

    // MARK: Headings

    /// What the line heads, and whether its words are known to.
    private func heading(_ index: Int, _ line: PostingHeadings.Line) -> (PostingSection, isSure: Bool)? {
        guard !line.content.isEmpty else { return nil }
        guard headings.isShort(line) else { return headings.closed(line).map { ($0, true) } }
        if line.isQuestion, isDenied(index) { return (.notNeeded, true) }
        let isBullet = line.isBullet && !hasSignOfItsOwn(index)
        let isItem = isBullet && !line.endsInColon && !line.isMarked
        if let known = headings.known(line.content) { return isItem && hasBullets ? nil : (known, true) }
        guard !isBullet || line.isMarked else { return nil }
        let isOverBullets = isOverBullets(index, line)
        let isClear =
            line.endsInColon || line.isMarked || isOverBullets && !isBullet || headings.isCapitals(line.content)
        let standsFree = isAfterBlank && line.content.count <= 9
        // The first line is the posting's title.
        guard isClear || standsFree, !isFirst, !headings.namesSkill(line.content) else { return nil }
        // "I have something for you, feel free to pass it on:" is a sentence.
        if !isOverBullets, !line.isMarked, line.content.contains(where: { atoms[$0].isSign(",") }) {
            // "Ideally, you'll also have" is none.
            return standsFree && isOverLine(index) ? headings.begun(line.content).map { ($0, false) } : nil
        }
        if let likely = headings.likely(line.content) { return (likely, false) }
        return isClear || isLone(index, line) ? (.unknown, false) : nil
    }

    /// Whether pay, holidays or the like stand in it.
    func speaksOfBenefits(_ range: Range<Int>) -> Bool { !headings.lexicon.benefits.hits(atoms, range).isEmpty }

    // MARK: Sentences and labels

    /// The parts of a line: sentences, each with the label before it.
    mutating func sentences(_ index: Int, _ line: PostingHeadings.Line) {
        isLong = line.range.count > 60
        var current = paragraph ?? section
        var start = line.content.lowerBound
        // What was cut off at the end belongs to no sentence.
        let end = line.content.upperBound
        while start < end {
            let stop = sentenceEnd(from: start, before: end)
            if stop == end, line.endsInColon, isOverBullets(index, line), let head = headings.announced(start..<end) {
                // "They have a spreadsheet. What they asked for:"
                (found[index + 1], section, paragraph, hasBullets) = (head, head, nil, false)
                return
            }
            if let (label, rest) = label(start..<stop, in: current, isBullet: line.isBullet) {
                current = label
                if start == line.content.lowerBound, !line.isBullet { paragraph = label }
                if section == .loose { found[index + 1] = found[index + 1] ?? label }
                add(index, rest, current)
            } else {
                add(index, start..<stop, current)
            }
            start = stop
        }
    }

    mutating func add(_ index: Int, _ range: Range<Int>, _ section: PostingSection) {
        if !range.isEmpty { parts.append(PostingPart(line: index + 1, range: range, section: section)) }
    }

    /// What the words before a colon or a dash head, and what stands behind; or the whole, if it is a heading.
    private func label(
        _ range: Range<Int>, in current: PostingSection, isBullet: Bool
    ) -> (PostingSection, Range<Int>)? {
        var content = range
        while let last = content.last, !atoms[last].isWord { content = content.lowerBound..<last }
        if let run = run(range), let known = headings.known(range.lowerBound..<run) {
            return (known, run..<range.upperBound)
        }
        let limit = min(range.lowerBound + 14, range.upperBound)
        let mark = (range.lowerBound..<limit).first { place in
            atoms[place].isSign(":")
                || !atoms[place].isGlued && (atoms[place].isSign("-") || atoms[place].kind == .other)
        }
        var found: (PostingSection, Range<Int>)?
        if let mark, mark > range.lowerBound, let known = known(range.lowerBound..<mark) {
            found = (known, mark + 1..<range.upperBound)
        } else if let known = headings.known(content), content.count > 1 || range.count < content.count + 3 {
            found = (known, range.upperBound..<range.upperBound)
        }
        guard let found else { return nil }
        // "Tools: Git, Docker" among what is demanded is demanded.
        let isPart = current.demands && isBullet && !found.0.demands && found.0.counts
        return isPart ? nil : found
    }

    private func known(_ range: Range<Int>) -> PostingSection? {
        if let known = headings.known(range) ?? headings.lexicon.columns.whole(atoms, range) { return known }
        // "PyTorch (nice to have: Flax)" begins with what is asked.
        let isLabel = range.count <= 8 && !headings.namesSkill(range) && !range.contains { atoms[$0].isSign("(") }
        return isLabel ? headings.byCue(range) : nil
    }

    /// Where the words end that begin a sentence and are a heading that ran into it: "REQUIREMENTS Python", and in long
    /// lines, where all ran together, "Requirements Python".
    private func run(_ range: Range<Int>) -> Int? {
        let capitals = range.prefix { atoms[$0].isWord && headings.isCapital($0) || atoms[$0].isSign("&") }
        if let last = capitals.last, last + 1 < range.upperBound, headings.isCapitals(range.lowerBound..<last + 1) {
            // The first word of the sentence may be capitals too: "REQUIREMENTS SQL".
            let hit = headings.lexicon.headings.longest(atoms, at: range.lowerBound, before: last + 1)
            return hit?.range.upperBound
        }
        guard isLong,
            let hit = headings.lexicon.headings.longest(atoms, at: range.lowerBound, before: range.upperBound),
            headings.isCapitalised(range.lowerBound), hit.range.upperBound < range.upperBound
        else { return nil }
        let next = hit.range.upperBound
        return atoms[next].isWord && !atoms[next].isGlued && headings.isCapitalised(next) ? next : nil
    }
}
