namespace Qplet.GraphQL.Data;

/// <summary>
/// The database cannot be used at the moment: it does not answer, takes no more connections, or has been locked for too long. The same call may succeed later.
/// </summary>
public sealed class DatabaseUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
