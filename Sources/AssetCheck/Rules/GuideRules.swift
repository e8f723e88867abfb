extension LibraryFiles {
    /// Under a heading stands something.
    var guideProblems: [Problem] {
        let sections: [Tree] = trees(.guide).flatMap { $0["sections"]?.items ?? [] }
        return sections.filter { $0["text"] == nil && $0["points"] == nil }.map { section in
            let heading = section["heading"]
            return Problem(
                "the section '\(heading?.text ?? "")' has neither 'text' nor 'points'",
                at: heading?.location ?? section.location)
        }
    }
}
