using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Schema.Databases;

/// <summary>A page of a list with a filter and an order.</summary>
/// <param name="Field">The list.</param>
/// <param name="Viewer">The number of the viewer.</param>
/// <param name="Where">The filter.</param>
/// <param name="Order">The order.</param>
/// <param name="Search">The text that the objects contain, or null.</param>
/// <param name="Size">The number of objects of a page.</param>
/// <param name="IsBackward">Whether the page is the last one of the list.</param>
internal sealed record RandomQuery(FilteredList Field, int Viewer, JsonObject? Where, JsonArray Order, string? Search, int Size, bool IsBackward)
{
    /// <summary>Returns the document and the variables of the page next to a cursor, or of the first page.</summary>
    public (string Document, JsonObject Variables) Page(string? cursor = null, bool isReturn = false)
    {
        var isBackward = IsBackward != isReturn;
        var variables = new JsonObject { ["order"] = Order.DeepClone(), [isBackward ? "last" : "first"] = Size };
        if (Where is not null)
        {
            variables["where"] = Where.DeepClone();
        }
        if (Search is not null)
        {
            variables["search"] = Search;
        }
        if (cursor is not null)
        {
            variables[isBackward ? "before" : "after"] = cursor;
        }
        return (Field.Document, variables);
    }

    /// <summary>Returns the same query with one condition or criterion less, in each way.</summary>
    public IEnumerable<RandomQuery> Smaller()
    {
        if (Search is not null)
        {
            yield return this with
            {
                Search = null,
            };
        }
        for (var i = 0; i < Order.Count; i++)
        {
            var order = (JsonArray)Order.DeepClone();
            order.RemoveAt(i);
            yield return this with
            {
                Order = order,
            };
        }
        foreach (var path in Where is null ? [] : Paths(Where).ToList())
        {
            var where = (JsonObject)Where!.DeepClone();
            JsonNode parent = where;
            foreach (var step in path[..^1])
            {
                parent = step is int index ? parent[index]! : parent[(string)step]!;
            }
            if (path[^1] is int at)
            {
                ((JsonArray)parent).RemoveAt(at);
            }
            else
            {
                ((JsonObject)parent).Remove((string)path[^1]);
            }
            yield return this with
            {
                Where = where,
            };
        }
    }

    public override string ToString() => $"viewer {Viewer}, {Field.Document}\n{Page().Variables.ToJsonString()}";

    private static IEnumerable<object[]> Paths(JsonNode node)
    {
        IEnumerable<(object Step, JsonNode? Child)> children = node switch
        {
            JsonObject members => members.Select(static member => ((object)member.Key, member.Value)),
            JsonArray items => items.Select(static (item, index) => ((object)index, item)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            yield return [step];
            foreach (var below in child is null ? [] : Paths(child))
            {
                yield return [step, .. below];
            }
        }
    }
}
