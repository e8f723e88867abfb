import Testing

/// The real program, in real terminals and as a real command. One test after the other: a screen that has to share two
/// cores with twenty others says nothing about how fast it is.
@Suite(.serialized, .timeLimit(.minutes(2)), .ownThread)
struct EndToEnd {}
