extension LibraryFiles {
    /// Where the words of postings are among the texts.
    static let postingsKey = "postings/all"

    /// What is decoded when a posting is read: `kinds` as in their file, and the words of `skills` by id. None where no file
    /// has any.
    var postings: [CheckedLibrary.Entry] {
        let kinds = trees(.postings).first.flatMap { JSON($0, as: LibrarySchema.postings, wanted: .index) }
        let skills = trees(.skills).flatMap(\.items).compactMap { skill -> JSON.Member? in
            guard let id = skill["id"]?.text, let words = skill["posting"],
                let json = JSON(words, as: LibrarySchema.posting, wanted: .index)
            else { return nil }
            return JSON.Member(key: id, value: json)
        }
        if kinds?.items.isEmpty ?? true, skills.isEmpty { return [] }
        let words = JSON.object([
            .init(key: "kinds", value: kinds ?? .list([])), .init(key: "skills", value: .object(skills)),
        ])
        return [CheckedLibrary.Entry(key: Self.postingsKey, json: words.line)]
    }
}
