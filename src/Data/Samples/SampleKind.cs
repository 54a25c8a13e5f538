namespace Qplet.GraphQL.Data.Samples;

/// <summary>What a sample row is, which keeps the keys and random numbers of different kinds apart.</summary>
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
}
