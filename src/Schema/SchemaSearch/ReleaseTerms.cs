namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Words for releases, their dates and sources, calendars, platforms and contributions.</summary>
internal static class ReleaseTerms
{
    public const string Text = """
        release
            game; film; movie; book; come out; flick; series; tv; episode; season; novel; comic; title; videogame; dlc; manga; anime; prequel; sequel;
            tv show; expansion; addon; remake; remaster; blockbuster; documentary; sitcom; cartoon; show; shows; coming out; comes out; came out; out now;
            ebook; audiobook; franchise; feature film; indie game; mmo; rpg; shooter; paperback; hardcover; box set; bluray; dvd; theatrical; volume;
            installment
        release date
            premiere; launch; debut; drop; drops; dropping; airdate; air date; street date; release day; airs; airing; launches; launching; out on;
            available; availability; go live; unlock; early access; ship; ships; when out; coming; arrives; hits the shelves; due; eta; tba; rollout; finale
        release platform
            cinema; theater; theatre; theaters; cinemas
        platform
            PC; console; playstation; xbox; switch; nintendo; steam; ps5; ps4; netflix; device; store; system; provider; consoles; hardware; android; iphone;
            ios; windows; mac; linux; gog; epic; hulu; disney; prime video; streaming service; handheld; vr headset; kindle; hbo
        country
            region; territory; europe; japan; usa; america; germany; france; uk; market; worldwide; regional; nation; locale; continent; asia
        hype
            await; anticipate; look forward; wanted; anticipated; awaited; hyped; looking forward; wait for; waiting for; most wanted; excited; excitement;
            stoked; pumped; eager; craving; buzz; can not wait; psyched; interest in
        hype calendar
            wishlist; watchlist; backlog; wish list; watch list; want to play; want to watch; to watch; to play; collection; bookmarked; shelf; saved; saves;
            followed games; i follow; tracked
        calendar feed
            ical; ics; webcal; icalendar; outlook; google calendar; apple calendar; phone calendar; ical link; calendar url; calendar subscription; caldav;
            calendar sync; thunderbird
        calendar
            agenda; schedule; tracker; tracking; planner; diary; month view; week view; countdown list
        upcoming
            up next; coming soon; forthcoming; next week; next month; this month; this week; in the future; soon; unreleased; announced
        similar
            like this; alike; comparable; alternatives; resembling; along the lines of; in the style of; same kind; more of the same; reminds me of
        date update
            postpone; delay; delayed; pushed back; moved back; reschedule; postponed; shifted; wrong date; date is wrong; brought forward
        official
            legit; confirmed; rumor; rumour; rumoured; rumored; leak; leaked date; real date; reliable; verified date; unconfirmed; speculation; trustworthy;
            gossip; proof; certain
        source
            trailer; teaser; evidence; proof; website; official site; reference; citation; link; where from; says who
        publisher
            studio; label; company; developer; maker; author of the book; production company; distributor; dev; devs; publishing house; network; vendor;
            brand; manufacturer; who makes; record label
        publication
            publish; published; catalogue; catalog; portfolio; back catalogue; put out; released by
        planning publication
            coming from; line up; lineup; slate; release schedule; plans of; pipeline
        contribution
            propose; correction; suggested edit; proposed change; proposed edit; edit suggestion; pull request; suggested change; submitted change;
            user edit; corrections; amendment; revision; wiki edit; improvement; edits; proposed edits; proposal
        contribution release
            change history; revision history; edit history; history of changes; edit log; changelog; past edits
        contribution change
            diff; difference; old and new value; old value; new value; before and after; what changed; what was changed; old and new
        accept
            approve; approved; greenlight; okay; sign off on; merge; agree
        reject
            decline; deny; refuse; turn down; disapprove; dismiss; rebuff
        discount
            sale; deal; bargain; price cut; cheaper; percent off; reduced; promo
        link
            buy; purchase; order; preorder; shop; where to get; pre order; webshop; amazon
        explore
            home page; front page; landing page; discovery; discover page; browse; start page
        subcategory category
            kind of release; type of release; media type; genres of games; category; action games; section
        details
            cast; director; actors; crew; specs; specification; languages; language support; supported languages; age rating; pegi; isbn; pages; metadata;
            system requirements; subtitles; minimum requirements; extra facts; properties; attributes
        description
            synopsis; plot; summary; storyline; what is it about; blurb; abstract; overview
        embed share
            embed; iframe; share button; embed code; share link; social card
        match
            fixture; fixtures; esports; tournament; score; scores; league; scoreboard; matchday; opponents
        tracklist
            track list; songs on the soundtrack; soundtrack; ost
        countdown
            time left; days left; remaining time; days until; how many days; sleeps
        before previous
            old; former; earlier; prior; original
        after proposed
            new value; suggested value; updated value; resulting
        """;
}
