/// What is worth knowing before applying.
extension Journey {
    /// Days within which another application for the same job is told.
    public static let soon = 90

    /// What is worth knowing before one applies, in sentences: that one does so again, and whom one knows there and has not
    /// asked. Empty if nothing is to be said.
    public func beforeApplying(to application: Application, today: Day) -> [String] {
        let company = company(of: application)
        let unasked = unasked(for: application)
        let names = unasked.prefix(3).map(\.name) + (unasked.count > 3 ? ["\(unasked.count - 3) more"] : [])
        let people =
            names.isEmpty
            ? nil
            : "You know \(Array(names).listed) there and have not asked: one line of theirs counts for more than a letter."
        return [again(application, company, today), people].compactMap(\.self)
    }

    /// That one is at it already, or applied to the same company for the same job not long ago; nil if neither.
    public func repetition(of application: Application, today: Day) -> String? {
        again(application, company(of: application), today)
    }

    private func again(_ application: Application, _ company: String, _ today: Day) -> String? {
        let others = others(for: application).map { other in (other, JobHistory(events(of: other.id))) }
        let sent = others.compactMap { other, history in
            history.last(.applied).map {
                (day: $0.day, dayText: $0.dayText, stage: history.stage, isOfPosting: isSame(other, application))
            }
        }
        let place = company.isEmpty ? "" : " to \(company)"
        if let last = sent.filter({ $0.isOfPosting || today - $0.day <= Self.soon }).max(by: {
            $0.day < $1.day
        }) {
            return "You applied\(place) for this job \(last.dayText): \(last.stage.name)."
        }
        let begun = others.filter { $0.1.stage.isOpen && $0.1.last(.applied) == nil }.map(\.0.begun).max()
        return begun.map { "You have begun an application\(place) for this job on \($0.text) already." }
    }

    private func isSame(_ one: Application, _ other: Application) -> Bool {
        one.posting != nil && one.posting == other.posting
    }

    /// Other applications for the posting, or to the same company for a job of the same title.
    private func others(for application: Application) -> [Application] {
        let key = CompanyKey(company(of: application))
        let title = Set(Folding.split(FactTitle.bare(title(of: application))))
        return self[Application.self].all.filter { other in
            if other.id == application.id { return false }
            if isSame(other, application) { return true }
            return (key != nil || !title.isEmpty) && CompanyKey(company(of: other)) == key
                && Set(Folding.split(FactTitle.bare(self.title(of: other)))) == title
        }
    }

    /// People who work there, whom the user has neither asked for a referral nor talked to.
    public func unasked(for application: Application) -> [Person] {
        unasked(for: application, among: people(at: company(of: application)))
    }

    /// The same, of people of whom it is known that they work there.
    func unasked(for application: Application, among there: [Person]) -> [Person] {
        guard !there.isEmpty, !isReferred(application) else { return [] }
        let asked = Set(
            self[JobEvent.self].all.filter { $0.kind == .referralAsked || $0.kind == .referralSent }
                .compactMap(\.person))
        return there.filter { person in
            guard person.id != application.referrer, !asked.contains(person.id) else { return false }
            let talks = people.conversations[person.id] ?? []
            return !talks.contains { $0.state != .idea && $0.since >= application.begun + -Self.soon }
        }
    }

    /// Whether a referral was sent, or asked of somebody who was not named.
    private func isReferred(_ application: Application) -> Bool {
        events(of: application.id).contains {
            $0.kind == .referralSent || ($0.kind == .referralAsked && $0.person == nil)
        }
    }
}
