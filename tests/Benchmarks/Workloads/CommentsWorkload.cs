using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W4: a page of 20, each with a related row and a page of 5 below, each of these with a related row.</summary>
internal sealed class CommentsWorkload : Workload
{
    private const string Query =
        "{ tracks(first: 20) { nodes { id title owner { id name } comments(first: 5) { nodes { id content author { id name } } } } } }";

    private const string TracksSql = """
        SELECT t.Id, t.Title, u.Id, u.Name
        FROM (SELECT Id, Title, OwnerId, CreatedAt FROM Tracks ORDER BY CreatedAt DESC, Id DESC LIMIT 20) t
        CROSS JOIN Users u ON u.Id = t.OwnerId
        """;

    private const string CommentsSql = """
        SELECT c.Id, c.Content, u.Id, u.Name
        FROM Comments c
        CROSS JOIN Users u ON u.Id = c.AuthorId
        WHERE c.SubjectId = ?1 AND c.ParentId IS NULL
        ORDER BY c.IsPinned DESC, c.CreatedAt DESC, c.Id DESC
        LIMIT 5
        """;

    public override string Name => "W4";

    public override Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway) =>
        Task.FromResult<IReadOnlyList<LoadCase>>([
            LoadCase.Compared(this, "W3 and for each track a page of 5 comments, each with its author", GatewayClient.Body(Query)),
        ]);

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response)
    {
        // The outer statement keeps the read transaction open for the inner one.
        var tracks = connection.Prepare(TracksSql);
        var comments = connection.Prepare(CommentsSql);
        response.Write("\"tracks\":{\"nodes\":["u8);
        for (var isFirst = true; tracks.Read(); isFirst = false)
        {
            TracksWorkload.WriteTrack(tracks, isFirst, response);
            comments.Bind(1, tracks.Text(0));
            WriteComments(comments, response);
            response.Write("}"u8);
        }
        response.Write("]}"u8);
    }

    private static void WriteComments(FloorStatement comments, FloorResponse response)
    {
        response.Write(",\"comments\":{\"nodes\":["u8);
        for (var isFirst = true; comments.Read(); isFirst = false)
        {
            response.Write(isFirst ? "{\"id\":"u8 : ",{\"id\":"u8);
            response.WriteId("Comment:"u8, comments.Text(0));
            response.Write(",\"content\":"u8);
            response.WriteText(comments.Text(1));
            response.Write(",\"author\":{\"id\":"u8);
            response.WriteId("User:"u8, comments.Text(2));
            response.Write(",\"name\":"u8);
            response.WriteText(comments.Text(3));
            response.Write("}}"u8);
        }
        response.Write("]}"u8);
    }
}
