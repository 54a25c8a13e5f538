namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The searches of an assistant for the requests of its user.</summary>
internal static class RequestQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("get track details by id including artist, duration and genre", "Query.track Query.tracks Track.genres"),
        new("upload a new track with audio file, title and cover image", "Mutation.createTrack Mutation.uploadMediaAsset"),
        new("edit track metadata such as title, lyrics and tags", "Mutation.updateTrack"),
        new("list all albums by a specific artist sorted by release date", "Query.albums User.albums AlbumFilterInput.owner"),
        new("create an album and add existing tracks in order", "Mutation.createAlbum Mutation.addTrackToAlbum"),
        new("create a private playlist and add tracks to it", "Mutation.createPlaylist Mutation.addTrackToPlaylist"),
        new("reorder or remove tracks in a playlist I own", "Mutation.moveTrackInPlaylist Mutation.removeTrackFromPlaylist"),
        new("find user profile by username with bio and avatar", "Query.user Query.users"),
        new("follow or unfollow a user", "Mutation.followUser Mutation.unfollowUser"),
        new("list followers of a user and who they follow, paginated", "User.followers User.following"),
        new("create a post with text and an attached track", "Mutation.createPost"),
        new("add a comment on an album and reply to an existing comment", "Mutation.createComment Mutation.replyToComment"),
        new("fetch comment thread with nested replies for a post", "Comment.replies Post.comments Query.comments Query.comment"),
        new("edit or delete my own comment", "Mutation.updateComment Mutation.deleteComment"),
        new("like a track or remove my like", "Mutation.addReaction Mutation.removeReaction"),
        new("find upcoming concerts and events near a city by date range", "Query.events"),
        new("mark myself as attending an event and list other attendees", "Mutation.attendEvent Event.attendees"),
        new("send a direct message to another user", "Mutation.sendMessage"),
        new("create a group chat and add or remove members", "Mutation.createConversation Mutation.addParticipants Mutation.removeParticipant"),
        new("read unread messages in a conversation and mark them as read", "Mutation.markConversationRead Conversation.messages Conversation.unreadCount"),
        new("list my unread notifications and mark all as read", "User.notifications Mutation.markAllNotificationsRead User.unreadNotificationCount"),
        new(
            "change notification settings to disable emails for new followers",
            "Mutation.updateNotificationSettings ProfileNotificationSettingsInput.followers "
                + "ProfileNotificationSettings.followers UserSettings.notifications"
        ),
        new("block a user and view my list of blocked users", "Mutation.blockUser User.blockedUsers"),
        new("report a comment for abuse, submit complaint with reason", "Mutation.createComplaint"),
        new("moderator ban user for a period with reason, lift ban", "Mutation.banUser Mutation.unbanUser"),
        new("upload image file and get its URL for use as avatar", "Mutation.uploadMediaAsset"),
        new("maximum upload file size, allowed formats and remaining storage quota", "Mutation.uploadMediaAsset MediaAsset.size UploadMediaAssetInput.file"),
        new(
            "list upcoming video game releases next month filtered by platform",
            "Query.releases Query.releaseDates " + "ReleaseDateFilterInput.platform ReleaseFilterInput.dates"
        ),
        new("get release details for a film including description, trailer and cast", "Query.release Release.details Release.description"),
        new("release dates of a game by platform and country or region", "Release.dates Query.releaseDates ReleaseDate.country ReleaseDate.platform"),
        new("upcoming book releases by author or by series", "Query.releases Query.releaseDates User.planning"),
        new("TV series season and episode air dates", "Release.dates Query.releaseDates Release.soonestDate"),
        new("sources confirming a release date, links to official announcements", "Release.sources Query.releaseSources ReleaseDate.isOfficial"),
        new("list publishers and developers with all their upcoming releases", "User.planning User.publications Query.users UserFilterInput.publications"),
        new(
            "most hyped upcoming releases ranked by hype score",
            "Explore.hypes Release.hypeCount " + "Query.releases ReleaseSortInput.hypeCount ReleaseFilterInput.hypeCount"
        ),
        new("add hype vote to a release or withdraw it", "Mutation.addReaction Mutation.removeReaction ReactionKind.HYPE"),
        new("add a release to my personal calendar", "Mutation.addToCalendar"),
        new(
            "set a reminder several days before a release date",
            "Mutation.addToCalendar ReleaseNotificationSettings.reminderLeadTimes ReleaseNotificationSettingsInput.reminderLeadTimes "
                + "Mutation.updateNotificationSettings ReleaseNotificationSettings.reminder ReleaseNotificationSettingsInput.reminder"
        ),
        new("get iCal subscription feed URL for Google Calendar or Outlook", "Mutation.createCalendarFeed User.calendarFeeds CreateCalendarFeedPayload.url"),
        new(
            "suggest a correction to a release date, submit contribution for review",
            "Mutation.updateReleaseDate Mutation.updateRelease " + "Mutation.createReleaseDate Release.viewerCanContribute Release.contributions"
        ),
        new(
            "status of my submitted release contributions, approved or rejected with feedback",
            "User.contributions " + "Contribution.state Contribution.reviewNote"
        ),
        new("submit a feature request and vote on existing feature requests", "Mutation.createFeatureRequest Mutation.voteForFeature"),
        new("global search across tracks, albums, users and releases by text query", "Query.search"),
        new("play count and listener statistics for my tracks over time", "Track.playbackCount TrackFilterInput.playbackCount"),
        new("change account password, enable two-factor authentication, list active sign-in sessions", "Mutation.changePassword User.sessions"),
        new("create or revoke API key and check rate limits and remaining quota", "Mutation.createApiKey Mutation.revokeApiKey User.apiKeys"),
        new("subscribe to real-time updates for new messages and notifications via websocket", "Subscription.messageSent Subscription.notificationReceived"),
    ];
}
