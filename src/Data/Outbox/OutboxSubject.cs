using System.Globalization;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Reactions;

namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Builds the subjects of events, as stored in <see cref="OutboxEntry.Subject" />.</summary>
public static class OutboxSubject
{
    /// <summary>Returns the subject of all events about a user.</summary>
    public static string User(Guid id) => $"user:{id:N}";

    /// <summary>Returns the subject of all events about a conversation.</summary>
    public static string Conversation(Guid id) => $"conversation:{id:N}";

    /// <summary>Returns the subject of all events about a track.</summary>
    public static string Track(Guid id) => $"track:{id:N}";

    /// <summary>Returns the subject of all events about an album.</summary>
    public static string Album(Guid id) => $"album:{id:N}";

    /// <summary>Returns the subject of all events about a release.</summary>
    public static string Release(int id) => string.Create(CultureInfo.InvariantCulture, $"release:{id}");

    /// <summary>Returns the subject of all events about a comment itself.</summary>
    public static string Comment(Guid id) => $"comment:{id:N}";

    /// <summary>Returns the subject for the track, album or release of a comment.</summary>
    public static string Of(Comment comment) => Of(comment.TrackId, comment.AlbumId, comment.ReleaseId, commentId: null);

    /// <summary>Returns the subject for the target of a reaction.</summary>
    public static string Of(Reaction reaction) => Of(reaction.TrackId, reaction.AlbumId, reaction.ReleaseId, reaction.CommentId);

    private static string Of(Guid? trackId, Guid? albumId, int? releaseId, Guid? commentId) =>
        trackId is { } track ? Track(track)
        : albumId is { } album ? Album(album)
        : releaseId is { } release ? Release(release)
        : commentId is { } comment ? Comment(comment)
        : throw DataErrors.NoSubject();
}
