using Qplet.GraphQL.Benchmarks.Floor;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>Reads and writes subjects of any kind.</summary>
internal static class FloorSubjects
{
    /// <summary>The fields that the workloads ask for.</summary>
    public const string Fragments = """
        __typename
        ... on Track { id title }
        ... on Album { id name }
        ... on Release { id title }
        ... on Event { id title }
        ... on Post { id content }
        """;

    /// <summary>The columns, of which there are four: the kind, the key, the number that releases have, and the text.</summary>
    public const string Columns = """
        s.SubjectKind, s.SubjectId, r.Id,
        CASE s.SubjectKind
            WHEN 'track' THEN t.Title WHEN 'album' THEN a.Name WHEN 'playlist' THEN l.Name WHEN 'release' THEN r.Title WHEN 'event' THEN e.Title
            WHEN 'post' THEN p.Content WHEN 'comment' THEN c.Content ELSE w.Name END
        """;

    /// <summary>The tables of the columns, for rows <c>s</c> with the kind and the key of a subject.</summary>
    public const string Joins = """
        LEFT JOIN Tracks t ON s.SubjectKind = 'track' AND t.Id = s.SubjectId
        LEFT JOIN Albums a ON s.SubjectKind = 'album' AND a.Id = s.SubjectId
        LEFT JOIN Playlists l ON s.SubjectKind = 'playlist' AND l.Id = s.SubjectId
        LEFT JOIN Releases r ON s.SubjectKind = 'release' AND r.Uid = s.SubjectId
        LEFT JOIN Events e ON s.SubjectKind = 'event' AND e.Id = s.SubjectId
        LEFT JOIN Posts p ON s.SubjectKind = 'post' AND p.Id = s.SubjectId
        LEFT JOIN Comments c ON s.SubjectKind = 'comment' AND c.Id = s.SubjectId
        LEFT JOIN Users w ON s.SubjectKind = 'user' AND w.Id = s.SubjectId
        """;

    /// <summary>Writes the members of a subject, without the end of the object.</summary>
    public static void Write(FloorStatement rows, FloorResponse response)
    {
        var kind = rows.Text(0);
        if (kind.SequenceEqual("track"u8))
        {
            Write("{\"__typename\":\"Track\",\"id\":"u8, "Track:"u8, ",\"title\":"u8, rows, response);
        }
        else if (kind.SequenceEqual("album"u8))
        {
            Write("{\"__typename\":\"Album\",\"id\":"u8, "Album:"u8, ",\"name\":"u8, rows, response);
        }
        else if (kind.SequenceEqual("playlist"u8))
        {
            Write("{\"__typename\":\"Playlist\",\"id\":"u8, "Playlist:"u8, ",\"name\":"u8, rows, response);
        }
        else if (kind.SequenceEqual("event"u8))
        {
            Write("{\"__typename\":\"Event\",\"id\":"u8, "Event:"u8, ",\"title\":"u8, rows, response);
        }
        else if (kind.SequenceEqual("post"u8))
        {
            Write("{\"__typename\":\"Post\",\"id\":"u8, "Post:"u8, ",\"content\":"u8, rows, response);
        }
        else if (kind.SequenceEqual("comment"u8))
        {
            Write("{\"__typename\":\"Comment\",\"id\":"u8, "Comment:"u8, ",\"content\":"u8, rows, response);
        }
        else if (kind.SequenceEqual("user"u8))
        {
            Write("{\"__typename\":\"User\",\"id\":"u8, "User:"u8, ",\"name\":"u8, rows, response);
        }
        else
        {
            response.Write("{\"__typename\":\"Release\",\"id\":"u8);
            response.WriteId("Release:"u8, rows.Integer(2));
            response.Write(",\"title\":"u8);
            response.WriteText(rows.Text(3));
        }
    }

    private static void Write(ReadOnlySpan<byte> start, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> name, FloorStatement rows, FloorResponse response)
    {
        response.Write(start);
        response.WriteId(prefix, rows.Text(1));
        response.Write(name);
        if (rows.IsNull(3))
        {
            response.Write("null"u8);
        }
        else
        {
            response.WriteText(rows.Text(3));
        }
    }
}
