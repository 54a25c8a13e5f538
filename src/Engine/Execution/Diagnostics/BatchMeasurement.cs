using System.Diagnostics;
using Qplet.GraphQL.DataLoaders;

namespace Qplet.GraphQL.Execution;

/// <summary>The span and the duration of one running batch of a DataLoader.</summary>
internal sealed class BatchMeasurement(string loader, Activity? activity, long startedAt) : IBatchObservation
{
    /// <inheritdoc />
    public void Fail(Exception exception)
    {
        activity?.SetTag(ExecutionDiagnostics.ErrorType, exception.GetType().FullName);
        activity?.SetStatus(ActivityStatusCode.Error);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (startedAt != 0)
        {
            ExecutionDiagnostics.RecordBatch(loader, Stopwatch.GetElapsedTime(startedAt));
        }
        activity?.Dispose();
    }
}
