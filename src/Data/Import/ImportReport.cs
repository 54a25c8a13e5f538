namespace Qplet.GraphQL.Data.Import;

/// <summary>What an import did.</summary>
/// <param name="Files">How many files there were.</param>
/// <param name="Counts">What was done to the rows, by kind.</param>
/// <param name="Problems">What could not be imported, in the order of the files.</param>
/// <param name="Passed">The files that were understood but hold nothing that is stored, such as the answer to a question, with what they are.</param>
public sealed record ImportReport(
    int Files,
    IReadOnlyList<ImportCount> Counts,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<(string File, string What)> Passed
)
{
    /// <summary>Whether the import changed any row.</summary>
    public bool HasChanges => Counts.Any(c => c.Created + c.Updated > 0);
}
