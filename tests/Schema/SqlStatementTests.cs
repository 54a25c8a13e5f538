using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema;

/// <summary>The SQL statements of queries that the load bench measures and of those that are hardest to translate, for the provider under test.</summary>
public sealed class SqlStatementTests : CatalogueTests
{
    [Theory]
    [InlineData("W1", "{ __typename }")]
    [InlineData("W2", "query($id: ID!) { track(id: $id) { id title playbackCount createdAt } }")]
    [InlineData("W3", "{ tracks(first: 20) { nodes { id title owner { id name } } } }")]
    [InlineData("W4", "{ tracks(first: 20) { nodes { id title owner { id name } comments(first: 5) { nodes { id content author { id name } } } } } }")]
    [InlineData(
        "W5",
        "{ tracks(first: 20, where: { title: { contains: \"love\" } }, order: [{ playbackCount: DESC }]) { nodes { id title owner { id name } } } }"
    )]
    [InlineData("W6", "query($after: String) { tracks(first: 20, after: $after) { nodes { id title } } }")]
    [InlineData(
        "W7",
        "{ releases(first: 20, where: { state: { eq: UPCOMING } }, order: [{ soonestDate: { start: ASC } }]) "
            + "{ nodes { id title soonestDate { precision start label } publisher { id name } likeCount hypeCount viewerReactions } } }"
    )]
    [InlineData(
        "W8",
        "{ explore { hypes(first: 5) { nodes { id title publisher { id name } } } nextReleases(first: 5) { nodes { id title publisher { id name } } } } }"
    )]
    [InlineData("LastPage", "query($after: String) { tracks(last: 2, before: $after) { totalCount pageInfo { hasPreviousPage } nodes { title } } }")]
    [InlineData(
        "Filters",
        "{ albums(where: { or: [{ owner: { username: { startsWith: \"a\" } } }, { tracks: { some: { likeCount: { gte: 1 } } } }], "
            + "name: { in: [\"Album\", \"Other\"] } }, order: [{ owner: { name: ASC } }, { createdAt: DESC }]) { nodes { name } } }"
    )]
    public async Task Query_RunTwice_TakesTheseStatements(string name, string document)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(ada, "Love");
        await AddAlbumAsync(ada, "Album", isPrivate: false, track, await AddTrackAsync(bob, "Other love"));
        await AddCommentAsync(ada, track, "Comment");
        await AddCommentAsync(bob, track, "Other comment");
        var cursor = (await Gateway.AskAsync("{ tracks(first: 1) { pageInfo { endCursor } } }")).WithoutErrors().Text("tracks.pageInfo.endCursor");
        var variables = new { id = IdOf("Track", track.Id), after = cursor };
        (await Gateway.AskAsync(document, variables: variables)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(document, variables: variables)).WithoutErrors();

        // Statements of one level may run in any order.
        var statements = string.Join("\n\n", Gateway.Statements.Take().Order(StringComparer.Ordinal));
        Snapshot.Match($"# {document}\n\n{statements}\n", SnapshotNameExtension.Create(name, Gateway.Provider));
    }
}
