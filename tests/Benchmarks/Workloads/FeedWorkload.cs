using System.Text;
using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W9: a page of the feed of a user, with the author and what was published.</summary>
internal sealed class FeedWorkload : Workload
{
    private const string Query = "{ me { feed(first: 20) { edges { publishedAt actor { id name } node { " + FloorSubjects.Fragments + " } } } } }";

    // As the gateway reads it; the page has 20 rows.
    private const string Sql = $$"""
        WITH "Heads" AS MATERIALIZED (
            SELECT f.FolloweeId AS AuthorId,
                (SELECT e.PublishedAt FROM FeedEntries AS e WHERE e.AuthorId = f.FolloweeId ORDER BY e.PublishedAt DESC, e.SubjectId DESC LIMIT 1) AS At
            FROM Follows AS f
            WHERE f.FollowerId = ?1 AND f.FolloweeId NOT IN (
                SELECT b.BlockedId FROM Blocks AS b WHERE b.BlockerId = ?1 UNION ALL SELECT b.BlockerId FROM Blocks AS b WHERE b.BlockedId = ?1)
        )
        SELECT {{FloorSubjects.Columns}}, s.PublishedAt, s.AuthorId, u.Name
        FROM (
            SELECT x.SubjectId, x.AuthorId, x.PublishedAt, x.SubjectKind
            FROM "Heads" AS h
            CROSS JOIN FeedEntries AS x ON x.SubjectId IN (
                SELECT e.SubjectId FROM FeedEntries AS e WHERE e.AuthorId = h.AuthorId ORDER BY e.PublishedAt DESC, e.SubjectId DESC LIMIT 20
            )
            WHERE h.At >= COALESCE((SELECT l.At FROM "Heads" AS l WHERE l.At IS NOT NULL ORDER BY l.At DESC LIMIT 1 OFFSET 19), h.At)
            ORDER BY x.PublishedAt DESC, x.SubjectId DESC LIMIT 20) AS s
        CROSS JOIN Users u ON u.Id = s.AuthorId
        {{FloorSubjects.Joins}}
        """;

    public override string Name => "W9";

    public override async Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway) =>
        [
            LoadCase.Compared(this, "a page of 20 of a user's feed, each with its author", GatewayClient.Body(Query), hasRivals: false) with
            {
                Token = await gateway.SignInAsync(),
            },
        ];

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response)
    {
        Span<byte> viewer = stackalloc byte[36];
        Encoding.ASCII.GetBytes(request.Viewer, viewer);
        var rows = connection.Prepare(Sql);
        rows.Bind(1, viewer);
        response.Write("\"me\":{\"feed\":{\"edges\":["u8);
        for (var isFirst = true; rows.Read(); isFirst = false)
        {
            response.Write(isFirst ? "{\"publishedAt\":"u8 : ",{\"publishedAt\":"u8);
            response.WriteMoment(rows.Integer(4));
            response.Write(",\"actor\":{\"id\":"u8);
            response.WriteId("User:"u8, rows.Text(5));
            response.Write(",\"name\":"u8);
            response.WriteText(rows.Text(6));
            response.Write("},\"node\":"u8);
            FloorSubjects.Write(rows, response);
            response.Write("}}"u8);
        }
        response.Write("]}}"u8);
    }
}
