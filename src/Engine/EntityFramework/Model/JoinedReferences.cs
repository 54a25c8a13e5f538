using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The references that are read with the rows of a list, and the DataLoaders of the operation that receive the entities.</summary>
internal sealed class JoinedReferences(ReferencePlan plan, object[] loaders) : RowReferences
{
    /// <summary>The DataLoaders, in the order of the references.</summary>
    public IReadOnlyList<object> Loaders => loaders;

    /// <summary>Returns the properties of the rows together with the references.</summary>
    public ColumnSet AddTo(ColumnSet columns) => plan.AddTo(columns);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is JoinedReferences other && plan.Shape == other.Plan.Shape;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(plan.Shape);

    private ReferencePlan Plan => plan;
}
