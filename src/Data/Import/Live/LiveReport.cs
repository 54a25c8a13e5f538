namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>The result of an import from a running API.</summary>
/// <param name="Import">The report of the import of the responses that have been received so far.</param>
/// <param name="Requests">The number of requests that this run sent.</param>
/// <param name="Notes">The addresses that the API refused, each with the reason.</param>
/// <param name="Stopped">The reason why the run stopped early, or null if all responses have been received.</param>
/// <param name="ContinueAt">The time from which the API allows more requests, if that is why the run stopped.</param>
public sealed record LiveReport(ImportReport Import, int Requests, IReadOnlyList<string> Notes, string? Stopped, DateTimeOffset? ContinueAt)
{
    /// <summary>Whether all responses have been received and all of their objects imported, at least in part.</summary>
    public bool IsComplete => Stopped is null && Import.IsComplete;
}
