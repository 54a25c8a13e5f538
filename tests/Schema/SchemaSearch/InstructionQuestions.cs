namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>The steps that an assistant plans for its user, as instructions.</summary>
internal static class InstructionQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new(
            "Which games that I follow are released in the next seven days?",
            "User.hypedReleases User.calendar Query.releases Query.releaseDates ReleaseDateFilterInput.platform "
                + "ReleaseFilterInput.dates ReleaseDateFilterInput.start ReleaseDate.platform"
        ),
        new("Add the film \"Dune: Part Three\" to the user's calendar", "Mutation.addToCalendar"),
        new("Send a direct message to a user on behalf of the account owner", "Mutation.sendMessage"),
        new("Summarize the unread conversations", "User.conversations Conversation.unreadCount Conversation.messages User.unreadConversationCount"),
        new("Find electronic tracks longer than five minutes", "Query.tracks TrackFilterInput.genres"),
        new("Publish a text post for the user", "Mutation.createPost"),
        new("Determine how many followers a certain artist has", "User.followerCount User.followers"),
        new("Retrieve the comments on a release", "Release.comments Query.comments"),
        new("Reply to a particular comment", "Mutation.replyToComment"),
        new("Check whether a given release date has been confirmed officially", "ReleaseDate.isOfficial Release.sources ReleaseDateFilterInput.isOfficial"),
        new("List the publishers of a book", "Release.publisher"),
        new("Get the cover image of a release", "Release.thumbnailUrl Release.bannerUrl"),
        new("Find out what languages a game supports", "Release.details"),
        new("Find the trailer of a film", "Release.sources ReleaseSourceKind.TRAILER Query.releaseSources"),
        new("List the ten most anticipated releases", "Explore.hypes Release.hypeCount ReleaseSortInput.hypeCount ReleaseFilterInput.hypeCount"),
        new("Retrieve the events organised by a user", "User.events Query.events EventFilterInput.author"),
        new("Register the user for an event", "Mutation.attendEvent"),
        new("See how many free places an event has left", "Event.freeSeats"),
        new("Create an event with a date and a location", "Mutation.createEvent"),
        new("Postpone an event", "Mutation.updateEvent UpdateEventInput.date"),
        new("Call off an event", "Mutation.deleteEvent"),
        new("Report a user for harassment", "Mutation.createComplaint"),
        new("Block an account", "Mutation.blockUser"),
        new("Obtain the newest notifications", "User.notifications Subscription.notificationReceived"),
        new("Mark a single notification as read", "Mutation.markNotificationRead"),
        new(
            "Change the time of reminders before a release",
            "Mutation.addToCalendar ReleaseNotificationSettings.reminderLeadTimes "
                + "ReleaseNotificationSettingsInput.reminderLeadTimes Mutation.updateNotificationSettings "
                + "ReleaseNotificationSettings.reminder ReleaseNotificationSettingsInput.reminder"
        ),
        new("Create a playlist and fill it with tracks", "Mutation.createPlaylist Mutation.addTrackToPlaylist"),
        new("Rename a playlist", "Mutation.updatePlaylist UpdatePlaylistInput.name"),
        new("Upload an audio file and create a track from it", "Mutation.uploadMediaAsset Mutation.createTrack"),
        new("Replace the cover of an album", "Mutation.updateAlbum UpdateAlbumInput.coverId"),
        new("Delete an album", "Mutation.deleteAlbum"),
        new("Retrieve the direct messages exchanged with one person", "Conversation.messages Query.conversation User.conversations Query.searchMessages"),
        new("Delete a message that was sent by mistake", "Mutation.deleteMessage"),
        new("Find users by name", "Query.users Query.search"),
        new("Update the profile text and links", "Mutation.updateMyProfile Mutation.updateSocialLinks"),
        new("Change the account's e-mail address", "Mutation.requestEmailChange Mutation.confirmEmailChange"),
        new("Show which devices are signed in", "User.sessions"),
        new("Create an API key with limited permissions", "Mutation.createApiKey"),
        new("Propose a change to the description of a release", "Mutation.updateRelease"),
        new("List the pending contributions for review", "Release.contributions User.contributions"),
        new("Decline a contribution and give a reason", "Mutation.rejectContribution"),
        new("See the history of changes of a release", "Release.contributions"),
        new(
            "Which releases come out today?",
            "Query.releases Query.releaseDates ReleaseDateFilterInput.platform ReleaseFilterInput.dates "
                + "ReleaseDateFilterInput.start ReleaseDate.platform Explore.nextReleases"
        ),
        new(
            "Compare the release dates of a game between Europe and Japan",
            "Release.dates ReleaseDate.country Query.releaseDates ReleaseDateFilterInput.country"
        ),
        new("Count the user's unread messages", "User.unreadConversationCount Conversation.unreadCount"),
        new("Merge two duplicate feature requests", "Mutation.mergeFeatureRequest"),
        new("Grant a user the role of a moderator", "Mutation.updateUser UpdateUserInput.role"),
        new("Export a copy of all personal data", "Mutation.requestExport User.export"),
    ];
}
