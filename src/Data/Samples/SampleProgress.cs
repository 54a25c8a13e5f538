namespace Qplet.GraphQL.Data.Samples;

/// <summary>The progress of creating sample data.</summary>
/// <param name="Step">The kind of rows that is being created, such as <c>tracks</c>.</param>
/// <param name="Done">The number of rows created so far, over all steps.</param>
/// <param name="Total">The approximate number of rows in total.</param>
public sealed record SampleProgress(string Step, long Done, long Total);
