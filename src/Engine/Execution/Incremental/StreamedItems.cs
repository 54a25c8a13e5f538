using System.Collections;

namespace Qplet.GraphQL.Execution;

/// <summary>The first items of an asynchronous stream, for a list with <c>@stream</c>.</summary>
/// <param name="first">The items that are completed together with the list.</param>
/// <param name="rest">Returns the remaining items. Null if the stream has ended.</param>
internal sealed class StreamedItems(List<object?> first, IAsyncEnumerator<object?>? rest) : IReadOnlyList<object?>
{
    public IAsyncEnumerator<object?>? Rest { get; } = rest;

    /// <inheritdoc />
    public int Count => first.Count;

    /// <inheritdoc />
    public object? this[int index] => first[index];

    /// <inheritdoc />
    public IEnumerator<object?> GetEnumerator() => first.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
