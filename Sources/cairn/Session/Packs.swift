import AssetCheck
import CairnLibrary
import Foundation

/// The user's packs, and messages about those that are left out.
enum Packs {
    /// The folder; nil if there is no place for a user's data.
    static var folder: String? { (try? Places.data()).map { $0 + "/packs" } }

    /// For the screen's footer: the first pack that is left out, with its first fault; nil if none is.
    static func notice(_ packs: [PackReport]) -> String? {
        let broken = packs.filter { !$0.problems.isEmpty }
        guard let fault = broken.first?.fault else { return nil }
        // The footer may be short: how to see the rest comes first.
        return "\(broken.count == 1 ? "Pack" : "\(broken.count) packs") left out, see `cairn library check`: \(fault)"
    }

    /// Says on standard error what is left out, one line for each pack.
    static func tell(_ packs: [PackReport]) {
        for pack in packs {
            if let fault = pack.fault { Failure.warn("pack left out: \(fault); `cairn library check` tells all") }
        }
    }
}

extension PackReport {
    /// Its first fault, and how many more there are; nil if it is in use.
    var fault: String? {
        guard let first = problems.first else { return nil }
        let others = problems.count == 1 ? "" : " (and \(problems.count - 1) more)"
        return first.line + others
    }
}

extension Problem {
    /// As editors read it: `acme.yaml:12:5: 'nam' is not known here …`
    var line: String {
        let place = location.line == 0 ? "" : ":\(location.line):\(location.column)"
        return "\(location.file)\(place): \(message)"
    }
}
