namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Questions of developers who write a client.</summary>
internal static class DeveloperQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("How do I paginate the comments of a track?", "Track.comments Commentable.comments Query.comments"),
        new("how to filter releases by platform and date range", "Query.releases ReleaseFilterInput ReleaseDateFilterInput Query.releaseDates"),
        new("mutation to create a comment with parent id", "Mutation.replyToComment ReplyToCommentInput"),
        new("subscription for new messages in a conversation", "Subscription.messageSent Subscription.conversationUpdated"),
        new("get current user id and email", "Query.me User.email"),
        new("refresh access token", "Mutation.refreshToken"),
        new("how to fetch an entity by global id", "Query.node Query.nodes"),
        new("resolve a username to a user", "Query.user UserLookupInput.username"),
        new("upload a file with multipart request", "Mutation.uploadMediaAsset UploadMediaAssetInput.file"),
        new(
            "sort tracks by popularity",
            "Query.tracks Query.systemPlaylist Track.playbackCount TrackSortInput SystemPlaylistKind.POPULAR TrackSortInput.playbackCount"
        ),
        new("total number of followers of a publisher", "User.followerCount User.followers"),
        new("cursor for the next page of notifications", "User.notifications PageInfo.endCursor"),
        new("bulk mark notifications as read", "Mutation.markAllNotificationsRead Mutation.markNotificationRead"),
        new("is the viewer following this user", "User.viewerIsFollowing"),
        new("has the current user liked this track", "Track.viewerReactions Reactable.viewerReactions"),
        new("list reaction types / emojis", "ReactionKind Reactable.reactionKinds Post.reactionKinds Track.reactionKinds"),
        new("count of comments on a release", "Release.commentCount Commentable.commentCount"),
        new(
            "what error is returned when a name is already taken",
            "ConflictError ValidationError RegisterError UpdateMyProfileError Mutation.register Mutation.updateMyProfile "
                + "CreateGenreError Mutation.createGenre"
        ),
        new("subscribe to reactions changes live", "Subscription.reactionChanged"),
        new("websocket event when somebody comments", "Subscription.commentAdded"),
        new("reorder playlist entries", "Mutation.moveTrackInPlaylist Mutation.updatePlaylist"),
        new("optimistic locking version for playlist updates", "Playlist.version UpdatePlaylistInput.version Mutation.updatePlaylist"),
        new("get several nodes in one request", "Query.nodes"),
        new("list of all genres", "Query.genres"),
        new("list all platforms with ids", "Query.platforms"),
        new("release categories enum", "Query.categories Query.subcategories Category Query.category"),
        new("region or country of a release date", "ReleaseDate.country Query.countries Platform.countries Query.country"),
        new("precision of a date, e.g. only quarter or year known", "ReleaseDate.precision DatePrecision"),
        new("create release with dates and sources", "Mutation.createRelease"),
        new(
            "link an album on the platform with a release",
            "CreateReleaseInput.albumId Release.album Mutation.updateRelease Mutation.createRelease UpdateReleaseInput.albumId Album.releases"
        ),
        new("rotate or revoke an API key", "Mutation.regenerateApiKey Mutation.revokeApiKey"),
        new(
            "url of the iCalendar feed and how to reset it",
            "Mutation.regenerateCalendarFeed CalendarFeed User.calendarFeeds Mutation.createCalendarFeed Mutation.revokeCalendarFeed"
        ),
        new("set the time zone of the user", "Mutation.updateSystemSettings SystemSettings.timeZone UpdateSystemSettingsInput.timeZone"),
        new("update notification preferences", "Mutation.updateNotificationSettings"),
        new("deleting an uploaded image", "Mutation.deleteMediaAsset"),
        new("duration and bpm of a track", "MediaAsset.duration Track.audio"),
        new("waveform or audio file url of a track", "Track.audio MediaAsset.url MediaAsset.downloadUrl"),
        new("album with all its tracks in order", "Album.tracks Query.album"),
        new("posts of a given user", "User.posts Query.posts"),
        new("share a track as a post", "Mutation.createPost CreatePostInput.subjectId"),
        new("moderation: list of reports", "Query.complaints"),
        new("moderation: ban a user", "Mutation.banUser"),
        new("admin: list all users", "Query.users"),
        new("audit log entries", "Query.auditEntries AuditEntry"),
        new("legacy numeric id of a release", "Release.legacyId Query.legacy"),
        new("server health and version", "Query.health Health Health.version Health.state"),
    ];
}
