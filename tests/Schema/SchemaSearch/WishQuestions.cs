namespace Qplet.GraphQL.Schema.SchemaSearch;

/// <summary>What users of other services wish for, in their words.</summary>
internal static class WishQuestions
{
    public static IReadOnlyList<AgentQuestion> All { get; } =
    [
        new("be able to see people's comments", "Commentable.comments Track.comments Query.comments"),
        new("the number of views that the most listened songs of an artist have", "Track.playbackCount User.tracks Query.tracks"),
        new("like people's comments", "Mutation.addReaction Comment.likeCount"),
        new("scrollable comment list under the song page, ordered by date", "Track.comments Commentable.comments Query.comments"),
        new("like button on each comment", "Mutation.addReaction Comment.viewerReactions Comment.likeCount Comment.viewerCanReact"),
        new("add the ability to like songs", "Mutation.addReaction"),
        new("play the song from the comments page", "Track.audio Mutation.recordPlayback Comment.subject"),
        new("let users comment on songs", "Mutation.createComment Track.viewerCanComment Commentable.viewerCanComment"),
        new(
            "thumbs up and thumbs down, with the ratio of likes and dislikes",
            "Mutation.addReaction Reactable.likeCount Comment.dislikeCount ReactionKind.DISLIKE Comment.likeCount " + "Track.likeCount"
        ),
        new("Release date is not updated", "Mutation.updateReleaseDate Subscription.releaseChanged Mutation.createReleaseDate"),
        new(
            "the game is releasing tomorrow but there is no date in the tracker",
            "Mutation.createReleaseDate Explore.nextReleases Mutation.updateReleaseDate Release.dates"
        ),
        new("incorrect dates for some shows", "Mutation.updateReleaseDate"),
        new("preorder date is incorrect", "Mutation.updateReleaseDate"),
        new("release dates are one day early", "Mutation.updateReleaseDate Release.dates Query.releaseDates"),
        new(
            "shows without air dates display incorrect data",
            "ReleaseState.TBA Mutation.updateReleaseDate DatePrecision.TBA Release.state Release.dates ReleaseState " + "Mutation.updateRelease"
        ),
        new("wrong air date", "Mutation.updateReleaseDate"),
        new("the calendar doesn't show the release dates of some shows that are in my list", "User.calendar User.hypedReleases"),
        new("games with no release date", "ReleaseState.TBA DatePrecision.TBA Release.state Query.releases ReleaseState"),
        new("show TV premiere and next episode dates on title pages", "Release.dates Release.soonestDate Query.releaseDates"),
        new(
            "it should say when it will be available in user local time",
            "Release.soonestDate ReleaseDate.start Release.dates Mutation.updateSystemSettings SystemSettings.timeZone " + "Release.countdown"
        ),
        new("fan following artists", "Mutation.followUser User.followers User.following"),
        new("land in an artist page and click follow for updates", "Mutation.followUser"),
        new("a view of all the accounts who follow the performer", "User.followers"),
        new("follow or befriend other users", "Mutation.followUser"),
        new(
            "get a notification when a user favorites a song or comments",
            "Subscription.notificationReceived Mutation.updateNotificationSettings TrackNotificationSettings.like "
                + "TrackNotificationSettings.comment NotificationKind.LIKED NotificationKind.COMMENTED "
                + "UserSettings.notifications User.notifications TrackNotificationSettings "
                + "TrackNotificationSettingsInput.comment TrackNotificationSettingsInput.like"
        ),
        new("choose what notifications we get", "Mutation.updateNotificationSettings UserSettings.notifications NotificationSettings"),
        new("I'm attending / I'm interested buttons", "Mutation.attendEvent Mutation.showInterest"),
        new("the musician will display in the user's following tab", "User.following"),
        new("unfollow on the musician's profile page", "Mutation.unfollowUser"),
        new("identify my favorite photographers and see their latest works", "User.feed Mutation.followUser User.following"),
        new("limit performances in my feed to those by artists I'm following", "User.feed Query.tracks Query.events"),
        new("when they perform I can find their performances", "User.events Query.events User.feed"),
        new("iCal feed so the air dates can be included in calendar apps", "Mutation.createCalendarFeed User.calendarFeeds CalendarFeed"),
        new(
            "custom calendar with only the release dates of some shows",
            "Mutation.createCalendarFeed User.calendar Mutation.addToCalendar CreateCalendarFeedInput.where"
        ),
        new("they ask me when an episode is releasing", "Release.dates Release.soonestDate Query.releaseDates Query.releases"),
        new("a calendar for upcoming TV episodes and movies", "User.calendar Query.releases Mutation.createCalendarFeed User.planning Explore.nextReleases"),
        new(
            "subscribe to that calendar from your main calendar app, be it Google, Apple or Proton",
            "Mutation.createCalendarFeed User.calendarFeeds CalendarFeed"
        ),
        new("ICS feed for event subscriptions", "Mutation.createCalendarFeed User.calendarFeeds CalendarFeed"),
        new("a watchlist that keeps track of what you want to watch", "User.hypedReleases Mutation.addReaction User.calendar Mutation.addToCalendar"),
        new("server for other calendar apps to connect to", "Mutation.createCalendarFeed User.calendarFeeds CalendarFeed"),
        new("calendar that displays upcoming release dates of the movies in the watchlist", "User.calendar User.hypedReleases"),
        new("when we tap on a date, a list of the movies is shown", "User.calendar Query.releases Query.releaseDates"),
        new("all the releases for a given week", "Query.releases User.calendar User.planning"),
        new("create a new album with title, description and a cover image", "Mutation.createAlbum"),
        new(
            "select the genre of your song",
            "Query.genres CreateTrackInput.genreIds Track.genres Mutation.updateTrack Mutation.createTrack " + "UpdateTrackInput.genreIds"
        ),
        new(
            "credit anyone who may have worked on this album",
            "Track.music Track.lyrics CreateTrackInput.music TrackMusicInput.author Mutation.updateTrack "
                + "Mutation.createTrack TrackMusic.author TrackLyrics.author TrackLyricsInput.author UpdateTrackInput.music"
        ),
        new("the cover image does not meet the minimum resolution", "ValidationError Mutation.uploadMediaAsset Album.cover Track.cover"),
        new("edit your personal info such as your email address", "Mutation.updateMyProfile Mutation.requestEmailChange Mutation.updateContactSettings"),
        new(
            "enter your artist name and a short description",
            "Mutation.updateMyProfile Mutation.register UpdateMyProfileInput.about UpdateMyProfileInput.name"
        ),
        new("register, then click the link in the e-mail that arrives to activate the account", "Mutation.register"),
        new("album reviews, playlist sharing and artist pages", "Mutation.createComment Query.user Commentable.comments Mutation.createPost Album.comments"),
        new("share a song, an album or an artist using a link", "Mutation.createPost Release.share MediaAsset.url User.url"),
        new("list of users on the server and their public playlists", "Query.users User.playlists Query.playlists"),
        new("star or fav a public playlist for easy access", "Mutation.addReaction"),
        new("see which artist is more popular", "User.followerCount Query.users User.followers"),
        new("share what I'm listening to", "Mutation.createPost"),
        new("listen to artists based on my likes", "Query.systemPlaylist SystemPlaylistKind.RECOMMENDED"),
        new("announcements of the current user", "User.posts User.events"),
        new("see other users with similar taste and connect with them", "Query.users Mutation.followUser"),
        new("discover trendy hits", "Query.systemPlaylist SystemPlaylistKind.POPULAR"),
        new("personalized recommendations", "Query.systemPlaylist Release.recommendations SystemPlaylistKind.RECOMMENDED"),
        new("a way to remember songs she enjoys", "Mutation.addReaction Mutation.addTrackToPlaylist Mutation.createPlaylist"),
        new("information about a song: lyrics, author, band, genre", "Query.track Track.lyrics Track.genres Track.music Track.owner TrackLyrics"),
        new("comment curiosities, post new ones, like, follow users", "Mutation.createComment Mutation.createPost Mutation.addReaction Mutation.followUser"),
        new("recommendations based on watchlist items", "Release.recommendations Release.similars"),
        new("send a film recommendation to another user", "Mutation.sendMessage Mutation.createPost"),
        new(
            "notification of upcoming releases",
            "ReleaseNotificationSettings.reminder Mutation.updateNotificationSettings ReleaseNotificationSettings "
                + "Mutation.addToCalendar NotificationKind.REMINDER ReleaseNotificationSettings.reminderLeadTimes "
                + "ReleaseNotificationSettingsInput.reminder NotificationSettings.release"
        ),
        new("add shows or movies that I intend to watch to a watchlist", "Mutation.addReaction Mutation.addToCalendar"),
        new("section for tracked upcoming releases on the home dashboard", "User.hypedReleases User.calendar"),
        new(
            "a new season was announced for a show I watch",
            "Subscription.releaseChanged Release.dates User.hypedReleases User.calendar NotificationKind.DATE_CHANGED "
                + "ReleaseNotificationSettings.date Query.releases"
        ),
        new(
            "setting for how far in advance items appear",
            "ReleaseNotificationSettings.reminderLeadTimes Mutation.updateNotificationSettings " + "ReleaseNotificationSettingsInput.reminderLeadTimes"
        ),
        new(
            "notify when a movie in our watchlist is released",
            "Mutation.addToCalendar Mutation.updateNotificationSettings ReleaseNotificationSettings.reminder "
                + "ReleaseNotificationSettings User.hypedReleases Mutation.addReaction ReleaseNotificationSettings.date "
                + "Subscription.notificationReceived ReleaseNotificationSettings.reminderLeadTimes "
                + "ReleaseNotificationSettingsInput.reminder"
        ),
        new("get similar movies", "Release.similars Release.recommendations"),
        new("filter movies by genre, year and platform", "Query.releases Query.subcategories"),
        new("sort by film name", "Query.releases ReleaseSortInput ReleaseSortInput.title"),
        new("watch the movie trailer", "Release.sources ReleaseSource Query.releaseSources"),
        new("add the movie from the trailer to my watchlist", "Mutation.addReaction Mutation.addToCalendar"),
        new("recommended movies page", "Release.recommendations Query.explore Explore.tops Explore.spotlights Explore.focus"),
        new(
            "email newsletter on or off",
            "Mutation.updateNotificationSettings ReleaseNotificationSettings.reminderByMail " + "ReleaseNotificationSettingsInput.reminderByMail"
        ),
        new("block contact", "Mutation.blockUser"),
        new("new messages of blocked contacts should not show up", "Mutation.blockUser User.blockedUsers"),
        new("contact list with a list of blocked users so that they can be unblocked", "User.blockedUsers Mutation.unblockUser"),
        new("view, create and delete old chats", "User.conversations Mutation.createConversation Mutation.deleteConversation"),
        new("send a private message to another user", "Mutation.sendMessage"),
        new("search chat history", "Query.searchMessages"),
        new("delete a chat with a contact", "Mutation.deleteConversation"),
        new("report some received content before blocking", "Mutation.createComplaint"),
        new(
            "last message and unread counter of affected chats",
            "Conversation.latestMessage Conversation.unreadCount User.conversations User.unreadConversationCount"
        ),
        new("scroll through the message history", "Conversation.messages"),
        new("remove a friend from the contact list", "Mutation.unfollowUser"),
        new("playlist track reordering", "Mutation.moveTrackInPlaylist"),
        new("option to share a playlist or liked songs", "Mutation.createPost Playlist.shareCount"),
        new("move the songs around and put them in whatever order I want", "Mutation.moveTrackInPlaylist Mutation.moveTrackInAlbum"),
        new("if a song is in position 5 i want to shift it to position 2", "Mutation.moveTrackInPlaylist Mutation.moveTrackInAlbum"),
        new("let me remove songs from playlist", "Mutation.removeTrackFromPlaylist"),
        new("drag songs to change their order, then save the new order", "Mutation.moveTrackInPlaylist Mutation.moveTrackInAlbum Mutation.updatePlaylist"),
        new("show icon if group chat has unread messages", "Conversation.unreadCount User.unreadConversationCount"),
        new(
            "unread indicator doesn't disappear after opening a group chat",
            "Mutation.markConversationRead Conversation.unreadCount User.unreadConversationCount"
        ),
        new("show typing and message indication in group chat", "Subscription.typingChanged Mutation.setTyping TypingChanged"),
        new(
            "message receipts for each message: read, delivered",
            "Mutation.markConversationRead ConversationSettings.lastReadAt Subscription.conversationUpdated " + "Conversation.unreadCount"
        ),
        new(
            "notification from group chats",
            "Subscription.messageSent Subscription.notificationReceived MessageNotificationSettings "
                + "Mutation.updateNotificationSettings Mutation.updateConversationSettings MessageNotificationSettings.new "
                + "NotificationKind.MESSAGE_RECEIVED"
        ),
        new("how to get total unread messages", "User.unreadConversationCount Conversation.unreadCount"),
        new("toggle to hide typing in a group chat", "Mutation.setTyping Subscription.typingChanged"),
        new("if they go offline will they still be part of the group?", "Conversation.participants Mutation.removeParticipant"),
        new("As a user I want to cancel my RSVP", "Mutation.cancelEventAttendance"),
        new("registered users can RSVP to attend the event and become an attendee", "Mutation.attendEvent"),
        new("who creates the event does not need to RSVP; include the creator in the list", "Event.author Event.attendees Mutation.createEvent"),
        new("I will plan to attend the next upcoming event", "Mutation.attendEvent User.attendedEvents"),
        new(
            "inform the host when somebody cannot make it",
            "Mutation.cancelEventAttendance EventNotificationSettings.attendance "
                + "EventNotificationSettingsInput.attendance Subscription.eventChanged NotificationKind.ATTENDED"
        ),
        new("I would like to change my password to keep my account secure", "Mutation.changePassword"),
        new("update my email address to keep it up to date", "Mutation.requestEmailChange Mutation.confirmEmailChange"),
        new("delete my account to remove my data from the service", "Mutation.deleteMyAccount"),
        new("export all data of a user from the settings page", "Mutation.requestExport User.export DataExport"),
        new("option to change username or delete account instead", "Mutation.updateMyProfile Mutation.deleteMyAccount UpdateMyProfileInput.username"),
        new("view account activity such as last login timestamp", "User.sessions Session.lastUsedAt Session"),
        new("account recovery by mail", "Mutation.requestPasswordReset Mutation.resetPassword"),
        new(
            "set name and personal homepage link",
            "Mutation.updateMyProfile UpdateMyProfileInput.website UpdateMyProfileInput.name Mutation.updateSocialLinks"
        ),
        new("remove user account completely", "Mutation.deleteMyAccount Mutation.deleteUser"),
    ];
}
