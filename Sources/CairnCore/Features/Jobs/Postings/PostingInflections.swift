/// Other tenses of a skill's words: one who has "mentored engineers" can do what "mentoring engineers" names.
enum PostingInflections {
    /// The forms, each with its other tenses.
    static func forms(of forms: [String]) -> [String] { forms.flatMap(Self.forms) }

    /// The form, and the same with its first word in other tenses, if that is a verb. A word alone stays as it is: "monitoring" is a
    /// skill, and a monitor is none.
    static func forms(of form: String) -> [String] {
        guard let end = form.firstIndex(of: " ") else { return [form] }
        let first = form[..<end].lowercased()
        guard let verb = tenses[first] else { return [form] }
        return [form] + verb.filter { $0 != first }.map { $0 + form[end...] }
    }

    private static let tenses: [String: [String]] = {
        let verbs =
            words(regular).map { [$0, $0 + "ed", $0 + "ing"] }
            + words(silent).map { [$0 + "e", $0 + "ed", $0 + "ing"] }
            + words(doubling).map { [$0, $0 + String($0.suffix(1)) + "ed", $0 + String($0.suffix(1)) + "ing"] }
            + irregular
        var tenses: [String: [String]] = [:]
        for verb in verbs { for tense in verb { tenses[tense] = verb } }
        return tenses
    }()

    private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

    private static let regular = """
        adapt align architect assess author benchmark coach collect compress conduct craft deploy develop detect document \
        draft explain extract host implement instrument label maintain mentor monitor present process publish refactor \
        reimplement re-implement review segment test train transform track predict forecast cluster
        """
    /// Verbs that end in an e, without it.
    private static let silent = """
        analys analyz annotat automat calibrat communicat containeris containeriz curat defin evaluat facilitat fine-tun \
        finetun formulat fram guid handl integrat manag measur migrat operationalis operationaliz optimis optimiz \
        orchestrat pars productionis productioniz profil prun quantis quantiz reduc releas replicat reproduc scal schedul \
        serv structur supervis translat tun validat visualis visualiz
        """
    private static let doubling = "debug ship plan label model"
    private static let irregular = [
        ["build", "built", "building"], ["write", "wrote", "written", "writing"], ["run", "ran", "running"],
        ["teach", "taught", "teaching"], ["lead", "led", "leading"], ["give", "gave", "given", "giving"],
        ["tell", "told", "telling"], ["take", "took", "taken", "taking"], ["bring", "brought", "bringing"],
        ["put", "putting"], ["get", "got", "getting"], ["read", "reading"], ["hold", "held", "holding"],
        ["design", "designed", "designing"], ["work", "worked", "working"], ["talk", "talked", "talking"],
        ["query", "queried", "querying"], ["apply", "applied", "applying"], ["identify", "identified", "identifying"],
        ["classify", "classified", "classifying"],
    ]

    /// Words that belong to the next one: "on call" is not "on a call".
    static let ties = words("on in at into to up by behind auf im")

    /// Words that may stand within a form and change nothing: "monitoring our deployed models", "design good experiments".
    static let fillers = words(
        """
        a an the our your their its his her this these those other own new existing different various several \
        complex simple large big small huge real clear clean good great strong solid sound robust reliable efficient \
        effective rigorous careful proper suitable appropriate relevant meaningful compelling advanced basic modern \
        custom internal deployed automated reusable complicated difficult junior fellow less more very highly well \
        production ML AI \
        der die das den dem des ein eine einen einem einer eines unser unsere unseren unserer eigene eigenen eigener \
        neue neuen neuer komplexe komplexen komplexer große großen großer gute guten guter klare klaren verschiedene \
        verschiedenen verschiedener bestehende bestehenden bestehender produktive produktiven produktiver
        """)
}
