using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema;

/// <summary>Whole responses of queries and mutations as clients send them.</summary>
public sealed class ResponseTests : CatalogueTests
{
    [Theory]
    [InlineData(
        "TrackPage",
        "{ tracks(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id title createdAt "
            + "owner { id name } genres { name } albums { nodes { name } } comments(first: 5) { totalCount nodes { id content author { id name } } } } } } }"
    )]
    [InlineData(
        "Threads",
        "{ comments(first: 10, order: [{ createdAt: ASC }]) { nodes { id content isEdited isHidden subject { __typename ... on Track { title } "
            + "... on Album { name } } replies(first: 5) { nodes { id content inReplyTo { id } author { username } } } } } }"
    )]
    [InlineData("UnknownField", "{ tracks { nodes { titel } } }")]
    [InlineData("SyntaxError", "{ tracks { nodes { title }")]
    [InlineData("SignedOut", "{ tracks(first: 1) { nodes { title } } me { name } }")]
    [InlineData("PageTooLarge", "{ tracks(first: 5000) { nodes { title } } }")]
    [InlineData("InvalidCursor", "{ tracks(after: \"nonsense\") { nodes { title } } }")]
    public async Task Query_Anonymous_IsAnsweredByThis(string name, string document)
    {
        await FillAsync();

        Snapshot.Match((await Gateway.AskAsync(document)).ToSnapshot(), SnapshotNameExtension.Create(name));
    }

    [Theory]
    [InlineData("WrongTypeOfId", "createTrack(input: { title: \"\", audioId: \"UNKNOWN\" }) { track { title } ERRORS }")]
    [InlineData("InvalidInput", "createComment(input: { subjectId: \"TRACK\", content: \" \" }) { comment { content } ERRORS }")]
    [InlineData("NotFound", "createComment(input: { subjectId: \"UNKNOWN\", content: \"Hi\" }) { comment { content } ERRORS }")]
    [InlineData(
        "Release",
        "createRelease(input: { title: \"\", description: \"\", thumbnailUrl: \"https://example.com/a.png\", subcategoryCode: \"none\" }) "
            + "{ release { title } ERRORS }"
    )]
    public async Task Mutation_ThatIsRefused_IsAnsweredByThis(string name, string mutation)
    {
        var (ada, track) = await FillAsync();
        var document = mutation
            .Replace("ERRORS", "errors { __typename ... on Error { message } ... on ValidationError { path } }", StringComparison.Ordinal)
            .Replace("TRACK", IdOf("Track", track.Id), StringComparison.Ordinal)
            .Replace("UNKNOWN", IdOf("Track", Guid.Empty), StringComparison.Ordinal);

        var answer = await Gateway.AskAsync($"mutation {{ {document} }}", ada);

        Snapshot.Match(answer.ToSnapshot(), SnapshotNameExtension.Create(name));
    }

    private async Task<(User Ada, Track Track)> FillAsync()
    {
        User[] users = [await Gateway.AddUserAsync("ada", UserRole.Author), await Gateway.AddUserAsync("bob")];
        Track? track = null;
        for (var i = 0; i < 3; i++)
        {
            track = await AddTrackAsync(users[i % 2], $"Track {i}");
            await AddGenreAsync($"Genre {i}", isPublic: true, track);
            var album = await AddAlbumAsync(users[i % 2], $"Album {i}", isPrivate: false, track);
            var thread = await AddCommentAsync(users[1], track, $"Comment {i}");
            var reply = await AddCommentAsync(users[0], thread, "Reply");
            await AddCommentAsync(users[1], thread, "Answer", comment => comment.InReplyToId = reply.Id);
            await AddCommentAsync(users[0], album, $"Comment on album {i}");
        }
        return (users[0], track!);
    }
}
