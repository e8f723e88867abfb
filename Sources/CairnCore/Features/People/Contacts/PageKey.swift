/// What makes two addresses of pages, or of mail, one.
enum PageKey {
    /// The address as it is compared: scheme, `www.`, the last slash, case and what only tracks a visitor tell nobody apart.
    static func of(_ address: String) -> String {
        var rest = Substring(address.lowercased())
        for scheme in ["https://", "http://", "mailto:", "//"] where rest.hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
        }
        // A mail address has no path.
        if rest.contains("@"), !rest.contains("/") { return String(rest.prefix { $0 != "?" }) }
        rest = rest.prefix { $0 != "#" }
        var (page, query) = split(rest)
        page = unescaped(page)
        for prefix in ["www.", "m.", "mobile."] where page.hasPrefix(prefix) {
            page = String(page.dropFirst(prefix.count))
        }
        if let profile = profile(page) { return profile }
        while page.hasSuffix("/") { page.removeLast() }
        let kept = query.split(separator: "&").filter { !isTracking($0) }
        return kept.isEmpty ? page : "\(page)?\(kept.joined(separator: "&"))"
    }

    /// Whether the address is a page that belongs to one person alone: a profile on LinkedIn.
    static func isProfile(_ key: String) -> Bool { key.hasPrefix("linkedin.com/in/") }

    /// A profile on LinkedIn, which has a domain a country, and a page a language.
    private static func profile(_ page: String) -> String? {
        guard let host = page.firstIndex(of: "/") else { return nil }
        guard page[..<host] == "linkedin.com" || page[..<host].hasSuffix(".linkedin.com") else { return nil }
        let parts = page[host...].split(separator: "/")
        guard parts.count >= 2, parts[0] == "in" else { return nil }
        return "linkedin.com/in/\(parts[1])"
    }

    private static func split(_ address: Substring) -> (String, Substring) {
        guard let mark = address.firstIndex(of: "?") else { return (String(address), "") }
        return (String(address[..<mark]), address[address.index(after: mark)...])
    }

    private static func isTracking(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }
        return name.hasPrefix("utm_")
            || [
                "trk", "trackingid", "lipi", "licu", "fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid",
                "mc_eid", "ref",
                "ref_src", "originalsubdomain", "original_referer",
            ].contains(String(name))
    }

    /// `%c3%b6` as `ö`; as it stands where that is no text.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value > 0x20
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)?.lowercased() ?? text
    }
}
