import Foundation

extension Scalar {
    /// A web address: http or https, with a host that contains a dot, and without characters that must be escaped.
    public static let url = Scalar("an address") { value, _ in
        isWebAddress(value) ? nil : "must be an address that begins with https:// or http://, not '\(value)'"
    }

    private static func isWebAddress(_ value: String) -> Bool {
        let allowed = value.utf8.allSatisfy { (0x21...0x7E).contains($0) && !#"<>"{}|\^`"#.utf8.contains($0) }
        guard allowed, let parts = URLComponents(string: value), ["http", "https"].contains(parts.scheme),
            let host = parts.host, parts.user == nil, parts.password == nil
        else { return false }
        return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".") && !host.contains("..")
    }
}
