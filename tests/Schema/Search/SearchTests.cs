using System.Text.Json;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>A test of searches, with the selection of their results.</summary>
public abstract class SearchTests : CatalogueTests
{
    protected const string Document = """
        query ($term: String!, $kinds: [SubjectKind!], $first: Int, $after: String, $last: Int, $before: String) {
          search(term: $term, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor }
            nodes {
              match highlights { offset length }
              subject {
                __typename
                ... on User { name }
                ... on Track { title }
                ... on Album { title: name }
                ... on Release { title }
                ... on Comment { content }
              }
            }
          }
        }
        """;

    protected async Task<Answer> AskAsync(string term, User? viewer = null, string[]? kinds = null, object? paging = null)
    {
        var answer = (await Gateway.AskAsync(Document, viewer, paging ?? new { term, kinds })).WithoutErrors();
        foreach (var node in answer.At("search.nodes").EnumerateArray())
        {
            Parts(node);
        }
        return answer;
    }

    protected static List<string> Matches(Answer answer) =>
        [.. answer.At("search.nodes").EnumerateArray().Select(static node => node.GetProperty("match").GetString()!)];

    protected static List<string> Texts(Answer answer, string field) =>
        [.. answer.At("search.nodes").EnumerateArray().Select(node => node.GetProperty("subject").GetProperty(field).GetString()!)];

    protected static List<string> Highlighted(Answer answer) => [.. answer.At("search.nodes").EnumerateArray().SelectMany(Parts)];

    /// <summary>Returns the highlighted parts, which must be in order, within the text and not overlap.</summary>
    private static List<string> Parts(JsonElement node)
    {
        var text = node.GetProperty("match").GetString()!;
        var parts = new List<string>();
        var end = 0;
        foreach (var range in node.GetProperty("highlights").EnumerateArray())
        {
            var (offset, length) = (range.GetProperty("offset").GetInt32(), range.GetProperty("length").GetInt32());
            offset.ShouldBeGreaterThanOrEqualTo(end);
            length.ShouldBeGreaterThan(0);
            end = offset + length;
            end.ShouldBeLessThanOrEqualTo(text.Length);
            parts.Add(text.Substring(offset, length));
        }
        parts.ShouldNotBeEmpty(text);
        return parts;
    }
}
