using System.Globalization;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Comments;

namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Names a track, album or release; the other keys are null.</summary>
public sealed record SubjectKey(SubjectKind Kind, Guid? TrackId = null, Guid? AlbumId = null, int? ReleaseId = null)
{
    /// <summary>Names a track.</summary>
    public static SubjectKey Track(Guid id) => new(SubjectKind.Track, TrackId: id);

    /// <summary>Names an album.</summary>
    public static SubjectKey Album(Guid id) => new(SubjectKind.Album, AlbumId: id);

    /// <summary>Names a release.</summary>
    public static SubjectKey Release(int id) => new(SubjectKind.Release, ReleaseId: id);

    /// <summary>The subject that a global identifier names; null where it is not one of a track, album or release.</summary>
    public static SubjectKey? Of(string id) =>
        !GlobalId.TryDecode(id, out var typeName, out var key) ? null
        : typeName == nameof(Track) && Guid.TryParse(key, out var track) ? Track(track)
        : typeName == nameof(Album) && Guid.TryParse(key, out var album) ? Album(album)
        : typeName == nameof(Release) && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var release) ? Release(release)
        : null;

    /// <summary>What a comment is about.</summary>
    public static SubjectKey Of(Comment comment) =>
        comment.TrackId is { } track ? Track(track)
        : comment.AlbumId is { } album ? Album(album)
        : Release(comment.ReleaseId!.Value);

    /// <summary>The name under which events about it are recorded.</summary>
    public string OutboxSubject =>
        this switch
        {
            { TrackId: { } track } => Data.Outbox.OutboxSubject.Track(track),
            { AlbumId: { } album } => Data.Outbox.OutboxSubject.Album(album),
            _ => Data.Outbox.OutboxSubject.Release(ReleaseId!.Value),
        };
}
