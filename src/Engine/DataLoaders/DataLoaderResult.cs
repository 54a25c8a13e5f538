namespace Qplet.GraphQL.DataLoaders;

/// <summary>The result of a DataLoader for one key: a value, no value (the default), or an error.</summary>
public readonly struct DataLoaderResult<TValue>
{
    private DataLoaderResult(bool isFound, TValue? value, Exception? error)
    {
        IsFound = isFound;
        Value = value;
        Error = error;
    }

    /// <summary>Whether the key has a value.</summary>
    public bool IsFound { get; }

    /// <summary>The value. The default of the type if the key has no value.</summary>
    public TValue? Value { get; }

    /// <summary>The reason why the key could not be loaded. Null if loading did not fail.</summary>
    public Exception? Error { get; }

    /// <summary>Returns the result for a key that has a value.</summary>
    public static DataLoaderResult<TValue> Found(TValue value) => new(true, value, null);

    /// <summary>Returns the result for a key that could not be loaded.</summary>
    public static DataLoaderResult<TValue> Failed(Exception error) => new(false, default, error);
}
