namespace Qplet.GraphQL.Data.Samples;

/// <summary>The kind of a sample row, which keeps the keys and random numbers of different kinds apart.</summary>
internal enum SampleKind
{
    User = 1,
    Avatar,
    Genre,
    Track,
    Recording,
    Cover,
    Album,
    AlbumCover,
    Release,
    Thread,
    Comment,
    Reaction,
    Follow,
    Conversation,
    Message,
    Notification,
    Playlist,
    PlaylistCover,
    PlaylistEntry,
    Playback,
    Post,
    Event,
    Attendance,
    CalendarFeed,
    FeatureRequest,
    FeatureVote,
    ApiKey,
    Contribution,
}
