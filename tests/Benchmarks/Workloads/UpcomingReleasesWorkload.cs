using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W7: the 20 next releases, each with its soonest date, its publisher and reactions, for anybody and for a user.</summary>
internal sealed class UpcomingReleasesWorkload : Workload
{
    private const string Query = """
        {
          releases(first: 20, where: { state: { eq: UPCOMING } }, order: [{ soonestDate: { start: ASC } }]) {
            nodes { id title soonestDate { precision start label } publisher { id name } likeCount hypeCount viewerReactions }
          }
        }
        """;

    private const string Columns = "Id, Uid, Title, SoonestDate, SoonestDateId, PublisherId, LikeCount, HypeCount";

    private const string Sql = $"""
        SELECT r.Id, r.Title, d.Precision, d.Moment, u.Id, u.Name, r.LikeCount, r.HypeCount, r.Uid
        FROM (
            SELECT {Columns} FROM Releases
            WHERE IsUpcoming AND SoonestDate IS NOT NULL AND (LatestDate > ?1 OR (LatestDate IS NULL AND StateWithoutDates = 'Upcoming'))
            ORDER BY SoonestDate, Id LIMIT 20) r
        CROSS JOIN Users u ON u.Id = r.PublisherId
        LEFT JOIN ReleaseDates d ON d.Id = r.SoonestDateId
        """;

    private const string SqlOfUser = $"""
        SELECT r.Id, r.Title, d.Precision, d.Moment, u.Id, u.Name, r.LikeCount, r.HypeCount, r.Uid
        FROM (
            SELECT {Columns} FROM Releases
            WHERE IsUpcoming AND SoonestDate IS NOT NULL AND (LatestDate > ?1 OR (LatestDate IS NULL AND StateWithoutDates = 'Upcoming'))
            AND NOT EXISTS (SELECT 1 FROM Blocks WHERE BlockerId = ?2 AND BlockedId = PublisherId)
            AND NOT EXISTS (SELECT 1 FROM Blocks WHERE BlockerId = PublisherId AND BlockedId = ?2)
            ORDER BY SoonestDate, Id LIMIT 20) r
        CROSS JOIN Users u ON u.Id = r.PublisherId
        LEFT JOIN ReleaseDates d ON d.Id = r.SoonestDateId
        """;

    private const string ReactionsSql = "SELECT Kind FROM Reactions WHERE SubjectId = ?1 AND UserId = ?2 ORDER BY Kind = 'Hype'";

    public override string Name => "W7";

    public override async Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway)
    {
        var anonymous = LoadCase.Compared(
            this,
            "the 20 next releases, each with its soonest date, publisher and reactions",
            GatewayClient.Body(Query),
            hasRivals: false
        );
        return [anonymous, anonymous with { Name = "W7 user", Title = "the same by a user", Token = await gateway.SignInAsync() }];
    }

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response)
    {
        var isUser = request.Viewer.Length > 0;
        var releases = connection.Prepare(isUser ? SqlOfUser : Sql);
        var reactions = connection.Prepare(ReactionsSql);
        releases.Bind(1, FloorMoment.Now);
        if (isUser)
        {
            Span<byte> viewer = stackalloc byte[36];
            System.Text.Encoding.ASCII.GetBytes(request.Viewer, viewer);
            releases.Bind(2, viewer);
            reactions.Bind(2, viewer);
        }

        response.Write("\"releases\":{\"nodes\":["u8);
        for (var isFirst = true; releases.Read(); isFirst = false)
        {
            response.Write(isFirst ? "{\"id\":"u8 : ",{\"id\":"u8);
            response.WriteId("Release:"u8, releases.Integer(0));
            response.Write(",\"title\":"u8);
            response.WriteText(releases.Text(1));
            WriteDate(releases, response);
            response.Write(",\"publisher\":{\"id\":"u8);
            response.WriteId("User:"u8, releases.Text(4));
            response.Write(",\"name\":"u8);
            response.WriteText(releases.Text(5));
            response.Write("},\"likeCount\":"u8);
            response.WriteNumber(releases.Integer(6));
            response.Write(",\"hypeCount\":"u8);
            response.WriteNumber(releases.Integer(7));
            response.Write(",\"viewerReactions\":["u8);
            if (isUser)
            {
                reactions.Bind(1, releases.Text(8));
                WriteReactions(reactions, response);
            }
            response.Write("]}"u8);
        }
        response.Write("]}"u8);
    }

    private static void WriteDate(FloorStatement releases, FloorResponse response)
    {
        var precision = releases.Text(2);
        if (precision.IsEmpty)
        {
            response.Write(",\"soonestDate\":null"u8);
            return;
        }
        var start = releases.Integer(3);
        response.Write(",\"soonestDate\":{\"precision\":"u8);
        response.WriteEnum(precision);
        response.Write(",\"start\":"u8);
        response.WriteMoment(start);
        response.Write(",\"label\":\""u8);
        FloorMoment.WriteLabel(precision, start, response);
        response.Write("\"}"u8);
    }

    private static void WriteReactions(FloorStatement reactions, FloorResponse response)
    {
        for (var isFirst = true; reactions.Read(); isFirst = false)
        {
            if (!isFirst)
            {
                response.Write(","u8);
            }
            response.WriteEnum(reactions.Text(0));
        }
    }
}
