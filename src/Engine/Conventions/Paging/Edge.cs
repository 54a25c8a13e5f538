namespace Qplet.GraphQL.Conventions;

/// <summary>A row of a page with its cursor (Relay cursor connections, section 3).</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class Edge<T>(Page<T> page, int index)
{
    /// <summary>The row.</summary>
    public T Node => page.Items[index];

    /// <summary>Where the row stands in the list.</summary>
    public string Cursor => page.CreateCursor(index);
}
