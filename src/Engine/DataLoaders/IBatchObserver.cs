namespace Qplet.GraphQL.DataLoaders;

/// <summary>Traces and measures the batches of DataLoaders.</summary>
public interface IBatchObserver
{
    /// <summary>Records the start of a batch. Disposing the observation records its end. Returns null if there are no listeners.</summary>
    /// <param name="loader">The name of the DataLoader.</param>
    /// <param name="keys">The number of keys.</param>
    IBatchObservation? StartBatch(string loader, int keys);
}
