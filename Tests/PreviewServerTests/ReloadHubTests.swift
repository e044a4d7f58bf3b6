import Testing

@testable import PreviewServer

@Suite(.timeLimit(.minutes(5))) struct ReloadHubTests {
    @Test func sendsAProblemLineByLineSoThatItsTextCannotBeAnEvent() async {
        let hub = ReloadHub()
        var events = hub.events(isOutdated: false).makeAsyncIterator()
        _ = await events.next()
        _ = await events.next()
        hub.tell(problem: "a.md:1: no\r\nevent: reload\n\ndata: <b>")
        #expect(await events.next() == "event: problem\ndata: a.md:1: no\ndata: event: reload\ndata: \ndata: data: <b>\n\n")
    }

    @Test func tellsALaterPageOfTheProblemThatIsStillThere() async {
        let hub = ReloadHub()
        hub.tell(problem: "broken")
        var events = hub.events(isOutdated: false).makeAsyncIterator()
        _ = await events.next()
        #expect(await events.next() == "event: problem\ndata: broken\n\n")
    }

    @Test func reloadsAPageThatWasLoadedBeforeAChangeAndListensAfterIt() async {
        var events = ReloadHub().events(isOutdated: true).makeAsyncIterator()
        _ = await events.next()
        #expect(await events.next() == "event: reload\ndata:\n\n")
    }

    @Test func endsEveryConnectionWhenItCloses() async {
        let hub = ReloadHub()
        var events = hub.events(isOutdated: false).makeAsyncIterator()
        _ = await events.next()
        _ = await events.next()
        hub.close()
        #expect(await events.next() == nil)
        var later = hub.events(isOutdated: false).makeAsyncIterator()
        #expect(await later.next() == nil)
    }
}
