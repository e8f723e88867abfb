/// Where strangers can see a project: its code and something to try.
extension Project {
    /// Its code on the web: its repository, else the place to see it if that is a host of code. Nil if neither is on the web.
    var publicCode: WebAddress? {
        WebAddress(public: repository, isRepository: true) ?? (isDemoCode ? publicAddressOfDemo : nil)
    }

    /// Something to try or to look at on the web, unless it stands for the code.
    var publicDemo: WebAddress? { isDemoCode ? nil : publicAddressOfDemo }

    private var publicAddressOfDemo: WebAddress? { WebAddress(public: demo) }

    private var isDemoCode: Bool {
        WebAddress(public: repository, isRepository: true) == nil && publicAddressOfDemo?.isCodeHost == true
    }

    /// The same project, seen at that place: what was said at shipping is what a reader wants. A path is nothing for others,
    /// and what is known already stays as it is.
    func seen(at place: String) -> Project {
        guard let address = WebAddress(public: place), WebAddress(public: demo) == nil,
            RemoteAddress.shown(address.text) != WebAddress(public: repository, isRepository: true)?.text
        else { return self }
        var project = self
        project.demo = place
        return project
    }
}

extension WebAddress {
    /// Whether it is a page of a host that keeps code. "ada.github.io" is a page of one's own.
    var isCodeHost: Bool {
        let rest = text.dropFirst((text.prefix { $0 != "/" } + "//").count)
        let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
        let path = rest.dropFirst(rest.prefix { !"/?#".contains($0) }.count)
        let first = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        return path.count > 1
            && (Self.codeHosts.contains(first) || ["git.", "gitlab.", "gitea."].contains(where: first.hasPrefix))
    }

    private static let codeHosts: Set = [
        "github.com", "gist.github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "sr.ht", "git.sr.ht",
    ]
}
