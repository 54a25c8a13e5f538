using System.Diagnostics;

namespace Qplet.GraphQL.Execution;

/// <summary>A batch of a DataLoader that runs now; its disposal ends it.</summary>
internal readonly struct BatchMeasurement(string loader, Activity? activity, long startedAt) : IDisposable
{
    /// <summary>Notes that the batch failed.</summary>
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
