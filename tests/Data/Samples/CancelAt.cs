namespace Qplet.GraphQL.Data.Samples;

/// <summary>Cancels the creation of sample data when it reaches a step.</summary>
internal sealed class CancelAt(string step, CancellationTokenSource source) : IProgress<SampleProgress>
{
    public void Report(SampleProgress value)
    {
        if (value.Step == step)
        {
            source.Cancel();
        }
    }
}
