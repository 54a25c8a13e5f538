namespace Qplet.GraphQL.DataLoaders;

/// <summary>The observation of one running batch of a DataLoader. Disposing it ends the observation.</summary>
public interface IBatchObservation : IDisposable
{
    /// <summary>Records that the batch failed.</summary>
    void Fail(Exception exception);
}
