namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for releases, their dates and sources, calendars and reference data.</summary>
internal static class ReleaseWordings
{
    public const string Text = """
        Query.releases
            upcoming releases; what comes out this week; new games; new films; movies in cinemas next month; series starting soon;
            books published this month; games for a console; releases by platform; what is released today; releases between two dates;
            recently released; coming soon; releases in a country; what can I watch or play this weekend; new seasons of shows; blockbusters;
            filter releases; search a game by title; new on Netflix; out now; release calendar; latest releases; theatrical premieres;
            DVDs and Blu-rays; whats dropping on Friday; list releases with filters; movies coming out; upcoming books; upcoming series;
            video game releases in December; titles for a platform and a country; releases of publishers I follow; search for a movie;
            this month's films; music releases on Friday
        Query.release
            a single release; details of a game; information about a film; release by ID; movie page; show a book; synopsis
        Query.releaseDates
            dates of a release by ID; all launch dates; release dates by region
        Release.dates
            when does it come out; release dates of a game; dates by country and platform; premiere of a film; launch date; air date of a series;
            when can I buy it; street date; start of a season; when is it available in my country; release date information; regional release dates;
            when will it be in cinemas; when is the game on PC; date of the next season; when is an episode releasing; next episode date
        Release.soonestDate
            next date of a release; earliest release date; when is it out; first launch; first release date; upcoming date
        Release.countdown
            how long until a release; days left; countdown to launch; time remaining
        Release.state
            is it out yet; is a release announced; upcoming or already released; status of a release
        ReleaseState
            release without a date; to be announced; TBA; upcoming or passed
        ReleaseDate.precision
            how exact is a date; only the year is known; quarter or month instead of a day; vague date
        DatePrecision
            precision of dates; day, month, quarter or year; date not exactly known
        ReleaseDate.country
            country of a release date; region of a launch; where does it come out
        ReleaseDate.platform
            platform of a release date; which console is it for; on what does it run
        ReleaseDate.isOfficial
            is a release date confirmed; rumour or official date; is the date certain
        ReleaseDate.link
            where can I buy it; shop link; pre-order link
        ReleaseDate.discount
            price reduction; discount of a release; sale
        Release.sources
            where does the information come from; sources of a release; proof of a date; official website of a game; trailer link; reference links;
            who says that the date was pushed back; is the delay official
        Query.releaseSources
            sources of a release by ID; links of a release
        Release.details
            further facts about a release; developer, director or cast; extra information; specifications
        Release.description
            what is a release about; summary of a film; plot
        Release.publisher
            who publishes a release; publisher of a game; studio; which company makes it
        Release.subcategory
            category of a release; is it a game or a film
        Release.thumbnailUrl
            picture of a release; box art; poster of a film; cover of a game
        Release.share
            share a release; link to a release; embed code; share on social media; send a game to others
        Release.album
            album that belongs to a release
        Release.tracklist
            track list of a music release; songs of an announced album
        Release.matches
            matches of an esports release; sports results; scores; fixtures; teams that play; tournament games
        Release.hypeCount
            how many people wait for a release; popularity of a release; how hyped is a game; number of people looking forward; wishlist count
        Release.similars
            similar releases; games like this one; more like this; something like this film; related titles; comparable books;
            find titles resembling another; alternatives to a game
        Release.recommendations
            people who like this also like; recommended releases; suggestions based on a release; what else might I like; fans also like;
            users who follow this also follow
        User.hypedReleases
            my wishlist; releases I follow; games I wait for; what am I looking forward to; my watchlist; films I want to see; my most wanted;
            releases I hyped; anticipated by me; follow list of games; upcoming releases on my wishlist; list of releases I am waiting for;
            saved releases; favourite releases; followed games; releases I marked
        User.publications
            releases of a publisher; what does a publisher bring out; games by a studio; catalogue of a label
        User.publicationCount
            number of releases of a publisher
        Query.explore
            explore releases; discover page; what is hot; featured releases; start page
        Explore.hypes
            most awaited releases; what do people look forward to most; most anticipated games; most wishlisted; most hyped; highest anticipation;
            biggest upcoming titles; trending releases; most followed games; what is everybody excited about
        Explore.tops
            top releases; best upcoming releases of a category; ranking of games; charts of releases; most popular films; best games of the year;
            trending films; highest rated releases; ranking by likes
        Explore.nextReleases
            next releases; what comes out soon; coming next; nearest launches; released today and tomorrow; released within the next days;
            about to come out
        Explore.spotlights
            releases in the spotlight; featured titles; editors' choice
        Explore.focus
            releases in focus; highlighted releases
        User.calendar
            my calendar; what is in my calendar; releases in my calendar this month; dates I saved; my agenda; schedule of my releases;
            what have I planned this week; month view; calendar by week or month; personal release schedule; saved release dates;
            what is on my agenda today
        User.planning
            release plan of a publisher; publisher's schedule; calendar of a studio; what will a publisher bring out this month
        Mutation.addToCalendar
            add a release to my calendar; save a date; remind me of a release; put a date into my agenda; bookmark a release date;
            don't let me forget the launch; set a reminder; track a release date; get reminded before launch; put the premiere on my schedule;
            notify me when it is released
        Mutation.removeFromCalendar
            remove a release from my calendar; delete a saved date; no longer remind me; cancel a reminder; unbookmark a date
        Mutation.createCalendarFeed
            subscribe to my calendar in Google or Outlook; iCal link; ICS file; calendar feed; sync with my phone calendar; webcal;
            export my calendar; Apple Calendar; calendar export; calendar integration; calendar URL; external calendar
        User.calendarFeeds
            my calendar feeds; URL of my iCalendar; which calendar subscriptions exist
        Mutation.regenerateCalendarFeed
            new URL for a calendar feed; reset my iCal address; calendar link leaked
        Mutation.revokeCalendarFeed
            delete a calendar feed; stop sharing my calendar; turn off iCal link
        Mutation.createRelease
            add a missing release; enter a new game; announce a release; submit a film; a title is missing in the database; publish a launch;
            register an upcoming product; create an entry for a book; add a movie; add a new title; create a release; add an album release
        Mutation.updateRelease
            edit a release; correct the title of a game; wrong description of a film; change the picture of a release; fix wrong data of a release;
            propose changes to a release; link an album with a release; suggest an edit; edit details of a game; improve an entry; update a movie
        Mutation.deleteRelease
            delete a release; remove a game from the database
        Mutation.createReleaseDate
            add a date to a release; a date is missing; announce another launch date; new platform for a game
        Mutation.updateReleaseDate
            correct a release date; a date is wrong; the release was postponed; game was delayed; change a launch date; fix a date;
            edit a launch date; new date after a delay; release was moved to next year; dates of some shows are incorrect; air date is wrong;
            wrong by a day
        Mutation.deleteReleaseDate
            remove a date of a release; a launch was cancelled
        Mutation.createReleaseSource
            add a source to a release; give proof for a date; add a link to a game
        Mutation.updateReleaseSource
            correct a source; change the link of a source
        Mutation.deleteReleaseSource
            remove a source; delete a dead link
        Release.contributions
            proposed changes of a release; suggested edits to my release; pending contributions; corrections waiting for review;
            edit history of a release; review suggested edits
        User.contributions
            my contributions; corrections I sent in; my suggested edits; what became of my proposals; was my correction accepted
        Contribution.changes
            what does a contribution change; old and new values of a proposed change; difference between old and new values;
            compare a proposed edit with what is there
        Mutation.acceptContribution
            accept a proposed change; approve an edit; merge a correction; approve what somebody has suggested; take over a suggestion
        Mutation.rejectContribution
            reject a proposed change; decline an edit; refuse a correction; turn down a submitted correction and explain why
        Mutation.withdrawContribution
            withdraw my proposed change; take back my correction
        Release.viewerCanContribute
            may I edit a release; can I propose changes
        Release.contributionAuthorization
            who may edit a release; are contributions allowed
        Query.platforms
            list of platforms; consoles; where can games be played; streaming services; which systems exist; PlayStation, Xbox, Switch and PC;
            cinemas and shops; supported platforms; gaming systems; devices and stores; VOD providers
        Query.platform
            a single platform
        Query.countries
            list of countries; country codes; regions
        Query.country
            a single country by code
        Query.categories
            categories of releases; kinds of releases; games, films, series, music, books; types of media; content types; list of media categories;
            types of releases; browse by category
        Query.subcategories
            subcategories of releases; genres of games and films; action, adventure, strategy
        Query.actions
            what can be done when something comes out; buy, watch or listen; kinds of release dates
        Subscription.releaseChanged
            tell me when a release changes; live notice of a postponed date; release was updated; watch a game for news;
            subscribe to changes of a release; release date changed alert
        Query.legacy
            old ID; numeric ID of the REST API; find an object by its former ID; migrate from the old API; legacy identifier
        Query.node
            object by global ID; fetch any entity by ID; Relay node; resolve an ID
        Query.nodes
            several objects by their IDs; batch of IDs; fetch many entities in one request; bulk get; tracks by several IDs;
            fetch many objects in a single request; look up multiple entities
        Query.eventCursor
            position in the event log; resume subscriptions after a reconnect; where to continue live updates; catch up after being offline;
            everything that happened since the last sync
        Query.health
            is the service up; server status; health check; version of the server; is it down; ping; uptime; API status; server information;
            instance information
        ReleaseState.TBA
            releases without a date; to be announced; titles whose date is not known
        """;
}
