using Qplet.GraphQL.DataLoaders;

namespace Qplet.GraphQL.Execution;

/// <summary>Reports the batches of DataLoaders to <see cref="ExecutionDiagnostics" />.</summary>
internal sealed class BatchObserver : IBatchObserver
{
    public static readonly BatchObserver Instance = new();

    /// <inheritdoc />
    public IBatchObservation? StartBatch(string loader, int keys) => ExecutionDiagnostics.StartBatch(loader, keys);
}
