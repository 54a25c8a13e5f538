using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Benchmarks;

/// <summary>
/// The floor: what a careful engineer would write by hand for exactly these answers, with raw SQL on connections and prepared statements that are kept, and a
/// JSON writer.
/// </summary>
internal static class FloorEndpoint
{
    private const string TrackSql = "SELECT Id, Title, PlaybackCount, CreatedAt FROM Tracks WHERE Id = $id";

    private const string TracksSql = """
        SELECT t.Id, t.Title, u.Id, u.Name
        FROM (SELECT Id, Title, OwnerId, CreatedAt FROM Tracks ORDER BY CreatedAt DESC, Id DESC LIMIT 20) t
        JOIN Users u ON u.Id = t.OwnerId
        ORDER BY t.CreatedAt DESC, t.Id DESC
        """;

    private const string CommentsSql = """
        SELECT c.TrackId, c.Id, c.Content, u.Id, u.Name
        FROM json_each($keys) k
        JOIN Comments c ON c.Id IN (
            SELECT Id FROM Comments WHERE TrackId = k.value AND ParentId IS NULL ORDER BY CreatedAt DESC, Id DESC LIMIT 5)
        JOIN Users u ON u.Id = c.AuthorId
        ORDER BY k.key, c.CreatedAt DESC, c.Id DESC
        """;

    private const string PopularSql = """
        SELECT t.Id, t.Title, u.Id, u.Name
        FROM (SELECT Id, Title, OwnerId, PlaybackCount FROM Tracks WHERE Title LIKE '%love%' ORDER BY PlaybackCount DESC, Id DESC LIMIT 20) t
        JOIN Users u ON u.Id = t.OwnerId
        ORDER BY t.PlaybackCount DESC, t.Id DESC
        """;

    private static readonly ConcurrentBag<FloorConnection> s_idle = [];
    private static string s_connectionString = "";

    public static async Task<int> RunAsync(string database, string url)
    {
        s_connectionString = $"Data Source={database};Mode=ReadOnly;Pooling=False";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.Map("/w1", static context => AnswerAsync(context, static (_, _, json) => json.WriteString("__typename"u8, "Query"u8)));
        app.Map("/w2", static context => AnswerAsync(context, WriteTrack));
        app.Map("/w3", static context => AnswerAsync(context, static (_, connection, json) => WriteTracks(connection, json, TracksSql)));
        app.Map("/w4", static context => AnswerAsync(context, static (_, connection, json) => WriteTracksWithComments(connection, json)));
        app.Map("/w5", static context => AnswerAsync(context, static (_, connection, json) => WriteTracks(connection, json, PopularSql)));
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, Action<HttpContext, FloorConnection, Utf8JsonWriter> writeData)
    {
        for (var body = context.Request.BodyReader; ; )
        {
            var read = await body.ReadAsync();
            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        var connection = s_idle.TryTake(out var idle) ? idle : new FloorConnection(s_connectionString);
        var buffer = connection.Buffer;
        buffer.ResetWrittenCount();
        var json = connection.Writer;
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        writeData(context, connection, json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory);
        s_idle.Add(connection);
    }

    private static void WriteTrack(HttpContext context, FloorConnection connection, Utf8JsonWriter json)
    {
        var globalId = Encoding.UTF8.GetString(Convert.FromBase64String(context.Request.Query["id"].ToString()));
        var command = connection.Prepare(TrackSql);
        command.Parameters["$id"].Value = Guid.Parse(globalId.AsSpan(globalId.IndexOf(':') + 1)).ToString("D").ToUpperInvariant();
        using var reader = command.ExecuteReader();
        reader.Read();
        json.WriteStartObject("track"u8);
        WriteId(json, "Track:"u8, reader.GetString(0));
        json.WriteString("title"u8, reader.GetString(1));
        json.WriteNumber("playbackCount"u8, reader.GetInt32(2));
        WriteMoment(json, "createdAt"u8, reader.GetInt64(3));
        json.WriteEndObject();
    }

    private static void WriteTracks(FloorConnection connection, Utf8JsonWriter json, string sql)
    {
        StartNodes(json, "tracks"u8);
        using var reader = connection.Prepare(sql).ExecuteReader();
        while (reader.Read())
        {
            json.WriteStartObject();
            WriteId(json, "Track:"u8, reader.GetString(0));
            json.WriteString("title"u8, reader.GetString(1));
            WriteUser(json, "owner"u8, reader.GetString(2), reader.GetString(3));
            json.WriteEndObject();
        }

        EndNodes(json);
    }

    private static void WriteTracksWithComments(FloorConnection connection, Utf8JsonWriter json)
    {
        var tracks = new List<(string Id, string Title, string OwnerId, string OwnerName)>(20);
        using (var reader = connection.Prepare(TracksSql).ExecuteReader())
        {
            while (reader.Read())
            {
                tracks.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
            }
        }

        var command = connection.Prepare(CommentsSql);
        command.Parameters["$keys"].Value = $"[\"{string.Join("\",\"", tracks.Select(static track => track.Id))}\"]";
        using var comments = command.ExecuteReader();
        var more = comments.Read();
        StartNodes(json, "tracks"u8);
        foreach (var track in tracks)
        {
            json.WriteStartObject();
            WriteId(json, "Track:"u8, track.Id);
            json.WriteString("title"u8, track.Title);
            WriteUser(json, "owner"u8, track.OwnerId, track.OwnerName);
            StartNodes(json, "comments"u8);
            for (; more && comments.GetString(0) == track.Id; more = comments.Read())
            {
                json.WriteStartObject();
                WriteId(json, "Comment:"u8, comments.GetString(1));
                json.WriteString("content"u8, comments.GetString(2));
                WriteUser(json, "author"u8, comments.GetString(3), comments.GetString(4));
                json.WriteEndObject();
            }

            EndNodes(json);
            json.WriteEndObject();
        }

        EndNodes(json);
    }

    private static void WriteUser(Utf8JsonWriter json, ReadOnlySpan<byte> name, string id, string userName)
    {
        json.WriteStartObject(name);
        WriteId(json, "User:"u8, id);
        json.WriteString("name"u8, userName);
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, ReadOnlySpan<byte> prefix, string key)
    {
        Span<byte> text = stackalloc byte[64];
        prefix.CopyTo(text);
        Guid.Parse(key).TryFormat(text[prefix.Length..], out var written, "N");
        Span<byte> encoded = stackalloc byte[96];
        Base64.EncodeToUtf8(text[..(prefix.Length + written)], encoded, out _, out var length);
        json.WriteString("id"u8, encoded[..length]);
    }

    private static void WriteMoment(Utf8JsonWriter json, ReadOnlySpan<byte> name, long microseconds)
    {
        var moment = DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
        Span<char> text = stackalloc char[40];
        moment.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");
        json.WriteString(name, text[..length]);
    }

    private static void StartNodes(Utf8JsonWriter json, ReadOnlySpan<byte> name)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("nodes"u8);
    }

    private static void EndNodes(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A connection with its prepared statements and its buffer, used by one request at a time.</summary>
    private sealed class FloorConnection : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly Dictionary<string, SqliteCommand> _commands = [];

        public FloorConnection(string connectionString)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
        }

        public ArrayBufferWriter<byte> Buffer { get; } = new(16 * 1024);

        public Utf8JsonWriter Writer { get; } =
            new(Stream.Null, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        public SqliteCommand Prepare(string sql)
        {
            if (_commands.TryGetValue(sql, out var command))
            {
                return command;
            }
            command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in (string[])["$id", "$keys"])
            {
                if (sql.Contains(name, StringComparison.Ordinal))
                {
                    command.Parameters.AddWithValue(name, "");
                }
            }

            command.Prepare();
            _commands.Add(sql, command);
            return command;
        }

        public void Dispose() => _connection.Dispose();
    }
}
