/// The switch with its bridges, for scripts and as a page.
public struct SwitchReport: Encodable, Equatable, Sendable {
    public let now: Place
    public let wanted: Place
    /// What changes, in a sentence or two.
    public let verdict: String
    public let bridges: [Line]

    /// What the user is, or wants to be.
    public struct Place: Encodable, Equatable, Sendable {
        public let role: String
        public let industry: String
        public let size: CompanySize?
    }

    /// A way, the easiest first.
    public struct Line: Encodable, Equatable, Sendable {
        public let kind: Bridge.Kind
        public let name: String
        public let reason: String
        /// What to do this week.
        public let step: String
        public let isChosen: Bool
        /// What the user brings that others do not; may be empty.
        public let brings: String
        /// Whom the user could ask.
        public let people: [ApplicationReport.Contact]
        /// Open postings that fit.
        public let postings: [String]
    }

    /// The report of what was said.
    public init(_ journey: Journey) {
        let said = journey.careerSwitch
        let coach = said.coach
        now = Place(role: said.nowRole, industry: said.nowIndustry, size: said.nowSize)
        wanted = Place(role: said.wantRole, industry: said.wantIndustry, size: said.wantSize)
        verdict = coach.verdict
        let fits = SwitchFits(said, journey)
        bridges = coach.bridges.map { bridge in
            Line(
                kind: bridge.kind, name: bridge.name, reason: bridge.reason, step: bridge.step,
                isChosen: bridge.kind == said.bridge, brings: said.brings(bridge.kind),
                people: fits.people(bridge.kind).prefix(5).map { .init(id: $0.id, name: $0.name) },
                postings: fits.postings(bridge.kind).prefix(5).map(\.label))
        }
    }

    /// As a page to read.
    public var document: Document {
        var page = Document("From where you are to where you want to be")
        page.blocks.append(.field(label: "Now", text: text(now), width: 8))
        page.blocks.append(.field(label: "Wanted", text: text(wanted), width: 8))
        page.gap()
        page.text(verdict)
        for (place, bridge) in bridges.enumerated() {
            page.heading("\(place + 1). \(bridge.name)\(bridge.isChosen ? " · chosen" : "")")
            page.text(bridge.reason)
            page.bullets(["First: \(bridge.step)"], sign: "›")
            if !bridge.brings.isEmpty { page.bullets(["You bring: \(bridge.brings)"], sign: "+") }
            if !bridge.people.isEmpty {
                page.bullets(["Ask: \(bridge.people.map(\.name).joined(separator: ", "))"], sign: "?")
            }
            if !bridge.postings.isEmpty { page.bullets(["Fits: \(bridge.postings.joined(separator: "; "))"]) }
        }
        return page
    }

    private func text(_ place: Place) -> String {
        let parts = [place.role, place.industry, place.size?.name ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? "not said yet" : parts.joined(separator: ", ")
    }
}
