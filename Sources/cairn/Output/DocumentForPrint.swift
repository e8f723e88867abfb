import CairnCore

extension Document {
    /// Without what only the screen can do: the hints at keys.
    var withoutKeys: Document {
        var document = self
        document.blocks.removeAll { block in
            guard case .text(_, .hint) = block else { return false }
            return true
        }
        return document
    }
}
