namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for users, follows, feeds, posts and reactions.</summary>
internal static class PeopleWordings
{
    public const string Text = """
        Query.user
            profile of a user; look up a user by name; artist page; user by username; details of a member; who is this person; get account by handle;
            get artist info; biography of a band; visit somebody's profile; get a user by ID; account details; public page of an artist;
            profile information of somebody else; statistics of an account; information about an account
        Query.users
            list users; find people; browse artists; directory of members; search for an artist; all musicians; discover bands; who is on here;
            accounts matching a name; recommended people to follow; suggested artists; list of all members; search accounts;
            information about accounts for admins; users with similar taste
        Query.search
            search everything; find anything by words; full-text search; global search; search box; autocomplete as you type; look something up;
            find a track, album or artist by name; quick search; search users, songs, albums and playlists; search for a band; type ahead;
            query across all content; find something by keyword
        Mutation.followUser
            follow somebody; follow an artist; follow a publisher; subscribe to a publisher; add a friend; become a fan; keep up with a band; start following;
            add to favourite artists; add me as a follower; identify favourite artists
        Mutation.unfollowUser
            stop following; unfollow; no longer follow an artist; unsubscribe from a publisher; remove a friend;
            not interested in this artist any more; remove me as a follower; be no longer a follower of somebody
        User.followers
            who follows me; my followers; list of fans; people following an artist; subscribers of a channel; my audience; followers of a user;
            list accounts that follow me; fan list
        User.followerCount
            number of followers; how many fans does she have; how many people follow me; subscriber count; which artist is more popular
        User.following
            whom do I follow; accounts I follow; artists I follow; followed artists; my friends; list of followed users; people he follows;
            my favourite artists; followings of a user; list of accounts a user follows; my subscriptions
        User.followingCount
            how many users do I follow; number of followed accounts
        User.viewerIsFollowing
            do I follow this user; check if I am following; am I subscribed to this artist; is following; relationship to another account;
            friendship status; does he belong to those I follow
        User.viewerIsBlocking
            did I block this user; have I blocked them
        Mutation.blockUser
            block somebody; hide from a user; stop somebody from contacting me; never see this person again; get rid of a stalker;
            somebody harasses me; mute an account; shut out a troll; he must not see my content; I do not want this person to see me;
            I do not want to see or hear from somebody; mute somebody; hide somebody's content from me; block an account; mute a user;
            blacklist someone; ignore a member
        Mutation.unblockUser
            unblock somebody; lift a block; let somebody contact me again; forgive a blocked user; allow them to see me again; unmute a user;
            remove from block list
        User.blockedUsers
            whom have I blocked; block list; blocked accounts; list blocked users; muted accounts; people I ignore
        User.viewCount
            how many people visited my profile; profile views; visitors of my page
        User.avatar
            profile picture of a user; photo of an artist; avatar image
        User.about
            biography of a user; description of an artist; about text
        User.role
            role of a user; is this account an artist or a fan; verified badge; account type
        User.feed
            my feed; home timeline; news from people I follow; what is new from artists I follow; what have my friends been up to; activity stream;
            dashboard; latest from followed publishers; what did I miss; wall; posts by the accounts I follow; personal timeline;
            stream of my network; recent activity of followed users; following feed; new songs and albums by artists I follow;
            latest works of my favourite artists; view posts from people I follow
        User.posts
            posts of a user; what has this artist written; status updates of an author; wall posts of somebody; posts by a user; list of my posts;
            timeline of one account
        Query.posts
            list posts; all posts; recent status updates; latest news from everyone; public timeline; posts by publisher; everyone's posts;
            explore posts; global feed
        Query.post
            a single post; show one post by its ID; permalink of a post
        Mutation.createPost
            write a post; publish a status update; share something with my followers; post news; share a track on my wall; repost;
            recommend a release to my followers; announce something; tweet; boost; share an album with friends; share a playlist with others;
            share my favourite songs; post a link to a track; tell my followers about something; share what I am listening to
        Mutation.updatePost
            edit a post; correct my status update; fix a typo in a post
        Mutation.deletePost
            delete a post; remove my status update; take down what I posted
        Post.shareCount
            how often was it shared; number of reposts; share count
        Post.subject
            what does a post share; thing that is shared in a post
        Subscription.postPublished
            new posts live; notify when somebody posts; push new posts as they are published; stream of posts in real time
        Mutation.addReaction
            like something; like a track; react with an emoji; give a heart; thumbs up; favourite a song; love a track; dislike something;
            hype a release; I am looking forward to this game; add a release to my wishlist; follow a release; star an album;
            save a song to my favourites; upvote a comment; mark as wanted; put a film on my watchlist; rate a track; save to my library;
            add an album to my favourites; save an album; add to favourites; bookmark a track; like a playlist; favourite a post; like a comment;
            save for later; express excitement for a launch; I want this game; I am hyped
        Mutation.removeReaction
            unlike; take my like back; remove a like; remove my reaction; undo thumbs up; unfavourite a song; no longer hyped; remove from wishlist;
            take my heart back; remove from my watchlist; not interested in a release any more; remove a song from my library; remove from favourites;
            dislike no longer; unstar; unhype; delete my rating
        Reactable.viewerReactions
            did I like this; have I already reacted; is it in my favourites; my reactions to a track; is this saved by me; is it saved in my library;
            check whether something is already saved; my rating of something; liked by me
        Track.viewerReactions
            have I liked this track; is a track in my favourites; check whether the current user likes a song; is this track saved in my library
        Release.viewerReactions
            have I hyped this release; is a release on my wishlist
        Reactable.reactionKinds
            which reactions are possible; kinds of reactions; available emojis
        ReactionKind
            kinds of reactions; list of emojis to react with; like, dislike or hype
        Track.likeCount
            how many likes does a song have; number of favourites of a track
        Reactable.likeCount
            number of likes; like count; how many people like it; reactions to a post
        Post.likeCount
            likes of my post; how many people liked what I posted; did anybody react to a post
        Album.likeCount
            likes of an album; how many people like my record
        Subscription.reactionChanged
            likes in real time; watch reactions change; notify when somebody likes it; live like counter
        Mutation.recordView
            count a view; register that a page was seen; track page impressions; report a profile visit
        """;
}
