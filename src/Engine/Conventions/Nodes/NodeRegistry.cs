using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>The node types of a schema by name, and the resolvers of <c>node</c> and <c>nodes</c>.</summary>
internal sealed class NodeRegistry(int maxNodes)
{
    private readonly Dictionary<string, (Type KeyType, Func<ResolverContext, object?, FieldResult> Resolve)> _nodes = new(StringComparer.Ordinal);

    /// <summary>Adds a node type. Returns false if it has already been added.</summary>
    public bool TryAdd(string typeName, Type keyType, Func<ResolverContext, object?, FieldResult> resolve) => _nodes.TryAdd(typeName, (keyType, resolve));

    /// <summary>Resolves <c>node(id)</c>.</summary>
    public FieldResult ResolveNode(ResolverContext context) => Resolve(context, context.ArgumentValue<string>("id"));

    /// <summary>
    /// Resolves <c>nodes(ids)</c> to one node for each ID: null if there is no such object, and null with an error if the ID is not valid or the object
    /// cannot be loaded.
    /// </summary>
    public FieldResult ResolveNodes(ResolverContext context)
    {
        var ids = (IReadOnlyList<object?>)context.GetArgument("ids")!;
        if (ids.Count > maxNodes)
        {
            throw ConventionsErrors.TooManyNodes(ids.Count, maxNodes);
        }

        var results = new FieldResult[ids.Count];
        List<Task>? tasks = null;
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = Attempt(() => Resolve(context, (string)ids[i]!));
            if (results[i].Task is { } task)
            {
                (tasks ??= []).Add(task);
            }
        }

        return tasks is null
            ? FieldResult.FromValue(Array.ConvertAll(results, static result => result.Value))
            : FieldResult.FromTask(WaitAsync(tasks, results));
    }

    /// <summary>Resolves a node by the name of its type and its key.</summary>
    public FieldResult ResolveKey(ResolverContext context, string typeName, object key) =>
        _nodes.TryGetValue(typeName, out var node) ? node.Resolve(context, key) : throw ConventionsErrors.NotANode(typeName);

    private FieldResult Resolve(ResolverContext context, string id)
    {
        if (
            !GlobalId.TryDecode(id, out var typeName, out var text)
            || !_nodes.TryGetValue(typeName, out var node)
            || !GlobalId.TryParseKey(text, node.KeyType, out var key)
        )
        {
            throw ConventionsErrors.NodeIdInvalid(id);
        }
        return node.Resolve(context, key);
    }

    private static async Task<object?[]> WaitAsync(List<Task> tasks, FieldResult[] results)
    {
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Array.ConvertAll(
            results,
            static result => result.Task is { } task ? Attempt(() => FieldResult.FromValue(result.Unwrap!(task))).Value : result.Value
        );
    }

    // The executor treats an exception in a list as the failure of that item.
    private static FieldResult Attempt(Func<FieldResult> resolve)
    {
        try
        {
            return resolve();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return FieldResult.FromValue(exception);
        }
    }
}
