/// What postings ask for, of one skill or word.
struct DemandPage {
    let desk: Desk

    func document(_ subject: DemandSubject) -> Document {
        let table = table
        var page = Document(desk.name(of: subject))
        guard let row = table.rows.first(where: { $0.subject == subject }) else { return page }
        page.text("\(table.isListOnly ? "Asked for" : "Asked by \(table.text(row)) jobs") · \(row.state.name)")
        if table.isListOnly {
            page.text(
                "\(count(table.jobs, "job")) so far: from \(DemandTable.enough) on it is counted how many ask for what.",
                .dim)
        } else {
            page.text("\(row.musts) demand it, \(row.nices) would welcome it, \(row.mentions) only name it.", .dim)
        }
        page.heading("Postings")
        links(demand.asking(subject, desk.track).mapValues(\.name), &page)
        if let id = subject.skill {
            page.gap()
            page.blocks.append(.link(.init("The skill"), sign: .init("›"), remark: "Enter", .item(id)))
        }
        return page
    }

    func document(unknown word: String) -> Document {
        var page = Document("“\(word)”")
        page.text(
            "The Library does not know it. A on a posting that names it makes it a word of your own, or of a skill.")
        page.heading("Postings that name it")
        links(demand.naming(word, desk.track).mapValues { "line \($0)" }, &page)
        return page
    }

    private var demand: DemandIndex { desk.journey.demand(for: desk.track, desk.context) }
    private var table: DemandTable { demand.table(desk.track, desk.journey) }

    /// Maximum postings that a page names: it is laid out at every key.
    private static let most = 100

    /// Postings by id with a remark on each, the last found first.
    private func links(_ remarks: [String: String], _ page: inout Document) {
        let found = remarks.keys.compactMap { desk.journey[Posting.self][$0] }
            .sorted { ($1.found, $1.id) < ($0.found, $0.id) }
        for posting in found.prefix(Self.most) { link(posting, remarks[posting.id] ?? "", &page) }
        if found.count > Self.most { page.text("… and \(found.count - Self.most) found before.", .dim) }
    }

    private func link(_ posting: Posting, _ remark: String, _ page: inout Document) {
        page.blocks.append(
            .link(.init(posting.label), sign: .init("›"), remark: remark, .row(JobsPane.id, posting.id)))
    }
}

/// A hop of the funnel, or what tells applications apart.
struct FunnelPage {
    let desk: Desk

    func document(_ row: JobRow?) -> Document {
        let funnel = desk.journey.funnel(today: desk.today)
        switch row {
        case .hop(let step)?:
            var page = Document("\(funnel.hops[step.rawValue].from.name) → \(funnel.hops[step.rawValue].to.name)")
            page.bullets(FunnelLines.remarks(funnel.hops[step.rawValue].rate))
            page.heading("All steps")
            for line in FunnelLines.hops(funnel, width: 42) { page.text(line) }
            page.gap()
            page.text(
                "Counted are applications that are at least \(PassageRate.cohort) days old, whatever became of them: whoever "
                    + "counts answers alone believes too much.", .dim)
            return page
        case .trait(let trait)?: return self.trait(trait, funnel)
        default: return Document("")
        }
    }

    private func trait(_ trait: FunnelTrait, _ funnel: Funnel) -> Document {
        var page = Document("By \(trait.name)")
        for hop in funnel.hops {
            let lines = FunnelLines.split(funnel.split(trait, from: hop.from))
            guard !lines.isEmpty else { continue }
            page.heading("\(hop.from.name) → \(hop.to.name)")
            for line in lines { page.text(line) }
        }
        if page.blocks.isEmpty {
            page.text("All applications are alike in this, or it is not said of them: i on an application says it.")
        }
        return page
    }
}

/// The switch, and the bridges to it.
struct SwitchPage {
    let desk: Desk

    func document(_ row: JobRow?) -> Document {
        let change = desk.journey.careerSwitch
        guard case .bridge(let kind)? = row, let bridge = change.coach.bridges.first(where: { $0.kind == kind }) else {
            var page = Document("Your switch")
            page.text(change.coach.verdict)
            page.gap()
            let fields = [
                ("Now", [change.nowRole, change.nowIndustry, change.nowSize?.name ?? ""]),
                ("Wanted", [change.wantRole, change.wantIndustry, change.wantSize?.name ?? ""]),
            ]
            for (label, parts) in fields {
                let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
                if !text.isEmpty { page.blocks.append(.field(label: label, text: text, width: 9)) }
            }
            page.blocks.append(
                .link(.init("Say what you are and want to be"), sign: .init("›"), remark: "i", .local("switch")))
            return page
        }
        var page = Document(bridge.name)
        page.text(bridge.reason)
        page.list("First step", [bridge.step])
        let fits = SwitchFits(change, desk.journey)
        let people = fits.people(kind).prefix(5)
        if !people.isEmpty { page.heading("Whom to ask") }
        for person in people {
            page.blocks.append(
                .link(.init(person.name), sign: .init("›"), remark: person.role, .row(PeoplePane.id, person.id)))
        }
        let postings = fits.postings(kind).prefix(5)
        if !postings.isEmpty { page.heading("Postings that fit") }
        for posting in postings {
            page.blocks.append(.link(.init(posting.label), sign: .init("›"), remark: "", .row(JobsPane.id, posting.id)))
        }
        let brings = change.brings(kind)
        page.heading("What you bring that others do not")
        page.text(brings.isEmpty ? "Nothing said yet: i says it in a line." : brings, brings.isEmpty ? .dim : .plain)
        page.gap()
        page.text(
            change.bridge == kind ? "This is the bridge that you take." : "Space takes this bridge.",
            change.bridge == kind ? .done : .dim)
        return page
    }
}
