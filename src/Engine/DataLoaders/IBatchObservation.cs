namespace Qplet.GraphQL.DataLoaders;

/// <summary>One running batch of a DataLoader, as an <see cref="IBatchObserver" /> sees it. Disposing it ends the observation.</summary>
public interface IBatchObservation : IDisposable
{
    /// <summary>Notes that the batch failed.</summary>
    void Fail(Exception exception);
}
