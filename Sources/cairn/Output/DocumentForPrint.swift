import CairnCore

extension Document {
    /// Without what only the screen can do: the hints at keys, and headings under which nothing else stands.
    var withoutKeys: Document {
        var document = self
        document.blocks = []
        var hadHint = false
        for block in blocks.reversed() {
            switch block {
            case .text(_, .hint): hadHint = true
            // A line that names the key for it.
            case .link(_, _, let remark, .local) where remark.count == 1: break
            case .heading where hadHint: hadHint = false
            case .gap where document.blocks.last ?? .gap == .gap: break
            default:
                if block != .gap { hadHint = false }
                document.blocks.append(block)
            }
        }
        if document.blocks.last == .gap { document.blocks.removeLast() }
        document.blocks.reverse()
        return document
    }
}
