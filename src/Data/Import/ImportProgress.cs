namespace Qplet.GraphQL.Data.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Step">What is being done, such as <c>reading files</c>.</param>
/// <param name="Done">How many steps are done.</param>
/// <param name="Total">How many there are.</param>
public sealed record ImportProgress(string Step, int Done, int Total);
