namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>The store of files cannot be used: it does not answer, refuses the server or has no space left. The same call may succeed later.</summary>
public sealed class MediaStoreException(string message, Exception? innerException) : Exception(message, innerException);
