using System.Buffers.Text;
using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W2: one row by its key.</summary>
internal sealed class TrackWorkload : Workload
{
    private const string Query = "query($id: ID!) { track(id: $id) { id title playbackCount createdAt } }";
    private const string Sql = "SELECT Id, Title, PlaybackCount, CreatedAt FROM Tracks WHERE Id = ?1";
    private const int KeyDigits = 32;

    public override string Name => "W2";

    public override async Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway)
    {
        var first = await gateway.QueryAsync(GatewayClient.Body("{ tracks(first: 1) { nodes { id } } }"));
        var id = first.GetProperty("tracks").GetProperty("nodes")[0].GetProperty("id").GetString();
        return [LoadCase.Compared(this, "a track by ID, four scalars", GatewayClient.Body(Query, new { id }))];
    }

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response)
    {
        Span<byte> key = stackalloc byte[36];
        ReadKey(request.Variable, key);
        var track = connection.Prepare(Sql);
        track.Bind(1, key);
        if (!track.Read())
        {
            response.Write("\"track\":null"u8);
            return;
        }

        response.Write("\"track\":{\"id\":"u8);
        response.WriteId("Track:"u8, track.Text(0));
        response.Write(",\"title\":"u8);
        response.WriteText(track.Text(1));
        response.Write(",\"playbackCount\":"u8);
        response.WriteNumber(track.Integer(2));
        response.Write(",\"createdAt\":"u8);
        response.WriteMoment(track.Integer(3));
        response.Write("}"u8);
        track.Reset();
    }

    /// <summary>Reads the key of a global ID, as the database has it: digits in upper case, with hyphens.</summary>
    private static void ReadKey(ReadOnlySpan<byte> id, Span<byte> key)
    {
        Span<byte> text = stackalloc byte[64];
        Base64.DecodeFromUtf8(id, text, out _, out var length);
        var position = 0;
        foreach (var digit in text.Slice(length - KeyDigits, KeyDigits))
        {
            if (position is 8 or 13 or 18 or 23)
            {
                key[position++] = (byte)'-';
            }
            key[position++] = digit >= (byte)'a' ? (byte)(digit - 0x20) : digit;
        }
    }
}
