using System.Globalization;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Reactions;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>The names of what events are about, as stored in <see cref="OutboxEntry.Subject" />.</summary>
public static class OutboxSubject
{
    /// <summary>The subject of all events about a user.</summary>
    public static string User(Guid id) => $"user:{id:N}";

    /// <summary>The subject of all events about a conversation.</summary>
    public static string Conversation(Guid id) => $"conversation:{id:N}";

    /// <summary>The subject of all events about a track.</summary>
    public static string Track(Guid id) => $"track:{id:N}";

    /// <summary>The subject of all events about an album.</summary>
    public static string Album(Guid id) => $"album:{id:N}";

    /// <summary>The subject of all events about a release.</summary>
    public static string Release(int id) => string.Create(CultureInfo.InvariantCulture, $"release:{id}");

    /// <summary>The subject of all events about a comment itself.</summary>
    public static string Comment(Guid id) => $"comment:{id:N}";

    /// <summary>The subject of what a comment is about.</summary>
    public static string Of(Comment comment) => Of(comment.TrackId, comment.AlbumId, comment.ReleaseId, commentId: null);

    /// <summary>The subject of what a reaction is about.</summary>
    public static string Of(Reaction reaction) => Of(reaction.TrackId, reaction.AlbumId, reaction.ReleaseId, reaction.CommentId);

    private static string Of(Guid? trackId, Guid? albumId, int? releaseId, Guid? commentId) =>
        trackId is { } track ? Track(track)
        : albumId is { } album ? Album(album)
        : releaseId is { } release ? Release(release)
        : commentId is { } comment ? Comment(comment)
        : throw DataErrors.NoSubject();
}
