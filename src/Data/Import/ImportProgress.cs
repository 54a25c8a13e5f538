namespace Qplet.GraphQL.Data.Import;

/// <summary>The progress of an import.</summary>
/// <param name="Step">The current step, such as <c>reading files</c>.</param>
/// <param name="Done">The number of completed steps.</param>
/// <param name="Total">The number of steps.</param>
public sealed record ImportProgress(string Step, int Done, int Total);
