using System.Text.Json;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Visibility;

/// <summary>
/// Walks every path of the schema that leads to an object with a rule about who may see it: fields, filters, orders, counts, <c>nodes</c> and random chains
/// of these, as viewers of all kinds. <see cref="VisibilityWorld" /> says what they may see; all viewers together see what there is.
/// </summary>
public sealed partial class VisibilityPathTests(ITestOutputHelper output) : CatalogueTests
{
    /// <summary>The lists that show more than the listed objects: those that are reachable, or all because their type shows deleted accounts as such.</summary>
    private static readonly Dictionary<string, bool> s_showsAll = new(StringComparer.Ordinal)
    {
        ["User.blockedUsers"] = false,
        ["Conversation.participants"] = true,
        ["Comment.attachments"] = false,
        ["Message.attachments"] = false,
    };

    /// <summary>The lists that may leave out more, because both users of the relation must be listed.</summary>
    private static readonly string[] s_needsListedParent = ["User.followers", "User.following"];

    /// <summary>The references to what lists would leave out.</summary>
    private static readonly string[] s_showsListed = ["Post.subject"];

    private readonly List<(string Name, User? User)> _viewers = [("anonymous", null)];
    private VisibilityWorld _world = null!;
    private VisibilityEdges _edges = null!;

    [Fact]
    public async Task Nodes_OfAllObjects_AreTheReachableOnes()
    {
        await FillAsync();
        foreach (var (name, viewer) in _viewers)
        {
            foreach (var ids in _world.Rows.Keys.Chunk(25))
            {
                var answer = (await Gateway.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", viewer, new { ids })).WithoutErrors();
                var nodes = answer.At("nodes").EnumerateArray().ToList();
                for (var i = 0; i < ids.Length; i++)
                {
                    (nodes[i].ValueKind != JsonValueKind.Null).ShouldBe(_world.IsReachable(viewer, ids[i]), $"{name}: {NameOf(ids[i])}");
                }
            }
        }
    }

    [Fact]
    public async Task Fields_OfAllObjects_LeadToWhatTheViewerMaySee()
    {
        await FillAsync();
        var walked = 0;
        foreach (var type in Types())
        {
            var edges = _edges.FieldsOf(type);
            var found = new Dictionary<(string Parent, string Field), List<(string Name, User? Viewer, List<string> Targets, int? Count)>>();
            foreach (var (name, viewer) in _viewers)
            {
                foreach (var ids in IdsOf(type).Where(id => _world.IsReachable(viewer, id)).Chunk(10))
                {
                    var fields = string.Join(' ', edges.Select(static edge => edge.Select()));
                    var document = $"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ id ... on {type} {{ {fields} }} }} }}";
                    foreach (var node in (await Gateway.AskAsync(document, viewer, new { ids })).At("nodes").EnumerateArray())
                    {
                        foreach (var edge in edges.Where(edge => node.GetProperty(edge.Name).ValueKind != JsonValueKind.Null || !edge.IsList))
                        {
                            var key = (node.GetProperty("id").GetString()!, edge.Name);
                            found.TryAdd(key, []);
                            found[key].Add((name, viewer, TargetsOf(node.GetProperty(edge.Name)), CountOf(node.GetProperty(edge.Name))));
                        }
                    }
                }
            }

            foreach (var ((parent, field), answers) in found)
            {
                var edge = edges.Single(edge => edge.Name == field);
                var all = answers.SelectMany(static answer => answer.Targets).Distinct().ToList();
                foreach (var (name, viewer, targets, count) in answers)
                {
                    walked++;
                    var path = $"{name}: {NameOf(parent)}.{field}";
                    var expected = all.Where(id => MaySee(edge, viewer, id));
                    if (s_needsListedParent.Contains($"{edge.Type}.{edge.Name}") && !_world.IsListed(viewer, parent))
                    {
                        expected = expected.Intersect(targets);
                    }
                    targets.Order().ShouldBe(expected.Order(), path);
                    count.ShouldBeOneOf(null, targets.Count);
                }
            }
        }
        output.WriteLine($"{walked} lists and references");
        walked.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Filters_OfAllLists_FindOnlyThroughListedObjects()
    {
        await FillAsync();
        var walked = 0;
        foreach (var (root, input) in _edges.RootsWith("where"))
        {
            foreach (
                var (filter, target) in _edges
                    .FilterMembers(input)
                    .Select(static member => ($"{member.Start}{{ id: {{ eq: ID }} }}{member.End}", member.Target))
            )
            {
                walked += await CheckFilterAsync(root, filter, target);
            }
        }
        output.WriteLine($"{walked} filters");
        walked.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Filters_OfRandomChains_FindOnlyThroughListedObjects()
    {
        await FillAsync();
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var roots = _edges.RootsWith("where").ToList();
        var walked = 0;
        for (var round = 0; round < 12; round++)
        {
            var (root, input) = roots[random.Next(roots.Count)];
            var (start, end, target) = ("", "", root.Target);
            for (var depth = 0; depth < 3 && _edges.FilterMembers(input).ToList() is { Count: > 0 } members; depth++)
            {
                var member = members[random.Next(members.Count)];
                (start, end, target, input) = (start + member.Start, member.End + end, member.Target, member.Input);
            }
            if (start.Length > 0)
            {
                walked += await CheckFilterAsync(root, $"{start}{{ id: {{ eq: ID }} }}{end}", target);
            }
        }
        walked.ShouldBePositive();
    }

    [Fact]
    public async Task Orders_OfAllLists_SeeNullInsteadOfObjectsThatAreNotListed()
    {
        await FillAsync();
        var walked = 0;
        foreach (var (root, input) in _edges.RootsWith("order"))
        {
            foreach (var (member, leaf, _) in _edges.OrderMembers(input))
            {
                foreach (var (name, viewer) in _viewers)
                {
                    var document =
                        $"query ($after: String) {{ {root.Name}(first: 3, after: $after, order: [{{ {member}: {{ {leaf}: ASC }} }}]) "
                        + $"{{ nodes {{ id {member} {{ id }} }} pageInfo {{ hasNextPage endCursor }} }} }}";
                    var (rows, listed) = (new List<string>(), new List<bool>());
                    string? after = null;
                    do
                    {
                        var page = (await Gateway.AskAsync(document, viewer, new { after })).WithoutErrors().At(root.Name);
                        foreach (var node in page.GetProperty("nodes").EnumerateArray())
                        {
                            rows.Add(node.GetProperty("id").GetString()!);
                            listed.Add(TargetsOf(node.GetProperty(member)) is [var id] && _world.IsListed(viewer, id));
                        }
                        after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                            ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                            : null;
                    } while (after is not null && rows.Count < 100);

                    var path = $"{name}: {root.Name} by {member}.{leaf}";
                    rows.Order().ShouldBe(IdsOf(root.Target).Where(id => _world.IsListed(viewer, id)).Order(), path);
                    listed.SequenceEqual(listed.OrderDescending()).ShouldBeTrue(path);
                    walked++;
                }
            }
        }
        walked.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Fields_OfRandomChains_LeadToWhatTheViewerMaySee()
    {
        await FillAsync();
        var walked = 0;
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var roots = _edges.FieldsOf("Query").Where(static edge => edge.IsConnection).ToList();
        for (var round = 0; round < 20; round++)
        {
            var chain = new List<VisibilityEdges.Edge> { roots[random.Next(roots.Count)] };
            while (chain.Count < 3 && Types().Contains(chain[^1].Target) && _edges.FieldsOf(chain[^1].Target) is { Count: > 0 } next)
            {
                chain.Add(next[random.Next(next.Count)]);
            }
            var document = chain.AsEnumerable().Reverse().Aggregate("", static (inner, edge) => edge.Select(inner, size: 5));
            if ((await Gateway.AskAsync($"{{ {document} }}")).ErrorCodes.Contains("HC0047"))
            {
                continue; // The chain costs too much for one request.
            }
            walked++;
            foreach (var (name, viewer) in _viewers)
            {
                var answer = await Gateway.AskAsync($"{{ {document} }}", viewer);
                Walk(answer.Data, 0, $"{name}: {document}");

                void Walk(JsonElement parent, int depth, string path)
                {
                    if (depth == chain.Count || parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(chain[depth].Name, out var value))
                    {
                        return;
                    }
                    TargetsOf(value).ShouldAllBe(id => MaySee(chain[depth], viewer, id), path);
                    foreach (var child in ObjectsOf(value))
                    {
                        Walk(child, depth + 1, path);
                    }
                }
            }
        }
        walked.ShouldBeGreaterThan(5);
    }

    /// <summary>Filters a list by each object of the target type as each viewer.</summary>
    private async Task<int> CheckFilterAsync(VisibilityEdges.Edge root, string filter, string target)
    {
        var ids = IdsOf(target);
        var filters = ids.Select((_, i) => filter.Replace("ID", $"$i{i}", StringComparison.Ordinal)).ToList();
        var document =
            $"query ({string.Join(' ', ids.Select(static (_, i) => $"$i{i}: ID!"))}) "
            + $"{{ {string.Join(' ', ids.Select((_, i) => $"a{i}: {root.Name}(first: 50, where: {filters[i]}) {{ totalCount nodes {{ id }} }}"))} }}";
        var variables = ids.Select(static (id, i) => (Name: $"i{i}", id)).ToDictionary(static pair => pair.Name, static pair => pair.id);
        var isDirect = filter.Count(static c => c == '{') <= 4;
        var answers = new List<(string Name, User? Viewer, List<List<string>> Found)>();
        foreach (var (name, viewer) in _viewers)
        {
            var answer = (await Gateway.AskAsync(document, viewer, variables)).WithoutErrors();
            var found = ids.Select((_, i) => answer.At($"a{i}")).ToList();
            found.ForEach(static list => CountOf(list).ShouldBe(TargetsOf(list).Count));
            answers.Add((name, viewer, found.ConvertAll(TargetsOf)));
        }

        foreach (var (name, viewer, found) in answers)
        {
            for (var i = 0; i < ids.Count; i++)
            {
                var path = $"{name}: {root.Name} where {filter} with {NameOf(ids[i])}";
                if (!_world.IsListed(viewer, ids[i]))
                {
                    found[i].ShouldBeEmpty(path);
                }
                else if (isDirect)
                {
                    var all = answers.SelectMany(answer => answer.Found[i]).Distinct();
                    found[i].Order().ShouldBe(all.Where(id => _world.IsListed(viewer, id)).Order(), path);
                }
                else
                {
                    found[i].ShouldAllBe(id => _world.IsListed(viewer, id), path);
                }
            }
        }
        return answers.Count * ids.Count;
    }

    private bool MaySee(VisibilityEdges.Edge edge, User? viewer, string id) =>
        s_showsAll.TryGetValue($"{edge.Type}.{edge.Name}", out var all) ? all || _world.IsReachable(viewer, id)
        : edge.IsList || s_showsListed.Contains($"{edge.Type}.{edge.Name}") ? _world.IsListed(viewer, id)
        // References show a deleted account as such.
        : edge.Target == nameof(User) || _world.IsReachable(viewer, id);

    private HashSet<string> Types() => _world.Rows.Values.Select(static row => row.GetType().Name).ToHashSet();

    private List<string> IdsOf(string type) => [.. _world.Rows.Where(row => row.Value.GetType().Name == type).Select(static row => row.Key)];

    private string NameOf(string id) =>
        _world.Rows[id] switch
        {
            User user => $"user {user.Username}",
            var row => $"{row.GetType().Name} {row.GetType().GetProperty("Title")?.GetValue(row) ?? row.GetType().GetProperty("Name")?.GetValue(row)} {id}",
        };

    private static IEnumerable<JsonElement> ObjectsOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray(),
            JsonValueKind.Object when value.TryGetProperty("nodes", out var nodes) => nodes.EnumerateArray(),
            JsonValueKind.Object => [value],
            _ => [],
        };

    private static List<string> TargetsOf(JsonElement value) => [.. ObjectsOf(value).Select(static target => target.GetProperty("id").GetString()!)];

    private static int? CountOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("totalCount", out var count) ? count.GetInt32() : null;
}
