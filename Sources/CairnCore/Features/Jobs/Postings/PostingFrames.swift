/// Finds cues with a gap in them.
extension PostingScopes {
    /// Cues with a gap: what is meant stands behind both halves, or between them.
    func frames(_ part: PostingPart, _ hits: inout [Hit]) -> [PostingScope] {
        var scopes: [PostingScope] = []
        for hit in lexicon.frames.hits(atoms, part.range) {
            for frame in hit.meanings {
                guard let tail = tail(of: frame, from: hit.range.upperBound, part) else { continue }
                let gap = hit.range.upperBound..<tail.lowerBound
                // "Python setzen wir voraus" is a cue of its own, and about what stands before it.
                if hits.contains(where: {
                    $0.range.contains(gap.lowerBound - 1) && $0.range.contains(tail.upperBound - 1)
                }) {
                    break
                }
                if frame.cue.side == .before {
                    let isDenied = gap.contains { PostingTurns.negatives.contains(atoms[$0].key) }
                    let cue = isDenied ? PostingCue(sense: .negation, side: .before, isOfMails: false) : frame.cue
                    // "Mit Docker kennst du dich aus"
                    let isBefore = lexicon.terms.hits(atoms, gap).isEmpty
                    scopes.append(
                        PostingScope(range: isBefore ? part.range.lowerBound..<hit.range.lowerBound : gap, cue: cue))
                    hits.removeAll { hit.range.overlaps($0.range) || tail.overlaps($0.range) }
                } else {
                    let whole = hit.range.lowerBound..<tail.upperBound
                    hits.removeAll { whole.overlaps($0.range) }
                    hits.append((whole, frame.cue))
                    hits.sort { $0.range.lowerBound < $1.range.lowerBound }
                }
                break
            }
        }
        return scopes
    }

    private func tail(of frame: PostingFrame, from start: Int, _ part: PostingPart) -> Range<Int>? {
        let looksBack = frame.cue.side == .before
        let limit = min(part.range.upperBound, start + (looksBack ? 40 : 8))
        var last: Range<Int>?
        for place in start..<max(start, limit) {
            let end = place + frame.tail.count
            if end <= part.range.upperBound, atoms[place..<end].lazy.map(\.key).elementsEqual(frame.tail) {
                if place > start { last = place..<end }
                // "Bringst Erfahrung mit Docker mit": the last of several is meant.
                guard looksBack, last != nil else { return last }
            }
            if !looksBack, !atoms[place].isWord { return nil }
        }
        return last
    }
}
