using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W5: the most played tracks with a term in the title: one that no title has, a rare one and a frequent one.</summary>
internal sealed class TextSearchWorkload : Workload
{
    private const string Query =
        "query($term: String!) { tracks(first: 20, where: { title: { contains: $term } }, order: [{ playbackCount: DESC }]) "
        + "{ nodes { id title owner { id name } } } }";

    private const string CountQuery = "query($term: String!) { tracks(where: { title: { contains: $term } }) { totalCount } }";

    // A term that many titles have is found soon in the order that is wanted; for another one, the index of titles has the fewest bytes to look at.
    private const string FrequentSql = """
        SELECT t.Id, t.Title, u.Id, u.Name
        FROM (
            SELECT Id, Title, OwnerId
            FROM (SELECT Id, Title, OwnerId, PlaybackCount FROM Tracks ORDER BY PlaybackCount DESC, Id DESC LIMIT 500)
            WHERE Title LIKE '%' || ?1 || '%' LIMIT 20) t
        CROSS JOIN Users u ON u.Id = t.OwnerId
        """;

    private const string RareSql = """
        SELECT t.Id, t.Title, u.Id, u.Name
        FROM (
            SELECT Id, Title, OwnerId FROM Tracks
            WHERE rowid IN (SELECT rowid FROM Tracks INDEXED BY IX_Tracks_Title_Id WHERE Title LIKE '%' || ?1 || '%')
            ORDER BY PlaybackCount DESC, Id DESC LIMIT 20) t
        CROSS JOIN Users u ON u.Id = t.OwnerId
        """;

    private const int PageSize = 20;

    public override string Name => "W5";

    public override async Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway) =>
        [await CaseAsync(gateway, "W5 missing", "love"), await CaseAsync(gateway, "W5 rare", "infinite fever"), await CaseAsync(gateway, "W5 frequent", "the")];

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response)
    {
        var start = response.Written.Length;
        var tracks = connection.Prepare(FrequentSql);
        tracks.Bind(1, request.Variable);
        if (TracksWorkload.WritePage(tracks, response) < PageSize)
        {
            response.Truncate(start);
            tracks = connection.Prepare(RareSql);
            tracks.Bind(1, request.Variable);
            TracksWorkload.WritePage(tracks, response);
        }
    }

    private async Task<LoadCase> CaseAsync(GatewayClient gateway, string name, string term)
    {
        var counted = await gateway.QueryAsync(GatewayClient.Body(CountQuery, new { term }));
        var count = counted.GetProperty("tracks").GetProperty("totalCount").GetInt32();
        return LoadCase.Compared(
            this,
            $"the 20 most played tracks with \"{term}\" in the title, which {count} have",
            GatewayClient.Body(Query, new { term })
        ) with
        {
            Name = name,
        };
    }
}
