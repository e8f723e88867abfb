/// What the small Library has to read and look up, in the form in which the real one is embedded.
enum FixtureShelf {
    /// A `Shelf` as JSON.
    static let json = """
        {
          "guides": [
            {"id": "begin", "title": "Where to begin", "summary": "The first week, in five lines."},
            {"id": "talk", "title": "Talking to people 会話", "summary": "What to ask, and what not."}
          ],
          "glossary": [
            {"term": "attention", "aliases": ["self-attention"], "text": "Each word looks at the others.",
             "see": ["SVD"], "skill": "transformers"},
            {"term": "SVD", "aliases": ["特異値分解"], "text": "Turn, stretch, turn.", "see": [], "skill": "linear-algebra"}
          ],
          "certifications": [
            {"id": "cloud", "name": "Cloud certificate", "by": "A vendor", "kind": "certificate", "state": "available",
             "checked": "2026-02-01", "what": "An exam.", "worth": "A door, not a room.", "hours": [20, 40],
             "cost": "150 $", "pairs": ["version-control"], "url": "https://example.org/cloud"},
            {"id": "old", "name": "Old certificate 📜", "by": "Nobody now", "kind": "certificate", "state": "retired",
             "checked": "2026-02-01", "what": "It was an exam.", "worth": "None.", "hours": null, "cost": null,
             "pairs": [], "url": null}
          ],
          "questions": [
            {"id": "monday", "text": "What did you do on Monday?", "purpose": "reality", "why": "Days beat job titles.",
             "for": ["engineer"], "seniority": "any", "when": "early"},
            {"id": "again", "text": "Would you do it again?", "purpose": "advice", "why": "A pause is an answer.",
             "for": [], "seniority": "senior", "when": "late"}
          ],
          "messages": [
            {"id": "ask", "name": "Ask", "for": ["idea"],
             "text": "Hi {first},\\n\\n{introducer} sent me.\\nYou are {role}. My question: {question}\\n\\n[me]\\n"},
            {"id": "thank", "name": "Thank", "for": ["held"], "text": "Hi {first},\\nit stays with me: {learned}\\n"}
          ],
          "niches": [
            {"id": "vision", "name": "Vision 👁", "what": "Pictures.", "who": "Engineers.", "skills": ["networks", "python"],
             "tryout": "Photograph a thing.", "reality": "Lenses get dirty."}
          ]
        }
        """

    /// The criteria that every project has to meet.
    static let floor = #"[{"group": "delivery", "text": "Somebody else can run it"}]"#

    /// The `GuideText` of every guide.
    static let guide = """
        {
          "sections": [
            {"heading": "The first day", "text": "Read one page. Write one line.\\n\\nThen stop.", "points": null},
            {"heading": "The first week", "text": null, "points": ["One small thing a day", "One line about it"]}
          ],
          "do": ["Write down what you want to be able to do"],
          "see": ["python", "circle", "engineer"]
        }
        """

    /// The `ProjectTemplate` of every project.
    static let template = """
        {
          "archetype": "baseline", "pitch": "It answers in time, and I know how often it is wrong.",
          "data": ["A table that a city publishes"],
          "criteria": [{"group": "before", "text": "The question fits on a card"},
                       {"group": "evaluation", "text": "A simple rule is measured, too"}],
          "pitfalls": ["Choosing the model first"], "stretch": ["Let a stranger use it"]
        }
        """
}
