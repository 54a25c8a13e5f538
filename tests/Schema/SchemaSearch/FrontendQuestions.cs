namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>What a developer of a frontend looks for, in the terms of user interfaces and protocols.</summary>
internal static class FrontendQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("infinite scroll of comments below a track", "Track.comments Query.comments Commentable.comments"),
        new("badge count for the bell icon", "User.unreadNotificationCount"),
        new("autocomplete search box over users, tracks and releases", "Query.search"),
        new("stream URL / source file of a track", "Track.audio MediaAsset.url MediaAsset.downloadUrl"),
        new("record that a track was played", "Mutation.recordPlayback"),
        new("websocket event when a chat message arrives", "Subscription.messageSent Subscription.conversationUpdated"),
        new("read receipts per participant", "ParticipantsEdge.lastReadAt Conversation.participants"),
        new("send typing events", "Mutation.setTyping"),
        new("optimistic like toggle: does the current user already like this post", "Post.viewerReactions Reactable.viewerReactions"),
        new(
            "list of reactions with counts per kind",
            "Reactable.likeCount Post.likeCount Track.likeCount Release.hypeCount Comment.dislikeCount " + "Reactable.reactionKinds"
        ),
        new("upload an image with multipart and get back an id", "Mutation.uploadMediaAsset"),
        new("thumbnails in different sizes for an image", "MediaAsset.imageUrl ImageSize ImageSize.CARD ImageSize.FULL ImageSize.AVATAR"),
        new("log in with email and password and obtain a token", "Mutation.login"),
        new("refresh an expired access token", "Mutation.refreshToken"),
        new("current signed-in user for the header", "Query.me"),
        new(
            "filter releases by genre and platform",
            "Query.releases Query.releaseDates ReleaseDateFilterInput.platform ReleaseFilterInput.dates "
                + "ReleaseDateFilterInput.start ReleaseDate.platform ReleaseFilterInput.subcategory"
        ),
        new(
            "sort releases by popularity",
            "Query.releases ReleaseSortInput.likeCount Explore.tops Explore.hypes Release.hypeCount "
                + "ReleaseSortInput.hypeCount ReleaseFilterInput.hypeCount"
        ),
        new(
            "month view: release dates between two days",
            "Query.releaseDates ReleaseDateFilterInput.start ReleaseDateFilterInput.end User.calendar " + "ReleaseFilterInput.dates"
        ),
        new("dropdown of platforms for the filter form", "Query.platforms"),
        new("list of countries or regions for a select", "Query.countries"),
        new("ICS subscription link", "Mutation.createCalendarFeed User.calendarFeeds CreateCalendarFeedPayload.url"),
        new("detail page of an album with its tracks in order", "Query.album Album.tracks"),
        new("reorder items by drag and drop in an album", "Mutation.moveTrackInAlbum"),
        new("create a post with attachments", "Mutation.createPost CreatePostInput.imageId"),
        new("fetch objects by global id", "Query.node Query.nodes"),
        new("page through followers with cursors", "User.followers"),
        new("live updates of a notification list", "Subscription.notificationReceived Subscription.notificationsRead"),
        new(
            "user settings page: privacy options",
            "User.settings UserSettings User.publicContact UpdateMyProfileInput.publicContact Mutation.updateSystemSettings "
                + "UserSettings.system UserSettings.contact UserSettings.notifications"
        ),
        new(
            "toggle e-mail notifications",
            "UserSettings.notifications Mutation.updateNotificationSettings ReleaseNotificationSettings.reminderByMail "
                + "ReleaseNotificationSettingsInput.reminderByMail"
        ),
        new("show role badges such as moderator", "User.role UserRole UserRole.ADMIN"),
        new("which plan does the viewer have and its limits", "User.plan UserPlan User.planEndsAt"),
        new("admin table of reported content with filters", "Query.complaints"),
        new("resolve a report", "Mutation.reviewComplaint"),
        new("suspend a user until a date", "Mutation.banUser"),
        new("lift a suspension", "Mutation.unbanUser"),
        new("review queue of proposed edits to releases", "Release.contributions User.contributions"),
        new("diff of a proposed change: old and new value", "Contribution.changes ContributionChange.before ContributionChange.after ContributionChange"),
        new("approve an edit", "Mutation.acceptContribution"),
        new("attendees list with pagination", "Event.attendees"),
        new("event capacity / remaining places", "Event.freeSeats Event.seats"),
        new("delete an uploaded file", "Mutation.deleteMediaAsset"),
        new("list active sessions and revoke one", "User.sessions Mutation.endSession"),
        new("personal access tokens for scripts", "Mutation.createApiKey User.apiKeys"),
    ];
}
