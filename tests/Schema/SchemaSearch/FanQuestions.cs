namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The requests of fans in their slang, with names that the schema cannot know.</summary>
internal static class FanQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("yo whens the new zelda coming out", "Query.releases Query.releaseDates Query.search Release.dates Release.soonestDate"),
        new(
            "who just slid into my dms",
            "User.conversations User.unreadConversationCount Conversation.unreadCount Conversation.latestMessage " + "Subscription.messageSent"
        ),
        new("i wanna drop my new beat on here", "Mutation.createTrack Mutation.uploadMediaAsset"),
        new("this dude keeps spamming me get rid of him", "Mutation.blockUser Mutation.createComplaint"),
        new("whats everyone hyped about rn", "Explore.hypes Release.hypeCount ReleaseSortInput.hypeCount ReleaseFilterInput.hypeCount"),
        new("give this tune a thumbs up", "Mutation.addReaction"),
        new("stick this banger on my gym list", "Mutation.addTrackToPlaylist"),
        new("anything cool happening in berlin this weekend", "Query.events EventFilterInput.location EventFilterInput.date"),
        new("im in for the party put me down", "Mutation.attendEvent"),
        new("cant make it to the gig anymore", "Mutation.cancelEventAttendance"),
        new("add jess to our group chat", "Mutation.addParticipants"),
        new("kick that troll out of the chat", "Mutation.removeParticipant"),
        new("did she even see my text", "ParticipantsEdge.lastReadAt Conversation.participants"),
        new("oops typo fix what i just wrote in chat", "Mutation.updateMessage"),
        new("how many people listened to my track", "Track.playbackCount"),
        new("new music i might dig", "Query.systemPlaylist SystemPlaylistKind.RECOMMENDED SystemPlaylistKind.NEW Query.tracks"),
        new(
            "stop buzzing me every time someone comments",
            "UserSettings.notifications Mutation.updateNotificationSettings TrackNotificationSettings.comment "
                + "TrackNotificationSettingsInput.comment AlbumNotificationSettings.comment "
                + "AlbumNotificationSettingsInput.comment PostNotificationSettings.comment PostNotificationSettingsInput.comment "
                + "EventNotificationSettings.comment EventNotificationSettingsInput.comment"
        ),
        new("clear all those little red dots", "Mutation.markAllNotificationsRead Mutation.markNotificationRead Mutation.markConversationRead"),
        new("my pfp looks dumb swap it", "Mutation.updateMyProfile UpdateMyProfileInput.avatarId"),
        new("change my @", "Mutation.updateMyProfile UpdateMyProfileInput.username"),
        new(
            "which games drop on switch next month",
            "Query.releases Query.releaseDates ReleaseDateFilterInput.platform ReleaseFilterInput.dates " + "ReleaseDateFilterInput.start ReleaseDate.platform"
        ),
        new(
            "remind me a day before it launches",
            "Mutation.addToCalendar ReleaseNotificationSettings.reminderLeadTimes "
                + "ReleaseNotificationSettingsInput.reminderLeadTimes Mutation.updateNotificationSettings "
                + "ReleaseNotificationSettings.reminder ReleaseNotificationSettingsInput.reminder"
        ),
        new("get the release dates into my google calendar", "Mutation.createCalendarFeed User.calendarFeeds CreateCalendarFeedPayload.url"),
        new("who do i stan on here (who am i following)", "User.following"),
        new("show me my fans", "User.followers"),
        new("ditch this guy from my follows", "Mutation.unfollowUser"),
        new("write something under this album", "Mutation.createComment"),
        new("clap back at that comment", "Mutation.replyToComment"),
        new("this comment is racist flag it", "Mutation.createComplaint"),
        new("put out a post with a photo", "Mutation.createPost CreatePostInput.imageId"),
        new("show me what my friends have been posting", "User.feed Query.posts"),
        new("where can i see what genres the song is", "Track.genres"),
        new("someone typing?", "Subscription.typingChanged TypingChanged.isTyping"),
        new("nuke my account", "Mutation.deleteMyAccount"),
        new("forgot my password help", "Mutation.requestPasswordReset Mutation.resetPassword"),
        new("is this release date legit or just a rumor", "ReleaseDate.isOfficial Release.sources"),
        new("movies similar to dune", "Release.similars Release.recommendations"),
        new("bin that post", "Mutation.deletePost"),
        new("i want dark mode in the app pls (where do i ask for features)", "Mutation.createFeatureRequest Query.featureRequests"),
        new(
            "whats the most played stuff on here",
            "Track.playbackCount TrackSortInput.playbackCount Query.systemPlaylist SystemPlaylistKind.POPULAR Explore.tops"
        ),
        new("pull a song out of my playlist", "Mutation.removeTrackFromPlaylist"),
        new("drag a song to the top of the playlist", "Mutation.moveTrackInPlaylist"),
        new(
            "have i got any unread stuff",
            "User.unreadConversationCount User.unreadNotificationCount Conversation.unreadCount " + "NotificationFilterInput.isRead"
        ),
        new("what did nintendo put out and whats coming from them", "User.publications User.planning ReleaseFilterInput.publisher Query.releases"),
        new("not feeling this game anymore take it off my calendar", "Mutation.removeFromCalendar"),
        new("the date for this game is wrong i wanna fix it", "Mutation.updateReleaseDate"),
        new("look up a person called kayla", "Query.users Query.search Query.user"),
    ];
}
