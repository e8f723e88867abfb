/// The words by which ``PostingTurns`` goes.
extension PostingTurns {
    static let lacks = PostingAtoms.keys(["without", "ohne"])
    /// Beside "without" they demand.
    static let hardships = PostingAtoms.keys([
        "difficult", "struggle", "lost", "nowhere", "hard", "tough", "impossible", "schwierig", "schwer", "unmöglich",
    ])
    static let negatives = PostingAtoms.keys([
        "not", "no", "never", "neither", "nor", "nobody", "none", "nothing", "won't", "wouldn't", "can't", "cannot",
        "couldn't", "don't", "doesn't", "didn't", "isn't", "aren't", "needn't", "nichts", "nicht", "kein", "keine",
        "keinen", "keiner", "niemand", "nie", "weder",
    ])
    /// Behind a negative they ask all the same: "not only Python", "nothing but Python".
    static let exceptions = PostingAtoms.keys([
        "only", "just", "but", "more", "less", "nur", "bloß", "matter", "longer",
    ])
    /// What may be one of several.
    static let kinds = PostingAtoms.keys([
        "framework", "library", "language", "tool", "platform", "provider", "database", "cloud", "Programmiersprache",
        "Sprache", "Plattform", "Datenbank", "Bibliothek", "Werkzeug",
    ])
    static let bys = PostingAtoms.keys(["by"])
    static let tos = PostingAtoms.keys(["to"])
    /// They demand of what stands before them, unless something follows that they are about.
    static let participles = PostingAtoms.keys(["needed", "demanded", "expected", "wanted"])
    /// What may stand behind them without being their object.
    static let adverbs = PostingAtoms.keys([
        "for", "by", "in", "at", "on", "here", "too", "as", "from", "and", "or", "but", "if", "because", "since",
        "with",
        "so", "though", "from", "every", "there", "now",
    ])
    static let commas = PostingAtoms.keys([",", ";", ":", "("])

    static let many = PostingAtoms.keys([
        "people", "engineers", "scientists", "analysts", "developers", "researchers", "colleagues", "those", "anybody",
    ])
    /// Before "people who" they say that these are others than the one who is sought.
    static let amongs = PostingAtoms.keys([
        "by", "from", "of", "two", "three", "four", "five", "many", "most", "these", "the",
    ])
    static let fors = PostingAtoms.keys(["for", "für"])
    static let searches = PostingAtoms.keys([
        "looking", "look", "search", "searching", "hunting", "hoping", "asking", "made", "job", "role", "one", "place",
        "ideal", "perfect", "great", "good", "right",
    ])
    static let relatives = PostingAtoms.keys(["who", "with", "whose"])
    static let haves = PostingAtoms.keys(["has", "have"])
    static let candidates = PostingAtoms.keys([
        "who", "you", "someone", "somebody", "anyone", "anybody", "person", "candidate", "applicant", "colleague",
        "engineer",
        "scientist", "analyst", "developer", "researcher", "they", "he", "she", "should", "must", "that", "to",
    ])
    static let duties = PostingAtoms.keys([
        "should", "must", "need", "thrive", "fit", "welcome", "wanted", "apply", "only",
    ])

    static let conditionals = PostingAtoms.keys(["would", "wäre", "wären", "würde", "würden"])
    /// All words that may begin a wish.
    static let woulds = PostingAtoms.keys([
        "would", "wäre", "wären", "würde", "würden", "we'd", "I'd", "they'd", "he'd", "she'd", "who'd", "it'd",
        "that'd",
    ])
    static let personal = PostingAtoms.keys(["we'd", "I'd", "they'd", "he'd", "she'd", "who'd"])
    static let impersonal = PostingAtoms.keys(["it'd", "that'd"])
    static let readers = PostingAtoms.keys(["you", "du", "Sie"])
    static let askers = PostingAtoms.keys(["what", "who", "how", "where", "was", "wer", "wie"])
    static let persons = PostingAtoms.keys(["we", "I", "they", "he", "she", "wir", "ich", "uns", "mich"])
    static let matters = PostingAtoms.keys(["it", "that", "this", "es", "das", "dies"])
    /// After "it would be useful" what would be follows.
    static let leads = PostingAtoms.keys(["to", "if", "when", "wenn", "dass", "zu"])

    static let additions = PostingAtoms.keys([
        "also", "too", "additionally", "ideally", "auch", "zusätzlich", "especially",
    ])
    static let likes = PostingAtoms.keys(["like", "want", "wish", "prefer"])
    static let joys = PostingAtoms.keys([
        "glad", "gladly", "pleased", "happy", "happier", "happily", "delighted", "thrilled", "love", "welcome",
        "welcomed", "appreciate", "appreciated", "value", "valued", "help", "helpful", "advantage", "advantageous",
        "favour", "favor", "desirable", "desired", "bonus", "plus", "nice", "great", "lovely", "ideal", "useful",
        "handy", "perfect",
        "fantastic",
        "wonderful", "brilliant", "amazing", "awesome", "impressed", "impress", "smile", "excite", "excited", "prefer",
        "preferred", "interest", "interesting", "benefit", "beneficial", "asset", "pleasure", "joy", "treat", "cherish",
        "advantages", "charm", "curious", "schön", "toll", "super", "hilfreich", "nützlich", "freuen", "wünschenswert",
        "vorteilhaft", "vorteil", "pluspunkt", "prima", "klasse", "perfekt", "begrüßen", "begeistern",
    ])
    /// Where they stand in a heading, it is not a wish.
    static let encounters = PostingAtoms.keys(["hear", "meet", "talk", "chat", "kennenlernen"])
    static let meetings = PostingAtoms.keys([
        "hear", "meet", "talk", "speak", "chat", "receive", "welcome", "get", "send", "have", "hören", "kennenlernen",
        "kennen", "sprechen", "know", "tell", "discuss", "telephone", "introduce", "put",
    ])

    static let tells = PostingAtoms.keys(["tell", "let", "mention", "show"])
    static let toUs = PostingAtoms.keys(["us", "me", "it", "them"])
    /// "This is not for you", "we aren't the right place", "it won't be a fit"
    static let places = PostingAtoms.keys(["place", "fit", "match", "you", "role", "job"])
    static let ifs = PostingAtoms.keys(["if", "wenn", "should", "falls"])
    static let evens = PostingAtoms.keys(["even", "the", "noch", "umso"])
    static let mores = PostingAtoms.keys(["more", "better", "happier", "mehr", "besser"])
    static let buts = PostingAtoms.keys([
        "but", "though", "although", "yet", "while", "albeit", "aber", "jedoch", "doch", "obwohl", "just",
    ])
    static let needs = PostingAtoms.keys([
        "must", "musts", "condition", "requirement", "criterion", "prerequisite", "precondition", "necessity",
        "necessary",
        "required", "needed", "essential", "mandatory", "expected", "expecting", "expect", "demanded", "decisive",
        "breaker", "dealbreaker",
        "stopper", "showstopper", "insist", "obligatory", "compulsory", "crucial", "Muss", "Bedingung", "Voraussetzung",
        "Kriterium", "nötig", "notwendig", "erforderlich", "zwingend", "entscheidend", "Pflicht",
    ])
}

extension PostingAtoms {
    /// The keys of words and signs.
    static func keys(_ words: [String]) -> PostingKeys { PostingKeys(words.flatMap { atoms($0).map(\.key) }) }
}
