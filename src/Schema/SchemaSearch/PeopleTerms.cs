namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Words for users, follows, feeds, posts and reactions.</summary>
internal static class PeopleTerms
{
    public const string Text = """
        user
            person; people; somebody; friend; account; publisher; guy; mate; buddy; dude; girl; boy; man; woman; profile page; crush; stranger; idiot; creep;
            weirdo; bully; bloke; lad; lady; individual; anybody; everybody; him; her; them; influencer; celebrity; contact; contacts; colleague; fella;
            chick; acquaintance; peer; peers; human
        user participant
            member; members
        admin
            moderator; mod; staff; operator; mods; janitor; superuser; supervisor; community manager; team
        admin user
            administrator
        me user
            viewer; current user; signed in user; logged in user; myself; i am; authenticated; session user; own account; own profile; whoami
        user name
            called; named; people by name; nicknames; look up a person; find people; find users
        follow
            subscribe; subscribing; keep up with; become a fan; add as friend; friend request; stan; connect with; befriend
        following
            followed; i subscribe to; subscribed; subscriptions; i follow; i stan; people i like; my idols; friends list; my friends; my artists; followees;
            my favourite artists
        follower
            subscriber; fan; fans; followers list; audience; admirer; stans; fanbase; fan base; supporters; community; subscribers
        unfollow
            unsubscribe; ditch; unfriend; unsub; stop following; defriend; unfollowing; lose interest in
        feed
            timeline; wall; dashboard; news feed; newsfeed; stream of friends; home screen; updates from friends; activity; activity stream; for you page;
            release radar; friends have been posting; friends up to; my people
        feed following
            artists i follow; people i follow; users i follow; accounts i follow; artists i subscribe; people i subscribe; followed artists
        post
            tweet; toot; status; article; story; announcement; news; interview; status update; thread post; blog; blog entry; blogpost; message to followers;
            microblog; shoutout; statement; note; reel
        share post
            share; repost; retweet; reblog; boost; crosspost; pass on; spread; quote; forward
        like reaction
            favourite; favorite; heart; love; star; upvote; fave; thumbs up; kudos; applaud; clap; rate; rating; downvote; dislike; thumbs down; bookmark;
            save; saved; liked; hearted; like button; appreciate; reacted; give a like; smash the like; cool this
        reaction
            emoji; emoticon; react; reactions; smiley; emojis; like counts
        remove reaction
            unlike; take back my like; unheart; remove my heart; remove my like; undo my like; unfavourite; unfavorite; unreact; not feeling; unhype
        viewer reaction
            already liked; already like; did i like; have i liked; does the current user like; liked by me; like state; is liked; has liked; like toggle
        about profile
            bio; biography; about me; self description; profile text; intro text; tagline
        username
            handle; nick; at name; screen name; login name; user name; vanity url; gamertag; my at; tag name; alias
        name profile
            display name; real name; full name; artist name; stage name
        avatar
            dp; pfp; profile photo; profile picture; profile pic; userpic; selfie; my face; icon; headshot; my picture; my photo; pictures look
        social link
            instagram; twitter; youtube; tiktok; facebook; soundcloud; links in bio; social media; linktree; homepage links; external links; socials
        verified plan role
            blue tick; verified badge; checkmark; blue check; verification; verified account; verified artist; badge of an artist; official account
        role
            permission; permissions; rank; privilege; rights; user type; account type; role badge; make somebody admin; promote to; moderator badge
        view count
            visits; visitors; impressions; profile views; page views; hits counter; reach; who viewed; lurkers
        count
            stats; statistics; analytics; metrics; figures; tally; insights; counter
        like reaction favourite
            enjoy; enjoys; enjoyed; into this; fond of; obsessed; addicted; digs; dig; vibe with; favor; keep for later; remember songs; in love with
        """;
}
