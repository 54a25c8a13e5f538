using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W6: a page far behind the first by its cursor, against the first. Only the gateway takes part.</summary>
internal sealed class DeepPageWorkload : Workload
{
    private const string Query = "query($after: String) { tracks(first: 20, after: $after) { nodes { id title } } }";
    private const string CursorQuery = "query($after: String, $first: Int!) { tracks(first: $first, after: $after) { pageInfo { endCursor } } }";
    private const int Page = 5000;
    private const int PageSize = 20;
    private const int Step = 50;

    public override string Name => "W6";

    public override async Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway)
    {
        var after = await CursorAsync(gateway, (Page - 1) * PageSize);
        return
        [
            new LoadCase(
                this,
                Name,
                $"page {Page:N0} of tracks by its cursor, against page 1",
                [
                    new Contender("page 1", Side.Gateway, GatewayClient.Body(Query, new { after = (string?)null })),
                    new Contender($"page {Page:N0}", Side.Gateway, GatewayClient.Body(Query, new { after })),
                ]
            ),
        ];
    }

    /// <summary>Returns the cursor of the track at a position, which is found by paging forwards.</summary>
    private static async Task<string> CursorAsync(GatewayClient gateway, int position)
    {
        string? after = null;
        for (var seen = 0; seen < position; )
        {
            var first = Math.Min(Step, position - seen);
            var data = await gateway.QueryAsync(GatewayClient.Body(CursorQuery, new { after, first }));
            after =
                data.GetProperty("tracks").GetProperty("pageInfo").GetProperty("endCursor").GetString()
                ?? throw new InvalidOperationException($"There are only {seen} tracks.");
            seen += first;
        }
        return after!;
    }
}
