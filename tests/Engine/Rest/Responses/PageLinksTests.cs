namespace Qplet.GraphQL.Rest;

public sealed class PageLinksTests
{
    private const string Cursors = """
        query Cursors($first: Int = 10, $after: String, $last: Int, $before: String)
        @http(route: "/cursors", queryParameters: ["per_page:$first", "after", "last", "before"]) {
          items(first: $first, after: $after, last: $last, before: $before) {
            nodes { id }
            pageInfo { hasNextPage hasPreviousPage start: startCursor endCursor }
          }
        }
        """;

    private const string Pages = """
        query Pages($id: ID!, $first: Int = 10, $after: String)
        @http(route: "/items/{id}/pages", queryParameters: ["page*per_page:$after", "per_page:$first"]) {
          item(id: $id) { list: items(first: $first, after: $after) { ...Page } }
        }
        fragment Page on Items { nodes { id } info: pageInfo { hasNextPage } }
        """;

    private const string Plain = """
        query Plain($first: Int = 10) @http(route: "/plain", queryParameters: ["first"]) {
          items(first: $first) { nodes { id } pageInfo { hasNextPage endCursor } }
        }
        """;

    [Theory]
    [InlineData("/rest/cursors", "</rest/cursors?after=c%2B10>; rel=\"next\"")]
    [InlineData("/rest/cursors?per_page=5", "</rest/cursors?per_page=5&after=c%2B5>; rel=\"next\"")]
    [InlineData("/rest/cursors?after=c%2B10", "</rest/cursors?after=c%2B20>; rel=\"next\", </rest/cursors?before=c%2B10&last=10>; rel=\"prev\"")]
    [InlineData("/rest/cursors?after=c%2B20", "</rest/cursors?before=c%2B20&last=10>; rel=\"prev\"")]
    [InlineData("/rest/cursors?before=c%2B10&last=10", "</rest/cursors?after=c%2B10>; rel=\"next\"")]
    [InlineData("/rest/items/1/pages", "</rest/items/1/pages?page=2>; rel=\"next\"")]
    [InlineData("/rest/items/1/pages?page=2", "</rest/items/1/pages?page=3>; rel=\"next\", </rest/items/1/pages?page=1>; rel=\"prev\"")]
    [InlineData("/rest/items/1/pages?page=3", "</rest/items/1/pages?page=2>; rel=\"prev\"")]
    [InlineData("/rest/plain", null)]
    [InlineData("/rest/cursors?per_page=50", null)]
    public async Task Answer_WithAConnection_LinksItsPages(string path, string? expected)
    {
        await using var host = await RestHost.StartAsync(Cursors, Pages, Plain);

        using var response = await host.SendAsync(HttpMethod.Get, path);

        ((int)response.StatusCode).ShouldBe(200);
        (response.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : null).ShouldBe(expected);
    }
}
