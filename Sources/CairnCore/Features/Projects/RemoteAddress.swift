/// Addresses of repositories as they may be shown.
public enum RemoteAddress {
    /// The address without user, password, and what follows `?` or `#`, where tokens hide. Paths stay as they are.
    public static func shown(_ address: String) -> String {
        guard let scheme = schemeEnd(address) else { return withoutUserOfShell(address) }
        let rest = address[scheme...]
        let host = rest.prefix { !"/?#".contains($0) }
        let shownHost = host.lastIndex(of: "@").map { host[host.index(after: $0)...] } ?? host
        return String(address[..<scheme]) + shownHost + rest[host.endIndex...].prefix { !"?#".contains($0) }
    }

    /// Behind "https://"; nil if there is no scheme.
    private static func schemeEnd(_ address: String) -> String.Index? {
        guard let colon = address.firstIndex(of: ":"), address[colon...].hasPrefix("://") else { return nil }
        let isScheme = address[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return isScheme && colon != address.startIndex ? address.index(colon, offsetBy: 3) : nil
    }

    /// "git@host:path" as "host:path".
    private static func withoutUserOfShell(_ address: String) -> String {
        let start = address.prefix { $0 != "/" }
        guard let colon = start.lastIndex(of: ":"), let at = start[..<colon].lastIndex(of: "@") else { return address }
        return String(address[address.index(after: at)...])
    }
}
