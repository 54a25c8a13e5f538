namespace Qplet.GraphQL.Conventions;

/// <summary>A row of a page with its cursor (<see href="https://relay.dev/graphql/connections.htm#sec-Edge-Types">Edge Types</see>).</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class Edge<T>(Page<T> page, int index)
{
    /// <summary>The row.</summary>
    public T Node => page.Items[index];

    /// <summary>The cursor of the row in the list.</summary>
    public string Cursor => page.CreateCursor(index);
}
