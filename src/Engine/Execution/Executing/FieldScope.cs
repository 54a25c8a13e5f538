namespace Qplet.GraphQL.Execution;

/// <summary>Follows one call of a resolver beyond its first await, to know whether it waits for a DataLoader.</summary>
internal sealed class FieldScope(BatchDispatcher dispatcher)
{
    private static readonly AsyncLocal<FieldScope?> s_current = new();

    private volatile int _waitEpoch = -1;

    /// <summary>The call that the running code belongs to; null where it is not followed.</summary>
    public static FieldScope? Current => s_current.Value;

    public BatchDispatcher Dispatcher { get; } = dispatcher;

    /// <summary>The dispatch that the call waits for, by number; an earlier number means that it goes on.</summary>
    public int WaitEpoch
    {
        get => _waitEpoch;
        set => _waitEpoch = value;
    }

    /// <summary>Makes the code that runs from here, and what it awaits, part of this call.</summary>
    public void Enter() => s_current.Value = this;

    /// <summary>Leaves a call where the execution context could not be restored.</summary>
    public static void Leave() => s_current.Value = null;
}
