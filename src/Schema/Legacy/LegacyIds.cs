using System.Globalization;
using Qplet.GraphQL.Data.Import;

namespace Qplet.GraphQL.Schema.Legacy;

/// <summary>Converts the IDs of the REST APIs, UUIDs of Qplet and numbers of Quodat, to the keys that the import gives their objects.</summary>
internal static class LegacyIds
{
    private static readonly Dictionary<LegacyKind, (string TypeName, Func<string, object?> Read)> s_kinds = new()
    {
        [LegacyKind.Album] = (nameof(Album), static id => ReadUuid(id)),
        [LegacyKind.Comment] = (nameof(Comment), static id => ReadUuid(id) ?? (ReadNumber(id) is { } number ? ImportKeys.Comment(number) : null)),
        [LegacyKind.Complaint] = (nameof(Complaint), static id => ReadUuid(id)),
        [LegacyKind.ComplaintReason] = (nameof(ComplaintReason), static id => ReadUuid(id)),
        [LegacyKind.ContactRequest] = (nameof(ContactRequest), static id => ReadUuid(id)),
        [LegacyKind.Conversation] = (nameof(Conversation), static id => ReadUuid(id)),
        [LegacyKind.Event] = (nameof(Event), static id => ReadUuid(id)),
        [LegacyKind.FeatureRequest] = (nameof(FeatureRequest), static id => ReadKey(id)),
        [LegacyKind.Genre] = (nameof(Genre), static id => ReadUuid(id)),
        [LegacyKind.MediaAsset] = (nameof(MediaAsset), static id => ReadUuid(id)),
        [LegacyKind.Message] = (nameof(Message), static id => ReadUuid(id)),
        [LegacyKind.Platform] = (nameof(Platform), static id => ReadKey(id)),
        [LegacyKind.Playlist] = (nameof(Playlist), static id => ReadUuid(id)),
        [LegacyKind.Post] = (nameof(Post), static id => ReadUuid(id) ?? (ReadNumber(id) is { } number ? ImportKeys.Post(number) : null)),
        [LegacyKind.Release] = (nameof(Release), static id => ReadKey(id)),
        [LegacyKind.ReleaseDate] = (nameof(ReleaseDate), static id => ReadKey(id)),
        [LegacyKind.ReleaseSource] = (nameof(ReleaseSource), static id => ReadKey(id)),
        [LegacyKind.Response] = (nameof(Comment), static id => ReadNumber(id) is { } number ? ImportKeys.Response(number) : null),
        [LegacyKind.Track] = (nameof(Track), static id => ReadUuid(id)),
        [LegacyKind.User] = (nameof(User), static id => ReadUuid(id)),
    };

    /// <summary>Returns the name of the type and the key of an object. The key is null if the text cannot be an ID of this kind.</summary>
    public static (string TypeName, object? Key) Read(LegacyKind kind, string id) => (s_kinds[kind].TypeName, s_kinds[kind].Read(id));

    private static Guid? ReadUuid(string id) => Guid.TryParse(id, CultureInfo.InvariantCulture, out var key) ? key : null;

    private static long? ReadNumber(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? ReadKey(string id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
}
