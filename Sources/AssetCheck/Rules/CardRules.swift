extension LibraryFiles {
    /// An outline that can be remembered has six points at most.
    var cardProblems: [Problem] {
        trees(.cards).flatMap(\.items).compactMap { card in
            guard let outline = card["outline"], outline.items.count > 6 else { return nil }
            return Problem("'outline' has \(outline.items.count) of at most 6 items", at: outline.location)
        }
    }
}
