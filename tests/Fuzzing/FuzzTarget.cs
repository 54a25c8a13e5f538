namespace Qplet.GraphQL.Fuzzing;

/// <summary>A part of the engine that inputs are sent to.</summary>
internal abstract class FuzzTarget : IAsyncDisposable
{
    /// <summary>Makes an input; the same for the same state of <paramref name="random" />.</summary>
    public abstract byte[] Make(Random random);

    /// <summary>Sends an input. An exception that leaves this method is a problem of the part, as is what it returns.</summary>
    /// <returns>What is wrong; null where all is well.</returns>
    public abstract ValueTask<string?> RunAsync(byte[] input);

    /// <summary>Looks for what only shows when all inputs are through.</summary>
    /// <returns>What is wrong; null where all is well.</returns>
    public virtual ValueTask<string?> FinishAsync() => ValueTask.FromResult<string?>(null);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
