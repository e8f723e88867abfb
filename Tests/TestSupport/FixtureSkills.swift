import CairnCore

extension FixtureIndex {
    /// What some of the skills are called too.
    static let aliases: [ItemID: String] = [
        "linear-algebra": "matrices", "statistics": "A/B tests", "sql": "databases", "version-control": "git",
        "trees": "XGBoost", "transformers": "attention",
    ]

    /// Twelve skills; the names of three are not all ASCII.
    static let skills = """
        [
          {"id": "linear-algebra", "name": "Linear algebra", "area": "math",
           "level": "foundation", "core": true, "tracks": {}, "needs": [], "hours": [30, 60],
           "familiar": [], "exercises": [\(practice("Linear algebra"))]},
          {"id": "probability", "name": "Probability", "area": "math",
           "level": "foundation", "core": true, "tracks": {}, "needs": [], "hours": [20, 40],
           "familiar": [], "exercises": [\(practice("Probability"))]},
          {"id": "statistics", "name": "Statistics", "area": "math",
           "level": "working", "core": true, "tracks": {}, "needs": ["probability"], "hours": [20, 40],
           "familiar": [], "exercises": [\(practice("Statistics"))]},
          {"id": "python", "name": "Python fluency", "area": "code",
           "level": "foundation", "core": true, "tracks": {}, "needs": [], "hours": [40, 80],
           "familiar": ["science"], "exercises": [\(practice("Python fluency"))]},
          {"id": "sql", "name": "SQL", "area": "code",
           "level": "working", "core": false, "tracks": {"data": "must", "engineer": "should"}, "needs": [],
           "hours": [8, 8],
           "familiar": [], "exercises": [\(practice("SQL"))]},
          {"id": "version-control", "name": "Version control", "area": "code",
           "level": "foundation", "core": true, "tracks": {}, "needs": [], "hours": [5, 10],
           "familiar": [], "exercises": [\(practice("Version control"))]},
          {"id": "trees", "name": "Boosted trees", "area": "models",
           "level": "working", "core": false, "tracks": {"engineer": "must", "data": "must"},
           "needs": ["python", "statistics"], "hours": [15, 30],
           "familiar": [], "exercises": [\(practice("Boosted trees"))]},
          {"id": "networks", "name": "神经网络 Neural networks", "area": "models",
           "level": "working", "core": false, "tracks": {"engineer": "must", "research": "must"},
           "needs": ["linear-algebra", "python"], "hours": [40, 60],
           "familiar": [], "exercises": [\(practice("神经网络 Neural networks"))]},
          {"id": "transformers", "name": "Transformers 🤖", "area": "models",
           "level": "advanced", "core": false, "tracks": {"engineer": "should", "research": "must"},
           "needs": ["networks"], "hours": [40, 80],
           "familiar": [], "exercises": [\(practice("Transformers 🤖"))]},
          {"id": "evaluation", "name": "Evaluation", "area": "models",
           "level": "working", "core": true, "tracks": {}, "needs": ["statistics"], "hours": [10, 20],
           "familiar": [], "exercises": [\(practice("Evaluation"))]},
          {"id": "writing", "name": "文章を書く Writing 🚀", "area": "people",
           "level": "working", "core": false, "tracks": {"research": "must", "data": "should"}, "needs": [],
           "hours": [10, 30],
           "familiar": [], "exercises": [\(practice("文章を書く Writing 🚀"))]},
          {"id": "listening", "name": "Listening", "area": "people",
           "level": "foundation", "core": true, "tracks": {}, "needs": [], "hours": [5, 10],
           "familiar": [], "exercises": [\(practice("Listening"))]}
        ]
        """

    /// The one exercise of a skill, as JSON.
    static func practice(_ name: String) -> String {
        #"{"time": "an hour", "task": "Write down what you know of \#(name)"}"#
    }
}
