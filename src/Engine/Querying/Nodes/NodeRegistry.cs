using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Querying;

/// <summary>The node types of a schema, by name, and the fields that find nodes.</summary>
internal sealed class NodeRegistry(int maxNodes)
{
    private readonly Dictionary<string, (Type KeyType, Func<ResolverContext, object?, FieldResult> Resolve)> _nodes = new(StringComparer.Ordinal);

    /// <summary>Adds a node type; false where it is there already.</summary>
    public bool TryAdd(string typeName, Type keyType, Func<ResolverContext, object?, FieldResult> resolve) => _nodes.TryAdd(typeName, (keyType, resolve));

    /// <summary>The resolver of <c>node(id)</c>.</summary>
    public FieldResult ResolveNode(ResolverContext context)
    {
        var id = context.ArgumentValue<string>("id");
        return TryResolve(context, id, out var result) ? result : throw new GraphQLException(QueryingErrors.NodeIdInvalid(id));
    }

    /// <summary>The resolver of <c>nodes(ids)</c>: one node for each identifier, null with an error for one that is not valid.</summary>
    public FieldResult ResolveNodes(ResolverContext context)
    {
        var ids = (IReadOnlyList<object?>)context.GetArgument("ids")!;
        if (ids.Count > maxNodes)
            throw QueryingErrors.TooManyNodes(ids.Count, maxNodes);

        var results = new FieldResult[ids.Count];
        List<Task>? tasks = null;
        for (var i = 0; i < results.Length; i++)
        {
            var id = (string)ids[i]!;
            if (!TryResolve(context, id, out results[i]))
                context.ReportError(QueryingErrors.NodeIdInvalid(id) with { Path = ResponsePath.Item(context.Path, i) });
            else if (results[i].Task is { } task)
                (tasks ??= []).Add(task);
        }

        return tasks is null ? FieldResult.FromValue(Array.ConvertAll(results, static result => result.Value)) : FieldResult.FromTask(WaitAsync(tasks, results));
    }

    private bool TryResolve(ResolverContext context, string id, out FieldResult result)
    {
        result = default;
        if (!GlobalId.TryDecode(id, out var typeName, out var text)
            || !_nodes.TryGetValue(typeName, out var node)
            || !GlobalId.TryParseKey(text, node.KeyType, out var key))
            return false;
        result = node.Resolve(context, key);
        return true;
    }

    private static async Task<object?[]> WaitAsync(List<Task> tasks, FieldResult[] results)
    {
        await Task.WhenAll(tasks);
        return Array.ConvertAll(results, static result => result.Task is { } task ? result.Unwrap!(task) : result.Value);
    }
}
