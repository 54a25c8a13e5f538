using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.Querying;

/// <summary>What filters need while they are translated: places for their values, and what differs between databases.</summary>
internal sealed class FilterTranslation(IModel model, SqlDialect dialect, int firstSlot)
{
    private int _next = firstSlot;

    /// <summary>What differs between databases.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>The place of the next value, in the order of <see cref="FilterNode.CollectValues" />.</summary>
    public Expression Parameter(Type type) => SlotSample.Slot(_next++, type);

    /// <summary>Whether a reference can be null.</summary>
    public bool IsOptional(Type entity, string navigation) =>
        model.FindEntityType(entity)?.FindNavigation(navigation) is { } found && (!found.IsOnDependent || !found.ForeignKey.IsRequired);
}
