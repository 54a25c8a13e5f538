namespace Qplet.GraphQL.Data;

/// <summary>The database cannot be used. The message says why, and what to do.</summary>
public sealed class DatabaseException : Exception
{
    internal DatabaseException(string message, bool isTransient, Exception? cause)
        : base(message, cause) => IsTransient = isTransient;

    /// <summary>Whether the database may be usable soon: its server does not answer, is starting, or has no free connection.</summary>
    public bool IsTransient { get; }
}
