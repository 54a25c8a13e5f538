using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Tracks one call of a resolver or one batch of a DataLoader beyond its first await, to know whether it waits for a DataLoader.</summary>
internal sealed class FieldScope(BatchDispatcher dispatcher, int depth)
{
    private static readonly AsyncLocal<FieldScope?> s_current = new();

    private volatile int _waitEpoch = -1;
    private ExecutionContext? _outer;
    private ExecutionContext? _inner;

    /// <summary>The call that the running code belongs to. Null if it is not tracked.</summary>
    public static FieldScope? Current => s_current.Value;

    public BatchDispatcher Dispatcher { get; } = dispatcher;

    /// <summary>The number of fields above the one that is resolved or waits for the batch.</summary>
    public int Depth { get; } = depth;

    /// <summary>The number of the dispatch that the call waits for. An earlier number means that the call is running.</summary>
    public int WaitEpoch
    {
        get => _waitEpoch;
        set => _waitEpoch = value;
    }

    /// <summary>Calls a resolver as part of this scope.</summary>
    public FieldResult Call(FieldResolver resolver, ResolverContext context)
    {
        var outer = Enter();
        try
        {
            return resolver(context);
        }
        finally
        {
            Leave(outer);
        }
    }

    /// <summary>Runs scheduled work as part of this scope.</summary>
    public Task Run(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var outer = Enter();
        try
        {
            return work(cancellationToken);
        }
        finally
        {
            Leave(outer);
        }
    }

    private ExecutionContext? Enter()
    {
        var outer = ExecutionContext.Capture();
        if (outer is not null && ReferenceEquals(outer, _outer))
        {
            ExecutionContext.Restore(_inner!);
            return outer;
        }
        s_current.Value = this;
        (_outer, _inner) = (outer, ExecutionContext.Capture());
        return outer;
    }

    private static void Leave(ExecutionContext? outer)
    {
        if (outer is null)
        {
            s_current.Value = null;
        }
        else
        {
            ExecutionContext.Restore(outer);
        }
    }
}
