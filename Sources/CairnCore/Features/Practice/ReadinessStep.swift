/// What to do next to be ready for a kind of round: the one rule for the screen and for commands.
enum ReadinessStep: Equatable {
    /// Write a story that shows this.
    case story(String)
    /// Practise the cards that failed last.
    case failed(Int)
    /// Be asked what was never asked.
    case new
    case mock
    case practise
    case keep

    /// What it is called, and the command for it; the latter empty if there is none.
    func words(_ topic: CardTopic) -> (text: String, command: String) {
        let practise = "cairn practice review --topic \(topic.rawValue)"
        return switch self {
        case .story(let missing): ("write a story that shows \(missing)", "cairn practice stories add")
        case .failed(let cards):
            ("practise what failed last, \(count(cards, "card"))", practise + " --failed --minutes 15")
        case .new: ("be asked what was never asked", practise + " --minutes 30")
        case .mock: ("hold a mock interview", "cairn practice mock add --topic \(topic.rawValue)")
        case .practise: ("go on with what is due and new", practise)
        case .keep: ("keep what you know: what is due comes by itself", "")
        }
    }
}

extension Readiness {
    /// What to do next.
    var step: ReadinessStep {
        if let missing { return .story(missing) }
        if failed > 0 { return .failed(failed) }
        if new * 2 > asked { return .new }
        if mock == nil { return .mock }
        return known < asked ? .practise : .keep
    }
}
