import CairnCore

/// `oracle cases` prints cases for `.ci/oracle`.
@main
enum Oracle {
    static func main() throws {
        for each in try ExactCases.all() { print(each.text) }
    }
}
