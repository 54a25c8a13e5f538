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
        [LegacyKind.Response] = (nameof(Comment), static id => ReadNumber(id) is { } number ? ImportKeys.Response(number) : ReadUuid(id)),
        [LegacyKind.Track] = (nameof(Track), static id => ReadUuid(id)),
        [LegacyKind.User] = (nameof(User), static id => ReadUuid(id)),
    };

    /// <summary>The names of the types whose objects have IDs in the REST APIs.</summary>
    public static IReadOnlySet<string> TypeNames { get; } = s_kinds.Values.Select(static kind => kind.TypeName).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Returns the name of the type and the key of an object. The key is null if the text is neither an ID of this kind nor the global ID of an object of its
    /// type.
    /// </summary>
    public static (string TypeName, object? Key) Read(LegacyKind kind, string id)
    {
        var (typeName, read) = s_kinds[kind];
        return (typeName, read(GlobalId.TryDecode(id, out var actual, out var key) && actual == typeName ? key : id));
    }

    /// <summary>Returns the text of a key as the REST APIs show it.</summary>
    public static string? Write(object? key) =>
        key switch
        {
            Guid uuid => uuid.ToString("D"),
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

    private static Guid? ReadUuid(string id) => Guid.TryParse(id, CultureInfo.InvariantCulture, out var key) ? key : null;

    private static long? ReadNumber(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? ReadKey(string id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
}
