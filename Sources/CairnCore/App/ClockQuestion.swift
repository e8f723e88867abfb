extension AppState {
    /// Asks what of a clock's time counts, once, if it has run for longer than anyone works without a break.
    mutating func askAboutClock(_ context: Context) {
        guard let clock = journey.clock, overlay == nil, !isAsking, readOnlyReason == nil, askedClock != clock.start,
            self[focus].filterField == nil, clock.isDoubtful(at: context.now())
        else { return }
        askedClock = clock.start
        overlay = .form(ClockForm().form(clock, desk(context)))
    }
}
