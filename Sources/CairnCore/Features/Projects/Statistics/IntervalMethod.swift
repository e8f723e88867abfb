/// How an interval came about. The words are permanent: records keep them.
public enum IntervalMethod: String, CaseIterable, Codable, Sendable {
    case studentT = "t"
    case groupedT = "grouped-t"
    case seedsT = "seeds-t"
    case wilson
    case effectiveWilson = "effective-wilson"
    case wilsonOfF1 = "wilson-f1"
    case tango
    case deLong = "delong"
    case orderStatistics = "order-statistics"
    case woodruff
    case bca
    case poisson
    case independent
    case kappa
    case stated

    /// "Wilson".
    public var name: String {
        switch self {
        case .studentT: "Student's t"
        case .groupedT: "t over groups"
        case .seedsT: "t over seeds"
        case .wilson: "Wilson"
        case .effectiveWilson: "Wilson with effective n"
        case .wilsonOfF1: "Wilson on TP of TP + FP + FN"
        case .tango: "Tango, paired"
        case .deLong: "DeLong"
        case .orderStatistics: "order statistics"
        case .woodruff: "Woodruff, over groups"
        case .bca: "BCa bootstrap"
        case .poisson: "Poisson bootstrap"
        case .independent: "Newcombe, of two intervals"
        case .kappa: "Fleiss, Cohen and Everitt"
        case .stated: "as stated"
        }
    }

    /// Where it is described; nil for what somebody stated.
    public var source: String? {
        switch self {
        case .studentT, .seedsT: "Student 1908, The probable error of a mean, Biometrika 6"
        case .groupedT:
            "Liang & Zeger 1986, Biometrika 73; MacKinnon, Nielsen & Webb 2023, Journal of Applied Econometrics 38; "
                + "Bell & McCaffrey 2002, Survey Methodology 28"
        case .wilson: "Wilson 1927, JASA 22"
        case .effectiveWilson:
            "Korn & Graubard 1998, Survey Methodology 24; Franco, Little, Louis & Slud 2019, JSSAM 7"
        case .wilsonOfF1: "Lam, Gopal & Qian 2023, arXiv 2309.14621 (Wilson indirect)"
        case .tango: "Tango 1998, Statistics in Medicine 17"
        case .deLong: "DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44; on the logit scale, Pepe 2003"
        case .orderStatistics: "Thompson 1936, Annals of Mathematical Statistics 7"
        case .woodruff: "Woodruff 1952, JASA 47"
        case .bca: "Efron 1987, JASA 82"
        case .poisson: "Hanley & MacGibbon 2006, CMPB 83; Chamandy et al. 2012"
        case .independent: "Newcombe 1998, Statistics in Medicine 17; Zou & Donner 2008, Statistics in Medicine 27"
        case .kappa: "Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72"
        case .stated: nil
        }
    }
}
