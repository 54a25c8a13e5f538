using System.Globalization;
using System.Text.Json.Nodes;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Databases;

/// <summary>
/// Random filters, searches, orders and pages of all lists that have them, on random rows: SQLite and PostgreSQL answer alike, whatever the locale of the
/// PostgreSQL database. Needs QPLET_TEST_POSTGRES. Each list is queried as often as the others, three times unless QPLET_RANDOM_QUERIES is the number of all
/// queries. The seed is printed; set QPLET_RANDOM_QUERIES_SEED to repeat a run.
/// </summary>
public sealed class RandomQueryTests : IAsyncLifetime
{
    private const int DefaultRounds = 3;
    private const int MostShown = 5;

    private readonly List<(string Name, Gateway Gateway)> _databases = [];

    public async ValueTask InitializeAsync()
    {
        if (Gateway.Provider != DatabaseProvider.PostgreSql)
        {
            return;
        }
        _databases.Add(("SQLite", await Gateway.StartOnAsync(DatabaseProvider.Sqlite)));
        _databases.Add(("PostgreSQL", await Gateway.StartOnAsync(DatabaseProvider.PostgreSql)));
        _databases.Add(("PostgreSQL with ICU", await Gateway.StartOnAsync(DatabaseProvider.PostgreSql, "en-US")));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, gateway) in _databases)
        {
            await gateway.DisposeAsync();
        }
    }

    [Fact]
    public async Task List_RandomFilterOrderAndPage_IsTheSameOnAllDatabases()
    {
        Assert.SkipWhen(_databases.Count == 0, "Compares SQLite with PostgreSQL: set QPLET_TEST_POSTGRES.");
        var seed = Number("QPLET_RANDOM_QUERIES_SEED") ?? Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"QPLET_RANDOM_QUERIES_SEED={seed}");
        var random = new Random(seed);
        var rows = new RandomRows(random);
        foreach (var (_, gateway) in _databases)
        {
            await rows.SaveAsync(gateway);
        }
        var ids = rows.Keys.ToDictionary(static pair => pair.Key, static pair => pair.Value.ConvertAll(key => GlobalId.Encode(pair.Key, key)));
        var filters = new RandomFilter(random, rows.Text, ids, rows.Moments);
        var fields = Fields(_databases[0].Gateway.Schema, rows);
        var count = Number("QPLET_RANDOM_QUERIES") ?? (DefaultRounds * fields.Count);

        var differences = new List<string>();
        var answered = 0;
        for (var i = 0; i < count && differences.Count < MostShown; i++)
        {
            var field = fields[i % fields.Count];
            var query = new RandomQuery(
                field,
                random.Next(3),
                random.Next(10) == 0 ? null : filters.Filter(field.Filter),
                filters.Order(field.Order),
                field.HasSearch && random.Next(2) == 0 ? rows.Text.Sought() : null,
                random.Next(1, 12),
                random.Next(3) == 0
            );
            var answers = await AnswersAsync(query, rows.Users);
            answered += answers[0].StartsWith("errors", StringComparison.Ordinal) ? 0 : 1;
            if (answers.Distinct().Count() > 1)
            {
                differences.Add(await DescribeAsync(query, rows.Users));
            }
        }

        differences.ShouldBeEmpty($"QPLET_RANDOM_QUERIES_SEED={seed}\n{string.Join("\n\n", differences)}");
        answered.ShouldBeGreaterThan(count / 2, "Most queries are valid.");
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>All lists with a filter and an order: of the root, of the viewer, and of an object of each kind.</summary>
    private static List<FilteredList> Fields(GraphQLSchema schema, RandomRows rows)
    {
        List<(string Type, string Root)> places = [(schema.QueryType!.Name, "LIST"), ("User", "me { LIST }")];
        places.AddRange(
            from kind in rows.Keys
            let id = GlobalId.Encode(kind.Key, kind.Value[0])
            select (kind.Key, $"node(id: \"{id}\") {{ ... on {kind.Key} {{ LIST }} }}")
        );
        return
        [
            .. from place in places
            from field in ((ObjectType)schema.Types[place.Type]).Fields
            let list = FilteredList.Of(field, place.Root)
            where list is not null
            select list,
        ];
    }

    private async Task<string[]> AnswersAsync(RandomQuery query, IReadOnlyList<User> users) =>
        await Task.WhenAll(_databases.Select(database => AnswerAsync(database.Gateway, query, users)));

    /// <summary>Returns a page, the next page, and the page before that, without the cursors, which each database writes in its own way.</summary>
    private static async Task<string> AnswerAsync(Gateway gateway, RandomQuery query, IReadOnlyList<User> users)
    {
        var viewer = query.Viewer < 2 ? users[query.Viewer] : null;
        var first = await PageAsync(gateway, query.Page(), viewer);
        if (first.Cursor(query.IsBackward) is not { } edge || !first.HasMore(query.IsBackward))
        {
            return first.Text;
        }
        var next = await PageAsync(gateway, query.Page(edge), viewer);
        if (next.Cursor(!query.IsBackward) is not { } back)
        {
            return $"{first.Text}\n{next.Text}";
        }
        var again = await PageAsync(gateway, query.Page(back, isReturn: true), viewer);
        again.Keys.ShouldBe(first.Keys, $"The page before the second page is the first page.\n{query}");
        return $"{first.Text}\n{next.Text}";
    }

    private static async Task<ListPage> PageAsync(Gateway gateway, (string Document, JsonObject Variables) page, User? viewer) =>
        ListPage.Of(await gateway.AskAsync(page.Document, viewer, page.Variables));

    /// <summary>Returns the smallest query that is still answered differently, with the answers.</summary>
    private async Task<string> DescribeAsync(RandomQuery query, IReadOnlyList<User> users)
    {
        var isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            foreach (var candidate in query.Smaller())
            {
                if ((await AnswersAsync(candidate, users)).Distinct().Count() > 1)
                {
                    (query, isSmaller) = (candidate, true);
                    break;
                }
            }
        }
        var answers = await AnswersAsync(query, users);
        return $"{query}\n{string.Join("\n", _databases.Zip(answers, static (database, answer) => $"{database.Name}: {answer}"))}";
    }

    private sealed record ListPage(string Text, string Keys, string? StartCursor, string? EndCursor, bool HasNextPage, bool HasPreviousPage)
    {
        public static ListPage Of(Answer answer)
        {
            var errors = string.Join(',', answer.ErrorCodes.Select(static code => code ?? "no code"));
            if (errors.Length > 0)
            {
                return new($"errors {errors}", "", null, null, false, false);
            }
            var list = answer.Data.EnumerateObject().First().Value;
            while (list.ValueKind == System.Text.Json.JsonValueKind.Object && !list.TryGetProperty("pageInfo", out _))
            {
                list = list.EnumerateObject().FirstOrDefault().Value;
            }
            if (list.ValueKind != System.Text.Json.JsonValueKind.Object)
            {
                return new("null", "", null, null, false, false);
            }
            var keys = string.Join(',', list.GetProperty("nodes").EnumerateArray().Select(static node => Short(node.GetProperty("key").GetString()!)));
            var info = list.GetProperty("pageInfo");
            var (next, previous) = (info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean());
            return new(
                $"{list.GetProperty("totalCount")} {keys} {next} {previous}",
                keys,
                info.GetProperty("startCursor").GetString(),
                info.GetProperty("endCursor").GetString(),
                next,
                previous
            );
        }

        public string? Cursor(bool ofStart) => ofStart ? StartCursor : EndCursor;

        public bool HasMore(bool backward) => backward ? HasPreviousPage : HasNextPage;

        // The keys of the rows count up.
        private static string Short(string id) =>
            GlobalId.TryDecode(id, out var typeName, out var key) ? $"{typeName}{(key.Length == 32 ? key[^4..] : key)}" : id;
    }
}
