namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Words for events, attendance and places.</summary>
internal static class EventTerms
{
    public const string Text = """
        event
            concert; performance; appearance; tour; perform; happening; going on; occasion; convention; con; expo; workshop; listening party; release party;
            open mic; fair; conference; exhibition; gathering; live music; tour date; tour dates; club night; opening; screening; signing; cool happening;
            hang out; hangout; party tonight; stuff to do; things to do; something to do
        event concert
            gig; festival; rave; meetup; livestream; gigs; festivals; live show; recital; jam session; showcase; live session; meet up
        event attend
            party; parties
        event concert release
            show; shows
        attend seat
            rsvp; ticket; tickets; book a seat; reservation; reserve; spot; sign me up; put me down; count me in; i am in; in for; i am coming; i will come;
            i am going; going to the; be there; admission; entry; register for the; admit; get in; attend
        cancel attendance
            can not make; can not come; not coming; not going; bail; bail out; bailing; back out; flake; cancel rsvp; cancel my rsvp; cancel my ticket;
            changed my mind; count me out; not attending; skip the; give back my seat; can not attend; can not go; drop out of; unattend;
            withdraw attendance; un rsvp
        attendee participant
            guest; guests; guest list; attending; crowd; who is going; who is coming; who else is going; visitors of; people going; turnout;
            participants of an event
        seat free
            sold; capacity; places left; remaining places; seats left; spaces; remaining seats; spots left; tickets left; free places; room left;
            availability of seats; fully booked; how many places; places; maximum number; slots
        seat
            sold out; seating
        location
            venue; city; town; place; near; nearby; around here; in town; local; neighbourhood; neighborhood; address; club; hall; arena; stadium; bar;
            where is it; berlin; london; paris; new york; tokyo; map; radius; area; district; close to me
        organizer author
            organiser; host of; hosted by; promoter; organised by; organized by; event creator; who organises
        create event
            organise; organize; host; throw a party; put on a show; set up an event; plan an event; stage a
        delete event
            call off; called off; cancel the show; cancel an event; cancel the event; cancel a concert; scrap the event
        update event
            postpone an event; move the concert; new venue; reschedule the; change the venue; postpone a concert; another date for the event
        interested
            maybe; perhaps going; might go; considering; tentative; not sure yet; interest
        online attendance
            virtual; remote; webinar; in person; offline; streamed event
        """;
}
