/// The most characters of an id: it stands in messages and lists, and is typed.
private let mostOfID = 80

/// What is wrong with an id, with a valid one proposed; nil for lower-case letters, digits and single hyphens.
func objection(toID id: String) -> String? {
    guard id.utf8.count <= mostOfID else { return "this id has \(id.count) characters; at most \(mostOfID) fit" }
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    let isGood = !parts.contains { part in
        part.isEmpty || !part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
    guard !isGood else { return nil }
    let proposal = slug(id)
    let hint = proposal.isEmpty ? "" : ", as in '\(proposal)'"
    return "'\(id)' is not an id: only a-z, 0-9 and hyphens between them\(hint)"
}

private func slug(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.joined(separator: "-")
}
