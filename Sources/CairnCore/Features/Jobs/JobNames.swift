/// What is called by a name: an application, or a posting without one.
public enum JobSubject: Equatable, Sendable {
    case application(Application)
    case posting(Posting)

    public var id: String {
        switch self {
        case .application(let application): application.id
        case .posting(let posting): posting.id
        }
    }

    var record: Record {
        switch self {
        case .application(let application): Record(application)
        case .posting(let posting): Record(posting)
        }
    }
}

extension Journey {
    /// Applications, and postings without one.
    var allJobs: [JobSubject] {
        self[Application.self].all.map(JobSubject.application) + openPostings.map(JobSubject.posting)
    }

    /// "ML engineer, Pier Nine".
    public func label(of subject: JobSubject) -> String {
        switch subject {
        case .application(let application): label(of: application)
        case .posting(let posting): posting.label
        }
    }

    /// Those of that id; else those whose title, company or both are called so; else those of which a word begins so. Of several
    /// applications for one posting, those that are open.
    public func jobs(named text: String) -> [JobSubject] {
        let all = allJobs
        if let exact = all.first(where: { $0.id == text }) { return [exact] }
        if self[Posting.self][text] != nil { return narrowed(applications(for: text).map(JobSubject.application)) }
        let wanted = Folding.words(text)
        guard !wanted.isEmpty else { return [] }
        let called = all.filter { subject in
            let (title, company) = (title(of: subject), company(of: subject))
            return [title, company, "\(title) \(company)", "\(company) \(title)"].contains {
                Folding.words($0) == wanted
            }
        }
        if !called.isEmpty { return narrowed(called) }
        let filter = WordFilter(text)
        return narrowed(all.filter { filter.matches([company(of: $0), title(of: $0)]) })
    }

    private func narrowed(_ found: [JobSubject]) -> [JobSubject] {
        guard found.count > 1 else { return found }
        let open = found.filter { subject in
            guard case .application(let application) = subject else { return true }
            return JobHistory(events(of: application.id)).stage.isOpen
        }
        return open.isEmpty ? found : open
    }

    private func title(of subject: JobSubject) -> String {
        switch subject {
        case .application(let application): title(of: application)
        case .posting(let posting): posting.title
        }
    }

    private func company(of subject: JobSubject) -> String {
        switch subject {
        case .application(let application): company(of: application)
        case .posting(let posting): posting.company
        }
    }
}
