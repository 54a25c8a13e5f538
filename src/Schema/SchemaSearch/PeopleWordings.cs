namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The wordings for users, follows, feeds, posts and reactions.</summary>
internal static class PeopleWordings
{
    public const string Text = """
        Query.user
            profile of a user; look up a user by name; artist page; user by username; details of a member; who is this person; get account by handle;
            get artist info; biography of a band; visit somebody's profile
        Query.users
            list users; find people; browse artists; directory of members; search for an artist; all musicians; discover bands; who is on here
        Query.search
            search everything; find anything by words; full-text search; global search; search box; autocomplete as you type; look something up;
            find a track, album or artist by name; quick search
        Mutation.followUser
            follow somebody; follow an artist; subscribe to a publisher; add a friend; become a fan; keep up with a band; start following;
            add to favourite artists; add me as a follower
        Mutation.unfollowUser
            stop following; unfollow; no longer follow an artist; unsubscribe from a publisher; remove a friend;
            not interested in this artist any more; remove me as a follower; be no longer a follower of somebody
        User.followers
            who follows me; my followers; list of fans; people following an artist; subscribers of a channel; my audience; followers of a user
        User.followerCount
            number of followers; how many fans does she have; how many people follow me; subscriber count
        User.following
            whom do I follow; accounts I follow; artists I follow; followed artists; my friends; list of followed users; people he follows;
            my favourite artists
        User.followingCount
            how many users do I follow; number of followed accounts
        User.viewerIsFollowing
            do I follow this user; check if I am following; am I subscribed to this artist; is following
        User.viewerIsBlocking
            did I block this user; have I blocked them
        Mutation.blockUser
            block somebody; hide from a user; stop somebody from contacting me; never see this person again; get rid of a stalker;
            somebody harasses me; mute an account; shut out a troll; he must not see my content; I do not want this person to see me;
            I do not want to see or hear from somebody; mute somebody; hide somebody's content from me
        Mutation.unblockUser
            unblock somebody; lift a block; let somebody contact me again; forgive a blocked user; allow them to see me again
        User.blockedUsers
            whom have I blocked; block list; blocked accounts; list blocked users
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
            dashboard; latest from followed publishers; what did I miss; wall
        User.posts
            posts of a user; what has this artist written; status updates of an author; wall posts of somebody
        Query.posts
            list posts; all posts; recent status updates; latest news from everyone; public timeline; posts by publisher
        Query.post
            a single post; show one post by its ID; permalink of a post
        Mutation.createPost
            write a post; publish a status update; share something with my followers; post news; share a track on my wall; repost;
            recommend a release to my followers; announce something; tweet; boost; share an album with friends
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
            add an album to my favourites; save an album
        Mutation.removeReaction
            unlike; take my like back; remove a like; remove my reaction; undo thumbs up; unfavourite a song; no longer hyped; remove from wishlist;
            take my heart back; remove from my watchlist; not interested in a release any more; remove a song from my library
        Reactable.viewerReactions
            did I like this; have I already reacted; is it in my favourites; my reactions to a track; is this saved by me; is it saved in my library;
            check whether something is already saved
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
