using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>What of a connection a request selects.</summary>
/// <param name="TotalCount">Whether the count of all rows.</param>
/// <param name="Items">Whether the rows.</param>
/// <param name="PageInfo">Whether there are more rows.</param>
/// <param name="Cursors">Whether cursors.</param>
internal sealed record ConnectionSelection(bool TotalCount, bool Items, bool PageInfo, bool Cursors)
{
    private static readonly ConditionalWeakTable<ISelection, ConcurrentDictionary<ulong, ConnectionSelection>> s_known = [];

    /// <summary>What the request selects; worked out once for each plan and outcome of its conditions.</summary>
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
