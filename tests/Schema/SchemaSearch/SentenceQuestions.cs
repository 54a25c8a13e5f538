namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>Whole sentences of users, often in the first person.</summary>
internal static class SentenceQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("Which songs did the people I follow put out lately?", "User.feed Query.tracks Subscription.trackPublished"),
        new("I'd like to leave a comment on this track, how?", "Mutation.createComment"),
        new("Can I answer somebody's comment?", "Mutation.replyToComment"),
        new("How many people have liked my last album?", "Album.likeCount Reactable.likeCount"),
        new("Show me the chat I had with Anna.", "User.conversations Query.conversation Query.searchMessages Conversation.messages"),
        new("I want to write to two friends at once.", "Mutation.createConversation Mutation.sendMessage"),
        new("Did anybody react to my post?", "Post.likeCount Post.reactionKinds Reactable.likeCount Subscription.reactionChanged Reactable.reactionKinds"),
        new("Please take my like off that song.", "Mutation.removeReaction"),
        new("I don't want this person to see me any more.", "Mutation.blockUser"),
        new("Who have I blocked so far?", "User.blockedUsers"),
        new("Let this person see me again.", "Mutation.unblockUser"),
        new("Rename my playlist.", "Mutation.updatePlaylist UpdatePlaylistInput.name"),
        new("Put this song at the top of my playlist.", "Mutation.moveTrackInPlaylist"),
        new("Take the third song out of the list.", "Mutation.removeTrackFromPlaylist"),
        new("Make my playlist visible to everyone.", "Mutation.updatePlaylist UpdatePlaylistInput.isPrivate Playlist.isPrivate"),
        new("Which playlists contain this song?", "Track.playlists"),
        new(
            "Tell me when someone new follows me.",
            "Subscription.notificationReceived Mutation.updateNotificationSettings ProfileNotificationSettings.followers "
                + "ProfileNotificationSettingsInput.followers NotificationKind.FOLLOWED"
        ),
        new("I missed something: what happened since yesterday?", "User.notifications User.feed"),
        new(
            "Turn off mails about new followers.",
            "Mutation.updateNotificationSettings ProfileNotificationSettings.followers ProfileNotificationSettingsInput.followers"
        ),
        new("Which games that I wait for come out next week on Switch?", "User.hypedReleases User.calendar Query.releases"),
        new(
            "When does the next season of that series start?",
            "Release.dates Release.soonestDate Query.releases Query.releaseDates ReleaseDate Release.countdown"
        ),
        new(
            "Is the release date of this film certain, and where does it come from?",
            "Release.sources Query.releaseSources ReleaseSource ReleaseDate.isOfficial"
        ),
        new(
            "Remind me three days before the album is out.",
            "ReleaseNotificationSettings.reminderLeadTimes ReleaseNotificationSettings.reminder "
                + "Mutation.updateNotificationSettings Mutation.addToCalendar ReleaseNotificationSettingsInput.reminderLeadTimes "
                + "ReleaseNotificationSettingsInput.reminder"
        ),
        new("What are people looking forward to most?", "Explore.hypes Explore.tops Query.explore Release.hypeCount"),
        new("I no longer care about this game, take it out of my calendar.", "Mutation.removeFromCalendar Mutation.removeReaction"),
        new("Give me something like this film.", "Release.similars Release.recommendations"),
        new("Which books are released today?", "Query.releases Explore.nextReleases Release.soonestDate Query.releaseDates User.planning"),
        new("The date of this release is wrong, I want to fix it.", "Mutation.updateReleaseDate"),
        new("What became of the corrections I sent in?", "User.contributions Contribution.state"),
        new("Add a release that is missing.", "Mutation.createRelease"),
        new("I think you should have dark mode; where can I ask for it?", "Mutation.createFeatureRequest"),
        new("Which wishes of users have the most votes?", "Query.featureRequests FeatureRequest.voteCount"),
        new("Someone posts spam, I want to report it.", "Mutation.createComplaint"),
        new("What can I listen to that's popular at the moment?", "Query.systemPlaylist SystemPlaylistKind.POPULAR Query.tracks Track.playbackCount"),
        new("Publish my new track with its artwork.", "Mutation.createTrack"),
        new("Change the title of a track I uploaded.", "Mutation.updateTrack UpdateTrackInput.title"),
        new("Delete one of my tracks.", "Mutation.deleteTrack"),
        new("Gather my tracks into an album.", "Mutation.createAlbum Mutation.addTrackToAlbum"),
        new("How often was my track played in the last thirty days?", "Track.playbackCount"),
        new("Who is coming to the concert on Saturday?", "Event.attendees"),
        new("I'm going to that party.", "Mutation.attendEvent"),
        new("I can't come after all.", "Mutation.cancelEventAttendance"),
        new("I'd like to host an event.", "Mutation.createEvent"),
        new("Which subscription plan am I on and when does it end?", "User.plan User.planEndsAt"),
        new("Which devices am I signed in on?", "User.sessions Session Session.device"),
        new("Sign me out everywhere.", "Mutation.logout Mutation.endSession"),
        new("I forgot my password.", "Mutation.requestPasswordReset Mutation.resetPassword"),
        new("Change my picture and the text about me.", "Mutation.updateMyProfile"),
        new("Find the message where he sent the address.", "Query.searchMessages"),
    ];
}
