namespace Qplet.GraphQL.Execution;

/// <summary>The first items of an asynchronous stream, for a list with <c>@stream</c>.</summary>
/// <param name="First">The items that come with the list.</param>
/// <param name="Rest">Gives those that come later; null where the stream has ended already.</param>
internal sealed record StreamedItems(IReadOnlyList<object?> First, IAsyncEnumerator<object?>? Rest);
