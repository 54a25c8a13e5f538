namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Tasks and questions in the words of people who use other services.</summary>
internal static class TaskQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("I want to see everybody who started following me in the last seven days", "User.followers"),
        new("change my profile picture", "Mutation.updateMyProfile UpdateMyProfileInput.avatarId"),
        new("unread DMs count", "User.unreadConversationCount Conversation.unreadCount"),
        new("tell Anna I'll be ten minutes late to the gig", "Mutation.sendMessage"),
        new(
            "what's dropping on Switch next Friday?",
            "Query.releases Query.releaseDates ReleaseDate.platform " + "ReleaseDateFilterInput.platform Explore.nextReleases Release.soonestDate"
        ),
        new("which songs has this artist put out, newest first", "Query.tracks User.tracks TrackFilterInput.owner"),
        new("add this tune to my workout mix", "Mutation.addTrackToPlaylist"),
        new("how do I get rid of someone who keeps pestering me?", "Mutation.blockUser"),
        new("report a comment as hate speech", "Mutation.createComplaint"),
        new(
            "has the date for GTA VI been pushed back, and who says so?",
            "Release.sources Release.dates Query.releaseSources " + "Query.releaseDates Release.soonestDate ReleaseDate.isOfficial"
        ),
        new(
            "most anticipated movies of the coming year, top 20",
            "Query.releases Explore.hypes Release.hypeCount " + "ReleaseFilterInput.hypeCount ReleaseSortInput.hypeCount Explore.tops"
        ),
        new(
            "remind me two days before the new season of Severance starts",
            "Mutation.addToCalendar ReleaseNotificationSettings.reminderLeadTimes ReleaseNotificationSettingsInput.reminderLeadTimes "
                + "Mutation.updateNotificationSettings ReleaseNotificationSettings.reminder ReleaseNotificationSettingsInput.reminder"
        ),
        new("iCal link so my phone shows the stuff I'm waiting for", "Mutation.createCalendarFeed User.calendarFeeds CreateCalendarFeedPayload.url"),
        new("how many people said they're going to Saturday's concert?", "Event.attendeeCount Event.attendees EventFilterInput.attendeeCount"),
        new("I'd like to RSVP no to the party I accepted yesterday", "Mutation.cancelEventAttendance"),
        new("start a group chat with Ben, Chloe and Mehmet and call it \"Festival crew\"", "Mutation.createConversation"),
        new("kick a member out of a group chat", "Mutation.removeParticipant"),
        new("get pinged instantly when a new message arrives, without polling", "Subscription.messageSent Subscription.conversationUpdated"),
        new("show who is typing", "Subscription.typingChanged"),
        new("undo a thumbs up I gave to a photo post", "Mutation.removeReaction"),
        new("answer the person who wrote under my latest post", "Mutation.replyToComment"),
        new("upload mp3 max size", "Mutation.uploadMediaAsset UploadMediaAssetInput.file MediaAsset.size"),
        new("reorder songs in a playlist", "Mutation.moveTrackInPlaylist"),
        new("rename my record and swap its cover art", "Mutation.updateAlbum UpdateAlbumInput.name UpdateAlbumInput.coverId"),
        new("list all pending abuse reports, oldest first, for the moderation team", "Query.complaints"),
        new("ban an account for 30 days and note down why", "Mutation.banUser"),
        new("somebody suggested a different launch day for a game; approve their edit", "Mutation.acceptContribution"),
        new("turn down a submitted correction and explain the reason to whoever sent it", "Mutation.rejectContribution"),
        new("I wish the app had a dark mode, where can I suggest that and get others to upvote it?", "Mutation.createFeatureRequest Mutation.voteForFeature"),
        new(
            "most wanted feature ideas sorted by number of votes, only those not done yet",
            "Query.featureRequests " + "FeatureRequest.voteCount FeatureRequestSortInput.voteCount"
        ),
        new(
            "when does this film hit cinemas in Germany versus the US?",
            "Release.dates Query.releaseDates " + "ReleaseDate.country Release.soonestDate ReleaseDateFilterInput.country"
        ),
        new("novels coming out this autumn from Penguin", "Query.releases ReleaseFilterInput.publisher User.planning User.publications Query.releaseDates"),
        new("all upcoming titles by Nintendo", "User.planning User.publications Query.releases ReleaseFilterInput.publisher"),
        new("what should I listen to next, based on my taste?", "Query.systemPlaylist SystemPlaylistKind.RECOMMENDED"),
        new("mark all alerts as read", "Mutation.markAllNotificationsRead"),
        new(
            "stop emailing me every time somebody likes my stuff",
            "Mutation.updateNotificationSettings UserSettings.notifications TrackNotificationSettings.like TrackNotificationSettingsInput.like "
                + "PostNotificationSettings.like PostNotificationSettingsInput.like AlbumNotificationSettings.like AlbumNotificationSettingsInput.like "
                + "EventNotificationSettings.like EventNotificationSettingsInput.like"
        ),
        new("who have I muted or blocked so far?", "User.blockedUsers"),
        new("delete my account and everything in it for good", "Mutation.deleteMyAccount"),
        new("find a user by nickname, partial match", "Query.users UserFilterInput.nickname UserFilterInput.username Query.search"),
        new("do Tom and I have any friends in common that we both follow?", "User.following User.followers"),
        new("fix the typo in the message I just sent to Lena", "Mutation.updateMessage"),
        new("has Jonas seen my last message yet?", "ParticipantsEdge.lastReadAt Conversation.participants"),
        new("concerts near Berlin this weekend, not sold out", "Query.events EventFilterInput.location EventFilterInput.freeSeats EventFilterInput.date"),
        new(
            "filter upcoming games: PS5 only, between 1 March and 30 April, genre RPG, 50 per page",
            "Query.releases Query.releaseDates " + "ReleaseFilterInput.dates ReleaseDateFilterInput.platform ReleaseDateFilterInput.start"
        ),
        new("make my playlist private so only I can see it", "Mutation.updatePlaylist UpdatePlaylistInput.isPrivate Playlist.isPrivate"),
        new("take the Dune sequel off my watchlist, I no longer care about it", "Mutation.removeFromCalendar"),
        new("give a user premium for three months for free (admin)", "Mutation.setUserPlan"),
        new("notify my app live whenever a release date gets changed", "Subscription.releaseChanged"),
    ];
}
