extension [String] {
    /// The texts, one after the other, with the separator between them.
    ///
    /// As the standard library's, which for any collection of texts has to ask the runtime first what it is made of: at its
    /// first use that takes longer than a line of the screen, and there is one at every start.
    package func joined(separator: String) -> String {
        var joined = ""
        joined.reserveCapacity(reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
        for (place, text) in enumerated() {
            if place > 0 { joined += separator }
            joined += text
        }
        return joined
    }
}
