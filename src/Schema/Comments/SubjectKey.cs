using System.Globalization;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Comments;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Identifies a track, an album or a release. Exactly one of the keys is set.</summary>
public sealed record SubjectKey(SubjectKind Kind, Guid? TrackId = null, Guid? AlbumId = null, int? ReleaseId = null)
{
    /// <summary>Returns the key of a track.</summary>
    public static SubjectKey Track(Guid id) => new(SubjectKind.Track, TrackId: id);

    /// <summary>Returns the key of an album.</summary>
    public static SubjectKey Album(Guid id) => new(SubjectKind.Album, AlbumId: id);

    /// <summary>Returns the key of a release.</summary>
    public static SubjectKey Release(int id) => new(SubjectKind.Release, ReleaseId: id);

    /// <summary>Returns the subject with this global ID, or null if it is not the ID of a track, an album or a release.</summary>
    public static SubjectKey? Of(string id) =>
        !GlobalId.TryDecode(id, out var typeName, out var key) ? null
        : typeName == nameof(Track) && Guid.TryParse(key, out var track) ? Track(track)
        : typeName == nameof(Album) && Guid.TryParse(key, out var album) ? Album(album)
        : typeName == nameof(Release) && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var release) ? Release(release)
        : null;

    /// <summary>The subject of a comment.</summary>
    public static SubjectKey Of(Comment comment) =>
        comment.TrackId is { } track ? Track(track)
        : comment.AlbumId is { } album ? Album(album)
        : Release(comment.ReleaseId!.Value);

    /// <summary>The name under which events about the subject are recorded.</summary>
    public string OutboxSubject =>
        this switch
        {
            { TrackId: { } track } => Data.Outbox.OutboxSubject.Track(track),
            { AlbumId: { } album } => Data.Outbox.OutboxSubject.Album(album),
            _ => Data.Outbox.OutboxSubject.Release(ReleaseId!.Value),
        };
}
