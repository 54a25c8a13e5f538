namespace Qplet.GraphQL.Execution;

/// <summary>What a DataLoader found for one key: a value, nothing (the default), or an error.</summary>
public readonly struct DataLoaderResult<TValue>
{
    private DataLoaderResult(bool isFound, TValue? value, Exception? error)
    {
        IsFound = isFound;
        Value = value;
        Error = error;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsFound { get; }

    /// <summary>The value, where there is one.</summary>
    public TValue? Value { get; }

    /// <summary>Why the key could not be loaded; null where that did not fail.</summary>
    public Exception? Error { get; }

    /// <summary>A value that was found.</summary>
    public static DataLoaderResult<TValue> Found(TValue value) => new(true, value, null);

    /// <summary>A key that could not be loaded.</summary>
    public static DataLoaderResult<TValue> Failed(Exception error) => new(false, default, error);
}
