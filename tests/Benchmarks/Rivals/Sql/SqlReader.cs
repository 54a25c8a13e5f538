using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Rivals.Sql;

/// <summary>Reads by SQL statements that stay prepared.</summary>
internal sealed class SqlReader(string database) : IReader, IDisposable
{
    private const string TrackColumns = "Id, Title, PlaybackCount, CreatedAt, OwnerId";

    private const string TrackSql = $"SELECT {TrackColumns} FROM Tracks WHERE Id = $value";

    private const string UsersSql = "SELECT u.Id, u.Name FROM json_each($value) k CROSS JOIN Users u ON u.Id = k.value";

    private readonly ConcurrentBag<SqlConnection> _idle = [];

    // Limits stand in the text: SQLite prepares a statement again whenever a parameter of a limit changes. The workloads use few of them.
    private readonly ConcurrentDictionary<int, string> _newest = [];
    private readonly ConcurrentDictionary<int, string> _mostPlayed = [];
    private readonly ConcurrentDictionary<int, string> _comments = [];

    public Task<TrackRow?> TrackAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(Read(TrackSql, Text(id), static reader => reader.Read() ? Track(reader) : null));

    public Task<IReadOnlyList<TrackRow>> TracksAsync(int first, string? term, CancellationToken cancellationToken)
    {
        var sql = term is null
            ? _newest.GetOrAdd(first, static count => $"SELECT {TrackColumns} FROM Tracks ORDER BY CreatedAt DESC, Id DESC LIMIT {Text(count)}")
            : _mostPlayed.GetOrAdd(
                first,
                static count =>
                    $"SELECT {TrackColumns} FROM Tracks WHERE Title LIKE '%' || $value || '%' ORDER BY PlaybackCount DESC, Id DESC LIMIT {Text(count)}"
            );
        return Task.FromResult<IReadOnlyList<TrackRow>>(Read(sql, term, Tracks));
    }

    public Task<IReadOnlyDictionary<Guid, UserRow>> UsersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, UserRow>>(Read(UsersSql, Json(ids), Users));

    public Task<IReadOnlyDictionary<Guid, IReadOnlyList<CommentRow>>> CommentsAsync(
        IReadOnlyCollection<Guid> trackIds,
        int first,
        CancellationToken cancellationToken
    )
    {
        var sql = _comments.GetOrAdd(
            first,
            static count =>
                $"""
                    SELECT c.Id, c.SubjectId, c.Content, c.AuthorId
                    FROM json_each($value) k
                    CROSS JOIN Comments c ON c.Id IN (
                        SELECT Id FROM Comments WHERE SubjectId = k.value AND ParentId IS NULL ORDER BY IsPinned DESC, CreatedAt DESC, Id DESC LIMIT {Text(
                        count
                    )})
                    ORDER BY k.key, c.IsPinned DESC, c.CreatedAt DESC, c.Id DESC
                    """
        );
        return Task.FromResult<IReadOnlyDictionary<Guid, IReadOnlyList<CommentRow>>>(Read(sql, Json(trackIds), reader => Comments(reader, trackIds)));
    }

    public void Dispose()
    {
        foreach (var connection in _idle)
        {
            connection.Dispose();
        }
    }

    private static List<TrackRow> Tracks(SqliteDataReader reader)
    {
        var tracks = new List<TrackRow>();
        while (reader.Read())
        {
            tracks.Add(Track(reader));
        }
        return tracks;
    }

    private static Dictionary<Guid, UserRow> Users(SqliteDataReader reader)
    {
        var users = new Dictionary<Guid, UserRow>();
        while (reader.Read())
        {
            var user = new UserRow(Guid.Parse(reader.GetString(0)), reader.GetString(1));
            users.Add(user.Id, user);
        }
        return users;
    }

    private static Dictionary<Guid, IReadOnlyList<CommentRow>> Comments(SqliteDataReader reader, IReadOnlyCollection<Guid> trackIds)
    {
        var comments = trackIds.ToDictionary(static id => id, static _ => (IReadOnlyList<CommentRow>)new List<CommentRow>());
        while (reader.Read())
        {
            var trackId = Guid.Parse(reader.GetString(1));
            var comment = new CommentRow(Guid.Parse(reader.GetString(0)), trackId, reader.GetString(2), Guid.Parse(reader.GetString(3)));
            ((List<CommentRow>)comments[trackId]).Add(comment);
        }
        return comments;
    }

    private static TrackRow Track(SqliteDataReader reader) =>
        new(
            Guid.Parse(reader.GetString(0)),
            reader.GetString(1),
            reader.GetInt32(2),
            DateTime.UnixEpoch.AddTicks(reader.GetInt64(3) * TimeSpan.TicksPerMicrosecond),
            Guid.Parse(reader.GetString(4))
        );

    private static string Text(Guid id) => id.ToString("D").ToUpperInvariant();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Json(IReadOnlyCollection<Guid> ids) => $"[\"{string.Join("\",\"", ids.Select(Text))}\"]";

    private T Read<T>(string sql, string? value, Func<SqliteDataReader, T> read)
    {
        var connection = _idle.TryTake(out var kept) ? kept : new SqlConnection(database);
        using var reader = connection.Execute(sql, value);
        var result = read(reader);
        reader.Close();
        _idle.Add(connection);
        return result;
    }
}
