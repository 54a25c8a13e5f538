using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>An order whose members are resolved in the model.</summary>
/// <param name="Shape">The order's shape.</param>
/// <param name="Sorts">The criteria, ending with the key.</param>
/// <param name="Cursors">The format of its cursors.</param>
internal sealed record ResolvedOrder(string Shape, IReadOnlyList<ResolvedSort> Sorts, CursorFormat Cursors)
{
    /// <summary>The entities that the criteria refer to.</summary>
    public IReadOnlyList<Type> Entities { get; } = [.. Sorts.SelectMany(static sort => sort.References).Select(static reference => reference.Entity)];
}
