namespace Qplet.GraphQL.Data.Samples;

/// <summary>How far the making of sample data has come.</summary>
/// <param name="Step">What is being made, such as <c>tracks</c>.</param>
/// <param name="Done">How many rows have been made, over all steps.</param>
/// <param name="Total">How many rows there will be, about.</param>
public sealed record SampleProgress(string Step, long Done, long Total);
