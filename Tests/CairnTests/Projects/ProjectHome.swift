import ArgumentParser
import CairnCore
import Foundation
import TestSupport

@testable import cairn

/// What the tests of projects begin with.
typealias ProjectHome = CommandHome

extension CommandHome {
    /// Frames "Answers", and freezes its contract with these options besides.
    func promise(_ options: String...) throws {
        try cairn("projects", "add", "Answers", "--topic", "genai")
        let usual = [
            "--decision", "which answers go out", "--baseline", "keyword search", "--baseline-value", "0.7", "--split",
            "by week", "--cases", "80",
        ]
        try run(["projects", "contract", "answers"] + usual + options)
        try run(["projects", "freeze", "answers"])
    }

    /// The results that are kept.
    func results() throws -> [ProjectResult] { try json("projects", "result", "list", "answers") }
}
