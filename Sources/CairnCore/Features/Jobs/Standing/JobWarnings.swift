/// What is worth knowing before applying.
extension Journey {
    /// Days within which another application for the same job is told.
    public static let soon = 90

    /// Whether the user applied to the same company for the same job not long ago, and whom they know there and have
    /// not asked. In sentences; empty if nothing is to be said.
    public func beforeApplying(to application: Application, today: Day) -> [String] {
        let company = company(of: application)
        let again = earlier(than: application).filter { today - $0.day <= Self.soon }.max { $0.day < $1.day }.map {
            "You applied to \(company) for this job on \($0.day.text): \($0.stage.name)."
        }
        let unasked = unasked(for: application)
        let names = unasked.prefix(3).map(\.name) + (unasked.count > 3 ? ["\(unasked.count - 3) more"] : [])
        let people =
            names.isEmpty
            ? nil
            : "You know \(Array(names).listed) there and have not asked: one line of theirs counts for more than a letter."
        return [again, people].compactMap(\.self)
    }

    /// Other applications to the same company for a job of the same title, that were sent.
    private func earlier(than application: Application) -> [(day: Day, stage: JobStage)] {
        guard let key = CompanyKey(company(of: application)) else { return [] }
        let title = Set(Folding.words(title(of: application)).split(separator: 0x20))
        return self[Application.self].all.compactMap { other in
            guard other.id != application.id, CompanyKey(self.company(of: other)) == key,
                Set(Folding.words(self.title(of: other)).split(separator: 0x20)) == title
            else { return nil }
            let history = JobHistory(events(of: other.id))
            return history.last(.applied).map { ($0.day, history.stage) }
        }
    }

    /// People who work there, whom the user has neither asked for a referral nor talked to.
    public func unasked(for application: Application) -> [Person] {
        unasked(for: application, among: people(at: company(of: application)))
    }

    /// The same, of people of whom it is known that they work there.
    func unasked(for application: Application, among there: [Person]) -> [Person] {
        guard !there.isEmpty else { return [] }
        let asked = Set(
            self[JobEvent.self].all.filter { $0.kind == .referralAsked || $0.kind == .referralSent }
                .compactMap(\.person))
        return there.filter { person in
            guard person.id != application.referrer, !asked.contains(person.id) else { return false }
            let talks = people.conversations[person.id] ?? []
            return !talks.contains { $0.state != .idea && $0.since >= application.begun + -Self.soon }
        }
    }
}
