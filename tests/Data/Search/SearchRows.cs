using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Search;

/// <summary>Rows for tests of searches.</summary>
internal static class SearchRows
{
    public static User NewUser(string username, string name) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Username = username,
            NormalizedUsername = username,
            Name = name,
            Email = $"{username}@qplet.example",
            NormalizedEmail = $"{username}@qplet.example",
            PasswordHash = "x",
            CreatedAt = DateTime.UnixEpoch,
        };

    public static Track NewTrack(User owner, string title) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Title = title,
            OwnerId = owner.Id,
            CreatedAt = DateTime.UnixEpoch,
        };

    public static Comment NewComment(User author, Track track, string content) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            AuthorId = author.Id,
            Content = content,
            SubjectKind = Track.KindName,
            SubjectId = track.Id,
            CreatedAt = DateTime.UnixEpoch,
        };
}
