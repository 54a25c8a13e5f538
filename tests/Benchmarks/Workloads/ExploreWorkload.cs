using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W8: the page of releases that are worth a look: five lists of 5, each release with its publisher.</summary>
internal sealed class ExploreWorkload : Workload
{
    private const string Releases = "{ nodes { id title publisher { id name } } }";

    private const string Query =
        $"{{ explore {{ focus(first: 5) {Releases} hypes(first: 5) {Releases} nextReleases(first: 5) {Releases} "
        + $"spotlights(first: 5) {Releases} tops(subcategoryCode: \"{Subcategory}\", first: 5) {Releases} }} }}";

    private const string Subcategory = "album";

    private const string Select = "SELECT r.Id, r.Title, u.Id, u.Name FROM Releases r CROSS JOIN Users u ON u.Id = r.PublisherId";
    private const string IsActive = "u.DeletedAt IS NULL AND (u.BannedAt IS NULL OR u.BannedUntil <= ?1)";
    private const string IsUpcoming = "r.IsUpcoming AND (r.LatestDate IS NULL OR r.LatestDate > ?1)";

    private const string FocusSql = $"{Select} WHERE r.IsFocus AND {IsActive} ORDER BY r.PublishedAt DESC, r.Id DESC LIMIT 5";
    private const string SpotlightsSql = $"{Select} WHERE r.IsSpotlight AND {IsActive} ORDER BY r.PublishedAt DESC, r.Id DESC LIMIT 5";
    private const string HypesSql = $"{Select} WHERE {IsUpcoming} AND r.HypeCount > 0 AND {IsActive} ORDER BY r.HypeCount DESC, r.Id DESC LIMIT 5";

    private const string TopsSql =
        $"{Select} WHERE {IsUpcoming} AND r.SubcategoryCode = '{Subcategory}' AND {IsActive} ORDER BY r.Score DESC, r.Id DESC LIMIT 5";

    private const string NextReleasesSql = $"""
        {Select}
        WHERE r.Id IN (
            SELECT ReleaseId FROM ReleaseDates
            WHERE Moment >= ?1 - 86400000000 AND Moment <= ?1 + 86400000000 AND EndsAt > ?1 AND Precision IN ('Time', 'Day'))
        AND {IsActive} ORDER BY r.SoonestDate, r.Id LIMIT 5
        """;

    public override string Name => "W8";

    public override Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway) =>
        Task.FromResult<IReadOnlyList<LoadCase>>([
            LoadCase.Compared(this, "five lists of 5 releases worth a look, each with its publisher", GatewayClient.Body(Query), hasRivals: false),
        ]);

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response)
    {
        var now = FloorMoment.Now;
        response.Write("\"explore\":{\"focus\""u8);
        Write(connection.Prepare(FocusSql), now, response);
        response.Write(",\"hypes\""u8);
        Write(connection.Prepare(HypesSql), now, response);
        response.Write(",\"nextReleases\""u8);
        Write(connection.Prepare(NextReleasesSql), now, response);
        response.Write(",\"spotlights\""u8);
        Write(connection.Prepare(SpotlightsSql), now, response);
        response.Write(",\"tops\""u8);
        Write(connection.Prepare(TopsSql), now, response);
        response.Write("}"u8);
    }

    private static void Write(FloorStatement releases, long now, FloorResponse response)
    {
        releases.Bind(1, now);
        response.Write(":{\"nodes\":["u8);
        for (var isFirst = true; releases.Read(); isFirst = false)
        {
            response.Write(isFirst ? "{\"id\":"u8 : ",{\"id\":"u8);
            response.WriteId("Release:"u8, releases.Integer(0));
            response.Write(",\"title\":"u8);
            response.WriteText(releases.Text(1));
            response.Write(",\"publisher\":{\"id\":"u8);
            response.WriteId("User:"u8, releases.Text(2));
            response.Write(",\"name\":"u8);
            response.WriteText(releases.Text(3));
            response.Write("}}"u8);
        }
        response.Write("]}"u8);
    }
}
