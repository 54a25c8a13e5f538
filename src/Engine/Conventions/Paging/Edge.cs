using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>An item of a list with its position.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <remarks>
/// It is an edge of the Relay specification (<see href="https://relay.dev/graphql/connections.htm#sec-Edge-Types">Edge Types</see>). A class with
/// <c>[ObjectType&lt;Edge&lt;T>>]</c> adds fields to the edges of lists whose rows are links; see <see cref="UsePagingAttribute.Node" />.
/// </remarks>
public sealed class Edge<T>(Page<T> page, int index)
{
    /// <summary>The row.</summary>
    [GraphQLIgnore]
    public T Row => page.Items[index];

    /// <summary>The item: the row, or the object to which it refers.</summary>
    [GraphQLIgnore]
    public object? Node => page.NodeAt(index);

    /// <summary>The position of the item in the list. Pass it as <c>after</c> or <c>before</c> to continue there.</summary>
    public string Cursor => page.CreateCursor(index);
}
