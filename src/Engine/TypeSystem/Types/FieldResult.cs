namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// What a resolver gives: a value at once, or a task with the way to its value. The executor looks at the task itself, so a field which waits for a
/// DataLoader costs no continuation of its own.
/// </summary>
public readonly struct FieldResult
{
    private FieldResult(object? value, Task? task, Func<Task, object?>? unwrap)
    {
        Value = value;
        Task = task;
        Unwrap = unwrap;
    }

    /// <summary>The value, where <see cref="Task" /> is null.</summary>
    public object? Value { get; }

    /// <summary>The task to wait for; null where the value is there.</summary>
    public Task? Task { get; }

    /// <summary>Reads the value of the completed task.</summary>
    public Func<Task, object?>? Unwrap { get; }

    /// <summary>A value that is there.</summary>
    public static FieldResult FromValue(object? value) => new(value, null, null);

    /// <summary>A value that a task will give.</summary>
    public static FieldResult FromTask<T>(Task<T> task) => task.IsCompletedSuccessfully ? new(task.Result, null, null) : new(null, task, TaskValue<T>.Read);

    /// <summary>A value that a value task will give.</summary>
    public static FieldResult FromValueTask<T>(ValueTask<T> task) =>
        task.IsCompletedSuccessfully ? new(task.Result, null, null) : new(null, task.AsTask(), TaskValue<T>.Read);

    private static class TaskValue<T>
    {
        public static readonly Func<Task, object?> Read = static task => ((Task<T>)task).GetAwaiter().GetResult();
    }
}
