namespace Qplet.GraphQL.Data.Subjects;

/// <summary>The texts of a subject at one time.</summary>
/// <param name="Title">The title or name, or null if it has none.</param>
/// <param name="Content">The text, or null if it has none.</param>
public sealed record SubjectSnapshot(string? Title, string? Content);
