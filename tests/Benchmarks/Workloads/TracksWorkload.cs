using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W3: a page of 20, each with a related row.</summary>
internal sealed class TracksWorkload : Workload
{
    private const string Query = "{ tracks(first: 20) { nodes { id title owner { id name } } } }";

    private const string Sql = """
        SELECT t.Id, t.Title, u.Id, u.Name
        FROM (SELECT Id, Title, OwnerId, CreatedAt FROM Tracks ORDER BY CreatedAt DESC, Id DESC LIMIT 20) t
        CROSS JOIN Users u ON u.Id = t.OwnerId
        """;

    public override string Name => "W3";

    public override Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway) =>
        Task.FromResult<IReadOnlyList<LoadCase>>([LoadCase.Compared(this, "a page of 20 tracks, each with its owner", GatewayClient.Body(Query))]);

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response) => WritePage(connection.Prepare(Sql), response);

    /// <summary>Writes the page that a statement returns with the columns of this workload, and returns its length.</summary>
    public static int WritePage(FloorStatement tracks, FloorResponse response)
    {
        response.Write("\"tracks\":{\"nodes\":["u8);
        var count = 0;
        for (; tracks.Read(); count++)
        {
            WriteTrack(tracks, isFirst: count == 0, response);
            response.Write("}"u8);
        }
        response.Write("]}"u8);
        return count;
    }

    /// <summary>Writes the members of a track and its owner, without the end of the object.</summary>
    public static void WriteTrack(FloorStatement tracks, bool isFirst, FloorResponse response)
    {
        response.Write(isFirst ? "{\"id\":"u8 : ",{\"id\":"u8);
        response.WriteId("Track:"u8, tracks.Text(0));
        response.Write(",\"title\":"u8);
        response.WriteText(tracks.Text(1));
        response.Write(",\"owner\":{\"id\":"u8);
        response.WriteId("User:"u8, tracks.Text(2));
        response.Write(",\"name\":"u8);
        response.WriteText(tracks.Text(3));
        response.Write("}"u8);
    }
}
