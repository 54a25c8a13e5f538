using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>The parts of a connection that a request selects.</summary>
/// <param name="TotalCount">Whether the total count is selected.</param>
/// <param name="Items">Whether the rows are selected.</param>
/// <param name="PageInfo">Whether the page information is selected.</param>
/// <param name="Cursors">Whether cursors are selected.</param>
internal sealed record ConnectionSelection(bool TotalCount, bool Items, bool PageInfo, bool Cursors)
{
    private static readonly ConditionalWeakTable<ISelection, ConcurrentDictionary<ulong, ConnectionSelection>> s_known = [];

    /// <summary>Returns the parts that the request selects. Computed once for each plan and combination of conditions.</summary>
    public static ConnectionSelection Of(ISelection selection, ulong includeFlags) =>
        s_known.GetValue(selection, static _ => new()).GetOrAdd(includeFlags, static (flags, connection) => Read(connection, flags), selection);

    private static ConnectionSelection Read(ISelection connection, ulong flags)
    {
        bool totalCount = false,
            items = false,
            pageInfo = false,
            cursors = false;
        foreach (var field in Below(connection, flags))
        {
            switch (field.Field.Name)
            {
                case "totalCount":
                    totalCount = true;
                    break;
                case "nodes":
                    items = true;
                    break;
                case "edges":
                    items = true;
                    cursors |= Below(field, flags).Any(static child => child.Field.Name == "cursor");
                    break;
                case "pageInfo":
                    foreach (var child in Below(field, flags))
                    {
                        var isCursor = child.Field.Name is "startCursor" or "endCursor";
                        cursors |= isCursor;
                        pageInfo |= !isCursor && child.Field.Name != "__typename";
                    }

                    break;
            }
        }

        return new(totalCount, items || cursors, pageInfo, cursors);
    }

    private static IEnumerable<ISelection> Below(ISelection selection, ulong flags) =>
        selection.NamedType is ObjectType type ? selection.GetSelections(type, flags) : [];
}
