/// What a posting asks for, by line, with what proves it.
struct ProofLines {
    let desk: Desk
    let posting: Posting

    /// The kind of targets that stand for something that is asked for.
    static let ask = PostingAsk.kind.name
    /// The kind of targets that stand for a word that nobody knows.
    static let unknown = "posting-word"

    func add(to page: inout Document) {
        guard let proof = desk.journey.proof(of: posting, desk.library) else {
            page.gap()
            page.text("It has no text that can be read: i pastes it, and what it asks for stands here.", .dim)
            return
        }
        page.gap()
        page.text(proof.summary, .strong)
        for demand in PostingDemand.allCases {
            let lines = proof.lines(demand)
            guard !lines.isEmpty else { continue }
            page.heading(demand == .must ? "Must" : demand == .nice ? "Welcome" : "Mentioned")
            for line in lines { self.line(line, &page) }
        }
        refused(&page)
        rest(proof, &page)
        if !proof.lines.isEmpty {
            page.gap()
            page.blocks.append(
                .link(.init("Copy it with the evidence"), sign: .init("›"), remark: "w", .local("proof")))
        }
    }

    private func line(_ line: PostingProof.Line, _ page: inout Document) {
        let target = Document.Target.record(Self.ask, line.subject.name)
        let place = line.line > 0 ? "line \(line.line)" : "added by you"
        page.blocks.append(
            .link(
                .init(line.name), sign: line.state.sign,
                remark: [line.isConfirmed ? "confirmed" : nil, place, line.hours?.text].compactMap(\.self)
                    .joined(separator: " · "),
                target))
        let indent = "   "
        // What Space and x do to the skill they do on the line that asks for it.
        if !line.text.isEmpty { page.blocks.append(.quote(line.excerpt(160), target)) }
        if let evidence = line.evidence.first {
            let shown = [evidence.shows, evidence.place].filter { !$0.isEmpty }.joined(separator: ": ")
            page.bullets([shown], sign: indent, .proven)
        }
    }

    private func refused(_ page: inout Document) {
        let refused = (desk.journey[PostingAsk.self].byParent[posting.id] ?? []).filter { $0.answer == .refused }
        guard !refused.isEmpty else { return }
        page.heading("Not asked for, as you say")
        for ask in refused {
            page.blocks.append(
                .link(
                    .init(desk.name(of: DemandSubject(term: ask.term, desk.library)), .dim), sign: .init("×", .dim),
                    remark: "Space takes it back", .record(Self.ask, ask.term)))
        }
    }

    private func rest(_ proof: PostingProof, _ page: inout Document) {
        if !proof.unknown.isEmpty {
            page.heading("Not known here")
            for word in proof.unknown.prefix(20) {
                page.blocks.append(
                    .link(
                        .init("“\(word.word)”"), sign: .init("?", .dim), remark: "line \(word.line)",
                        .record(Self.unknown, word.word)))
            }
        }
        if !proof.unplaced.isEmpty {
            page.heading("Lines that could not be placed")
            page.bullets(proof.unplaced.prefix(20).map { "line \($0.line): \($0.text.prefix(160))" }, .dim)
        }
        if !proof.musts.isEmpty, !proof.doubts.isEmpty {
            page.gap()
            page.bullets(proof.doubts.map(\.description), .warning)
        }
    }
}
