/// What lists need of the small Library that tests walk through, in the form in which the real one is embedded.
enum FixtureIndex {
    /// A `LibraryIndex` as JSON.
    static let json = """
        {
          "intro": "Each step stands on those below it, as stones do in a cairn.",
          "quarters": \(quarters),
          "areas": \(areas),
          "skills": \(skills),
          "tracks": \(tracks),
          "steps": [\(learn), \(build), \(job)],
          "replaced": {"maths": "linear-algebra"}
        }
        """

    static let quarters = """
        [
          {"id": "q1", "name": "Foundations", "summary": "Code and mathematics."},
          {"id": "q2", "name": "Models", "summary": "From tables to networks."},
          {"id": "q3", "name": "Projects", "summary": "Something that others can look at."},
          {"id": "q4", "name": "Search", "summary": "Conversations and applications."}
        ]
        """

    static let areas = """
        [
          {"id": "math", "name": "Mathematics", "summary": "What explains the models."},
          {"id": "code", "name": "Programming", "summary": "Code that a colleague can read."},
          {"id": "models", "name": "Models 模型", "summary": "From trees to transformers."},
          {"id": "people", "name": "People", "summary": "Being understood."}
        ]
        """

    static let tracks = """
        [
          {"id": "engineer", "name": "ML engineer", "short": "ML"},
          {"id": "data", "name": "Data scientist", "short": "Data"},
          {"id": "research", "name": "Research 研究", "short": "Research"}
        ]
        """

    static let learn = """
        {"id": "learn", "name": "Learn", "why": "Over firm ground a good course is the fastest way.", "phases": [
          {"id": "foundations", "name": "Foundations", "summary": "Python and the mathematics.", "milestones": [
            \(skill("python", "q1")), \(skill("linear-algebra", "q1")), \(skill("probability", "q1")),
            \(skill("version-control", "q1")),
            {"id": "circle", "kind": "task", "name": "A circle of three", "quarter": "q1", "tracks": [],
             "hours": [4, 10], "needs": [], "proves": ["listening"]},
            \(skill("statistics", "q2"))
          ]},
          {"id": "models", "name": "Models", "summary": "Trees first, networks then.", "milestones": [
            \(skill("trees", "q2")), \(skill("networks", "q2")), \(skill("transformers", "q3")),
            \(skill("evaluation", "q3"))
          ]}
        ]}
        """

    static let build = """
        {"id": "build", "name": "Build", "why": "A project shows what a certificate says.", "phases": [
          {"id": "projects", "name": "Projects", "summary": "Small, finished, measured.", "milestones": [
            {"id": "baseline", "kind": "project", "name": "A baseline that holds 📈", "quarter": "q3", "tracks": [],
             "hours": [20, 40], "needs": ["trees"], "proves": ["trees", "evaluation"]},
            \(skill("sql", "q3")),
            {"id": "paper", "kind": "project", "name": "A paper, done again", "quarter": "q4", "tracks": ["research"],
             "hours": [60, 120], "needs": ["transformers"], "proves": ["transformers"]},
            \(skill("writing", nil))
          ]}
        ]}
        """

    static let job = """
        {"id": "job", "name": "Job", "why": "A search is a project, too.", "phases": [
          {"id": "search", "name": "Search", "summary": "Talk first, apply then.", "milestones": [
            {"id": "talks", "kind": "task", "name": "Ten conversations", "quarter": "q4", "tracks": [],
             "hours": [10, 10], "needs": ["circle"], "proves": ["listening"]},
            \(skill("listening", "q4")),
            {"id": "steady", "kind": "task", "name": "Keep it up", "quarter": null, "tracks": [],
             "hours": [1, 2], "needs": [], "proves": []}
          ]}
        ]}
        """

    /// The milestone that stands for a skill.
    static func skill(_ id: String, _ quarter: String?) -> String {
        """
        {"id": "\(id)", "kind": "skill", "name": "", "quarter": \(quarter.map { "\"\($0)\"" } ?? "null"), "tracks": [],
         "hours": null, "needs": [], "proves": []}
        """
    }
}
