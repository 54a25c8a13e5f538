namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Colloquial questions, with the words of other services.</summary>
internal static class ColloquialQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("gigs near me", "Query.events Event.location Event"),
        new("whats dropping this friday", "Query.releases Explore.nextReleases Query.explore Query.tracks Release.soonestDate"),
        new("that banger everyone is streaming rn", "Query.systemPlaylist SystemPlaylistKind.POPULAR Query.tracks Track.playbackCount"),
        new("ppl i stan", "User.following"),
        new("slide into someone's DMs", "Mutation.sendMessage Mutation.createConversation"),
        new("heart a tune", "Mutation.addReaction"),
        new("un-heart a tune", "Mutation.removeReaction"),
        new("who's been lurking on my profile", "ProfileNotificationSettings.view User.viewCount"),
        new("wishlist for ps5 titles", "User.hypedReleases User.calendar Query.releases Query.platforms"),
        new("hide a troll", "Mutation.blockUser"),
        new("my mixtapes", "User.playlists"),
        new("shuffle a mixtape's songs", "Playlist.tracks"),
        new("boost someone's status", "Mutation.createPost"),
        new("my timeline", "User.feed Query.posts User.posts"),
        new("mentions and alerts", "User.notifications"),
        new(
            "ping me when new stuff lands",
            "Subscription.notificationReceived Mutation.updateNotificationSettings Mutation.addToCalendar "
                + "ReleaseNotificationSettings.new ReleaseNotificationSettings TrackNotificationSettings.new "
                + "AlbumNotificationSettings.new Subscription.trackPublished Subscription.releaseChanged "
                + "PostNotificationSettings.new"
        ),
        new("clear the little red badge", "Mutation.markAllNotificationsRead Mutation.markNotificationRead User.unreadNotificationCount"),
        new("is my mate typing", "Subscription.typingChanged TypingChanged TypingChanged.isTyping"),
        new("seen receipts in chat", "Mutation.markConversationRead ConversationSettings.lastReadAt Subscription.conversationUpdated Conversation.unreadCount"),
        new("leave the group chat", "Mutation.removeParticipant"),
        new("kick someone from the group", "Mutation.removeParticipant"),
        new("rename the group chat", "Mutation.updateConversation Mutation.updateConversationSettings UpdateConversationInput.name"),
        new("scrobble a song", "Mutation.recordPlayback"),
        new("top 10 of the charts", "Query.systemPlaylist SystemPlaylistKind.POPULAR Query.tracks Explore.tops Query.explore"),
        new("binge-worthy shows coming up", "Query.releases Explore.nextReleases Explore.tops Explore.hypes Query.explore"),
        new("flicks in cinemas next month", "Query.releases Explore.nextReleases Query.releaseDates User.planning"),
        new("hype for an upcoming game", "Mutation.addReaction ReactionKind.HYPE Release.hypeCount"),
        new("how hyped are folks for it", "Release.hypeCount Explore.hypes User.hypedReleases"),
        new("TBA titles without a date", "ReleaseState.TBA Release.state DatePrecision.TBA Query.releases"),
        new("flag a rude comment", "Mutation.createComplaint"),
        new("ditch my own comment", "Mutation.deleteComment"),
        new("fix a typo in my comment", "Mutation.updateComment"),
        new("threads under a track", "Commentable.comments Track.comments Comment.replies Query.comments"),
        new("rsvp to a show", "Mutation.attendEvent Mutation.showInterest"),
        new("bail on a gig", "Mutation.cancelEventAttendance Mutation.removeInterest"),
        new("guest list of a show", "Event.attendees"),
        new("drop a new single", "Mutation.createTrack"),
        new("yank a song down", "Mutation.deleteTrack"),
        new("LP tracklist", "Album.tracks Release.tracklist TracklistEntry"),
        new("band bio page", "Query.user User.about User"),
        new("get the blue tick", "User.role UserRole User.plan UserPlan UserPlan.VERIFIED Mutation.setUserPlan"),
        new("shout at the support team", "Mutation.createContactRequest"),
        new("nuke my account", "Mutation.deleteMyAccount"),
        new("swap my avatar", "Mutation.updateMyProfile UpdateMyProfileInput.avatarId User.avatar"),
        new("my handle is ugly, new one please", "Mutation.updateMyProfile UpdateMyProfileInput.username"),
        new("log in", "Mutation.login"),
        new("kill my other sessions", "Mutation.endSession Mutation.logout User.sessions"),
        new("bot token for my script", "Mutation.createApiKey"),
        new("upvote an idea", "Mutation.voteForFeature"),
    ];
}
