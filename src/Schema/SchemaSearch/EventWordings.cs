namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for events, and for what only admins do.</summary>
internal static class EventWordings
{
    public const string Text = """
        Query.events
            concerts; list events; gigs near me; what is going on this weekend; live shows in a city; festivals; parties; upcoming concerts of a band;
            tour dates; where does a band play; events by date; where can I go tonight; livestreams; meetups; venue programme; search events;
            events near a place; list of shows between dates; upcoming gigs; events with free seats; online events; concert calendar
        Query.event
            a single event; details of a concert; event by ID; when does a show start
        User.events
            events of an artist; events I organise; concerts by this band; tour of an artist; shows I host; events created by a user;
            events I have created; performances of an artist; appearances of a band
        User.attendedEvents
            events I attend; concerts I go to; my tickets; gigs I have planned; where am I going; past shows I attended
        Event.attendees
            who attends an event; guest list; who is coming to the concert; people going to a party; participants of a show; are my friends going;
            attendance list; users attending
        Event.attendeeCount
            how many people come; number of guests
        Event.interestedUsers
            who is interested in an event
        Event.freeSeats
            are there free seats; seats left; is a concert sold out; tickets available
        Event.location
            where does an event take place; venue; place of a concert; address of a show
        Event.date
            when is a concert; date of an event
        Event.time
            at what time does a show start; doors open
        Event.viewerIsAttending
            am I going to this event; have I got a seat
        Mutation.attendEvent
            attend an event; I am going to the concert; RSVP yes; reserve a seat; get a ticket; book a place; join a party; sign up for a show;
            I will be there; participate in an event; register for an event; confirm attendance; say yes to an invitation
        Mutation.cancelEventAttendance
            cancel my attendance; I cannot come; give my seat back; RSVP no; return a ticket; not going any more; drop out of an event;
            I cannot make it to the concert; I can not come after all; back out of a party; skip a gig; unregister from an event;
            withdraw my confirmation; no longer attending
        Mutation.showInterest
            I am interested in an event; maybe I will go; mark an event as interesting; bookmark a concert; RSVP maybe
        Mutation.removeInterest
            no longer interested in an event; take back interest in a concert
        Mutation.createEvent
            create an event; announce a concert; host a party; organise a gig; plan a livestream; publish tour dates; set up a show;
            invite people to an event; add a concert; schedule a show; new event
        Mutation.updateEvent
            edit an event; postpone a concert; change the place or time of a show; reschedule a gig; new venue; more seats
        Mutation.deleteEvent
            delete an event; call off a concert; cancel my show
        Subscription.eventChanged
            tell me when an event changes; live number of attendees; concert was moved or called off
        Mutation.banUser
            ban a user; suspend an account; lock somebody out; disable a spammer's account; temporary ban; kick a user off the platform;
            suspend a user; deactivate an account as moderator; block somebody from the service
        Mutation.unbanUser
            lift a ban; unban a user; end a suspension
        Mutation.deleteUser
            delete the account of somebody else; remove a user as admin
        Mutation.restoreUser
            restore a deleted account; bring a deleted user back; undo account deletion
        Mutation.updateUser
            edit the account of another user; change the role of a user; make somebody admin; set a new password for a user; promote a fan to artist
        Mutation.setUserPlan
            change the plan of a user; upgrade a user to premium; give somebody a membership; downgrade an account
        Query.auditEntries
            audit log; what have admins done; history of moderation; who deleted it; moderator actions; log of administrative actions
        Mutation.curateRelease
            promote a release; put a release in the spotlight; feature a game
        Mutation.reviewFeatureRequest
            approve a feature request; set the state of an idea; reject an idea
        Mutation.mergeFeatureRequest
            merge duplicate feature requests; two ideas are the same
        Mutation.unmergeFeatureRequest
            undo merging of feature requests
        Mutation.createGenre
            add a genre; new style of music
        Mutation.updateGenre
            rename a genre; hide a genre
        Mutation.deleteGenre
            remove a genre
        ConflictError
            error when somebody changed it before me; name is already taken; duplicate; version conflict
        ValidationError
            error for bad input; which field is wrong; invalid value
        PlanRequiredError
            error that a plan is required; feature is not in my subscription; upgrade needed
        LimitExceededError
            limit reached; too many items; quota exceeded; rate limit
        NotFoundError
            error when something does not exist
        """;
}
