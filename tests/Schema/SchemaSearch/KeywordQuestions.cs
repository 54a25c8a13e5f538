namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Short keywords, as developers and agents type them.</summary>
internal static class KeywordQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("tracks by genre", "Query.tracks Query.genres Genre.tracks Track.genres TrackFilterInput.genres"),
        new("latest songs", "Query.tracks Query.systemPlaylist Subscription.trackPublished"),
        new("user followers count", "User.followerCount User.followers"),
        new("comment thread replies", "Comment.replies Comment.replyCount"),
        new("playlist items order", "Playlist.tracks Mutation.moveTrackInPlaylist"),
        new("like a track", "Mutation.addReaction"),
        new("unfollow artist", "Mutation.unfollowUser"),
        new("direct messages inbox", "User.conversations"),
        new("unread message count", "User.unreadConversationCount Conversation.unreadCount"),
        new("send dm", "Mutation.sendMessage"),
        new("group chat members", "Conversation.participants Conversation.participantCount"),
        new("typing indicator", "Subscription.typingChanged Mutation.setTyping TypingChanged TypingChanged.isTyping"),
        new("mark all notifications read", "Mutation.markAllNotificationsRead"),
        new(
            "notification settings email",
            "Mutation.updateNotificationSettings UserSettings.notifications NotificationSettings ReleaseNotificationSettings.reminderByMail"
        ),
        new("upload mp3", "Mutation.uploadMediaAsset Mutation.createTrack"),
        new("track stream url", "Track.audio MediaAsset.url MediaAsset.downloadUrl"),
        new("cover art", "Track.cover Album.cover Playlist.cover MediaAsset.imageUrl CreateTrackInput.coverId"),
        new("record a play", "Mutation.recordPlayback"),
        new("play count", "Track.playbackCount"),
        new("trending songs", "Query.systemPlaylist SystemPlaylistKind.POPULAR Query.tracks"),
        new("games coming out this week", "Query.releases Query.explore Explore.nextReleases Release.soonestDate"),
        new("movie release dates", "Query.releases Query.releaseDates Release.dates ReleaseDate Release.soonestDate"),
        new("tv series premieres", "Query.releases Query.releaseDates Release.dates Explore.nextReleases Release.soonestDate"),
        new("new books this month", "Query.releases Explore.nextReleases User.calendar User.planning"),
        new("release dates by region", "Query.releaseDates Release.dates ReleaseDate.country Platform.countries"),
        new("playstation 5 games", "Query.releases Query.platforms ReleaseDate.platform"),
        new("add game to wishlist", "Mutation.addReaction Mutation.addToCalendar ReactionKind.HYPE"),
        new("remove from watchlist", "Mutation.removeReaction Mutation.removeFromCalendar"),
        new("my calendar next month", "User.calendar"),
        new("ical feed", "Mutation.createCalendarFeed User.calendarFeeds CalendarFeed"),
        new("subscribe calendar google", "Mutation.createCalendarFeed User.calendarFeeds CalendarFeed"),
        new(
            "release reminder",
            "ReleaseNotificationSettings.reminderLeadTimes ReleaseNotificationSettings.reminder "
                + "Mutation.updateNotificationSettings Mutation.addToCalendar ReleaseNotificationSettings "
                + "NotificationKind.REMINDER NotificationSettings.release ReleaseNotificationSettingsInput.reminder "
                + "ReleaseNotificationSettingsInput.reminderLeadTimes"
        ),
        new("most anticipated games", "Explore.hypes Explore.tops Query.explore Release.hypeCount"),
        new("similar games", "Release.similars Release.recommendations"),
        new("correct wrong release date", "Mutation.updateReleaseDate"),
        new("propose change to a release", "Mutation.updateRelease"),
        new(
            "pending contributions review",
            "Release.contributions Mutation.acceptContribution Mutation.rejectContribution User.contributions ContributionState.PENDING"
        ),
        new("vote on feature request", "Mutation.voteForFeature"),
        new("suggest a feature", "Mutation.createFeatureRequest"),
        new("report abuse", "Mutation.createComplaint"),
        new("api key create", "Mutation.createApiKey"),
        new("rate limit quota", "ApiKey User.apiKeys User.plan UserPlan Mutation.createApiKey"),
        new("change password", "Mutation.changePassword"),
        new("change email address", "Mutation.requestEmailChange Mutation.confirmEmailChange"),
        new("delete my account", "Mutation.deleteMyAccount"),
        new("export my data", "Mutation.requestExport User.export DataExport"),
        new("public profile by username", "Query.user UserLookupInput.username"),
        new("full text search", "Query.search"),
        new("concert attendees", "Event.attendees Event.attendeeCount"),
    ];
}
