using System.Text;
using Qplet.GraphQL.Benchmarks.Floor;
using Qplet.GraphQL.Benchmarks.Load;

namespace Qplet.GraphQL.Benchmarks.Workloads;

/// <summary>W10: the best 8 of what a search finds while its word is typed.</summary>
internal sealed class SearchWorkload : Workload
{
    private const string Query =
        "query($term: String!) { search(term: $term, first: 8) { nodes { subject { "
        + FloorSubjects.Fragments
        + " ... on Playlist { id name } ... on Comment { id content } ... on User { id name } } } } }";

    private const string Term = "lant";
    private const int PageSize = 8;

    private const string Sql = $"""
        SELECT {FloorSubjects.Columns}
        FROM (
            SELECT entry.Kind AS SubjectKind, entry.SubjectId FROM SearchTokens AS found
            CROSS JOIN SearchEntries AS entry ON entry.Number = found.rowid % 281474976710656
            WHERE found.SearchTokens MATCH ?1 ORDER BY found.rowid DESC LIMIT ?2) AS s
        {FloorSubjects.Joins}
        """;

    public override string Name => "W10";

    public override Task<IReadOnlyList<LoadCase>> PrepareAsync(GatewayClient gateway) =>
        Task.FromResult<IReadOnlyList<LoadCase>>([
            LoadCase.Compared(this, $"the best 8 for \"{Term}\", as one types", GatewayClient.Body(Query, new { term = Term }), hasRivals: false),
        ]);

    public override void Answer(FloorRequest request, FloorConnection connection, FloorResponse response)
    {
        var word = Encoding.UTF8.GetString(request.Variable);
        response.Write("\"search\":{\"nodes\":["u8);
        var count = 0;

        // A name with the word, another text with it, a name with a longer word, another text with one.
        foreach (
            var match in (string[])
                [$"\"§{word}\"", $"\"{word}\" NOT \"§{word}\"", $"\"§{word}\"* NOT \"{word}\"", $"\"{word}\"* NOT (\"{word}\" OR \"§{word}\"*)"]
        )
        {
            var rows = connection.Prepare(Sql);
            rows.Bind(1, Encoding.UTF8.GetBytes(match));
            rows.Bind(2, PageSize - count);
            for (; rows.Read(); count++)
            {
                response.Write(count == 0 ? "{\"subject\":"u8 : ",{\"subject\":"u8);
                FloorSubjects.Write(rows, response);
                response.Write("}}"u8);
            }
            if (count == PageSize)
            {
                break;
            }
        }
        response.Write("]}"u8);
    }
}
