using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The references that are read with the rows of a selected list, in any execution of the operation.</summary>
/// <param name="references">The references.</param>
internal sealed class ReferencePlan(IReadOnlyList<EntityReference> references)
{
    private Combination? _last;

    /// <summary>A text that identifies the references among those of a row.</summary>
    public string Shape { get; } = string.Join(',', references.Select(static reference => reference.Shape));

    /// <summary>Returns the references of an execution. Returns null if there are none.</summary>
    public JoinedReferences? For(ResolverContext context)
    {
        if (references.Count == 0)
        {
            return null;
        }
        var loaders = new object[references.Count];
        for (var i = 0; i < loaders.Length; i++)
        {
            loaders[i] = references[i].LoaderOf(context);
        }
        return new(this, loaders);
    }

    /// <summary>Returns the properties of the rows together with the references.</summary>
    public ColumnSet AddTo(ColumnSet columns)
    {
        // All executions read the same properties, unless a resolver adds some. Executions run at the same time, so the two sets are replaced together.
        if (_last is { } last && ReferenceEquals(last.Own, columns))
        {
            return last.All;
        }
        var all = columns with { Shape = $"{columns.Shape};{Shape}", Joined = references };
        _last = new(columns, all);
        return all;
    }

    private sealed record Combination(ColumnSet Own, ColumnSet All);
}
