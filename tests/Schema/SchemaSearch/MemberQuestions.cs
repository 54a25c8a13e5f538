namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>What members of other services ask for, in the terms of those services.</summary>
internal static class MemberQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("No option to re-order songs in my playlists??", "Mutation.moveTrackInPlaylist"),
        new("I want to see the exact play count of a song", "Track.playbackCount"),
        new("how do I make a playlist public", "Mutation.updatePlaylist UpdatePlaylistInput.isPrivate Playlist.isPrivate"),
        new("Can't find where to leave a group conversation", "Mutation.removeParticipant"),
        new("see who has read my message in the group, not just one check mark", "ParticipantsEdge.lastReadAt Conversation.participants"),
        new("change the name and picture of the group", "Mutation.updateConversation UpdateConversationInput.name"),
        new("upcoming games from my wishlist", "User.calendar User.hypedReleases"),
        new(
            "get notified when a wishlisted title is out",
            "Mutation.addToCalendar ReleaseNotificationSettings.reminderLeadTimes "
                + "ReleaseNotificationSettingsInput.reminderLeadTimes Mutation.updateNotificationSettings "
                + "ReleaseNotificationSettings.reminder ReleaseNotificationSettingsInput.reminder Mutation.addReaction "
                + "ReleaseNotificationSettings.new ReleaseNotificationSettings.date"
        ),
        new(
            "why is there only one release date, it differs per console and region",
            "Release.dates ReleaseDate.country ReleaseDate.platform Query.releaseDates"
        ),
        new(
            "release radar for artists I subscribe to",
            "User.feed Query.releases Query.tracks ReleaseFilterInput.publisher TrackFilterInput.owner "
                + "UserFilterInput.viewerIsFollowing Subscription.trackPublished ReleaseNotificationSettings.new"
        ),
        new("RSVP to a meetup", "Mutation.attendEvent"),
        new("cancel my RSVP", "Mutation.cancelEventAttendance"),
        new("see who's going to the concert", "Event.attendees"),
        new("my private feed URL leaked, give me a new iCal link", "Mutation.regenerateCalendarFeed"),
        new("subscribe to the calendar from Outlook", "Mutation.createCalendarFeed User.calendarFeeds CreateCalendarFeedPayload.url"),
        new("the air date of this episode is wrong, how do I submit a correction", "Mutation.updateReleaseDate"),
        new("I can't find a show, can I add it myself", "Mutation.createRelease"),
        new("what happened to the correction I submitted", "User.contributions Contribution.state"),
        new("stop an account from following me", "Mutation.blockUser"),
        new("list of accounts I've blocked so I can unblock one", "User.blockedUsers Mutation.unblockUser"),
        new("report an abusive message to the staff", "Mutation.createComplaint"),
        new(
            "turn off notifications for likes but keep comments",
            "UserSettings.notifications Mutation.updateNotificationSettings TrackNotificationSettings.like "
                + "TrackNotificationSettingsInput.like AlbumNotificationSettings.like AlbumNotificationSettingsInput.like "
                + "PostNotificationSettings.like PostNotificationSettingsInput.like EventNotificationSettings.like "
                + "EventNotificationSettingsInput.like"
        ),
        new(
            "unsubscribe from all those e-mails",
            "UserSettings.notifications Mutation.updateNotificationSettings ReleaseNotificationSettings.reminderByMail "
                + "ReleaseNotificationSettingsInput.reminderByMail"
        ),
        new("mark everything as read", "Mutation.markAllNotificationsRead"),
        new("show the thread of answers to a comment", "Comment.replies"),
        new("sort comments by newest first", "CommentSortInput.createdAt Query.comments Commentable.comments Track.comments Post.comments Release.comments"),
        new("remove my heart from a track", "Mutation.removeReaction"),
        new("retract my vote on a suggestion", "Mutation.removeFeatureVote"),
        new("upvote an idea on the roadmap", "Mutation.voteForFeature"),
        new("what's the status of the thing I suggested", "FeatureRequest.state Query.featureRequests Query.featureRequest"),
        new("has somebody already requested this feature", "Query.featureRequests"),
        new("log out of all other devices", "Mutation.endSession User.sessions"),
        new("close my account for good", "Mutation.deleteMyAccount"),
        new("I forgot my login", "Mutation.requestPasswordReset Mutation.resetPassword"),
        new("edit my bio", "Mutation.updateMyProfile UpdateMyProfileInput.about"),
        new("verified badge of an artist", "User.plan UserPlan.VERIFIED User.role"),
        new("pull the mod queue", "Query.complaints"),
        new("dismiss a flag", "Mutation.reviewComplaint"),
        new("ban somebody for a week", "Mutation.banUser"),
        new("undo a ban", "Mutation.unbanUser"),
        new(
            "trending right now",
            "Query.explore Explore.tops Query.systemPlaylist SystemPlaylistKind.POPULAR Explore.hypes Release.hypeCount "
                + "ReleaseSortInput.hypeCount ReleaseFilterInput.hypeCount"
        ),
        new("charts: top albums of the year", "Query.albums AlbumSortInput.likeCount AlbumFilterInput.likeCount"),
        new("recommended tracks based on what I listen to", "Query.systemPlaylist SystemPlaylistKind.RECOMMENDED"),
        new(
            "songs by the people I subscribe to",
            "Query.tracks User.feed TrackFilterInput.owner UserFilterInput.viewerIsFollowing Subscription.trackPublished"
        ),
        new("find a conversation by something that was said in it", "Query.searchMessages"),
        new("cover art for my EP", "Mutation.updateAlbum UpdateAlbumInput.coverId CreateAlbumInput.coverId Album.cover Mutation.createAlbum"),
        new("take my single down", "Mutation.deleteTrack"),
    ];
}
