namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The result of a resolver: a value, or a task and a function that reads its result. The executor inspects the task itself, so a field that waits for a
/// DataLoader needs no continuation.
/// </summary>
public readonly struct FieldResult
{
    private FieldResult(object? value, Task? task, Func<Task, object?>? unwrap)
    {
        Value = value;
        Task = task;
        Unwrap = unwrap;
    }

    /// <summary>The value if <see cref="Task" /> is null.</summary>
    public object? Value { get; }

    /// <summary>The pending task; null if the value is available.</summary>
    public Task? Task { get; }

    /// <summary>Reads the value of the completed task.</summary>
    public Func<Task, object?>? Unwrap { get; }

    /// <summary>Creates a result that is available immediately.</summary>
    public static FieldResult FromValue(object? value) => new(value, null, null);

    /// <summary>Creates a result that a task provides.</summary>
    public static FieldResult FromTask<T>(Task<T> task) => task.IsCompletedSuccessfully ? new(task.Result, null, null) : new(null, task, TaskValue<T>.Read);

    /// <summary>Creates a result that a value task provides.</summary>
    public static FieldResult FromValueTask<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? new(task.Result, null, null) : new(null, task.AsTask(), TaskValue<T>.Read);

    private static class TaskValue<T>
    {
        public static readonly Func<Task, object?> Read = static task => ((Task<T>)task).GetAwaiter().GetResult();
    }
}
