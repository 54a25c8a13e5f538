namespace Qplet.GraphQL.Data.Import;

/// <summary>The result of an import.</summary>
/// <param name="Files">The number of files that were read.</param>
/// <param name="Counts">The numbers of new, changed and unchanged rows, by kind.</param>
/// <param name="Problems">The problems, in the order of the files.</param>
/// <param name="Passed">The files that were recognized but contain no data to store, each with a description of its content.</param>
public sealed record ImportReport(
    int Files,
    IReadOnlyList<ImportCount> Counts,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<(string File, string What)> Passed
)
{
    /// <summary>Whether the import changed any row.</summary>
    public bool HasChanges => Counts.Any(c => c.Created + c.Updated > 0);

    /// <summary>Whether every object of the files was imported, at least in part.</summary>
    public bool IsComplete => Problems.All(p => !p.IsError);
}
