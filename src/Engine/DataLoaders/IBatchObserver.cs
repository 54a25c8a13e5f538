namespace Qplet.GraphQL.DataLoaders;

/// <summary>Traces and measures the batches of DataLoaders.</summary>
public interface IBatchObserver
{
    /// <summary>Notes that a batch starts. Disposing the observation ends it. Returns null if nobody listens.</summary>
    /// <param name="loader">The name of the DataLoader.</param>
    /// <param name="keys">The number of keys.</param>
    IBatchObservation? StartBatch(string loader, int keys);
}
