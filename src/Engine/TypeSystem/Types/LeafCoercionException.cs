namespace Qplet.GraphQL.TypeSystem;

/// <summary>The exception for a value that is not valid for a leaf type. The message is sent to the client and names the value and the type.</summary>
public sealed class LeafCoercionException(string message, Exception? innerException = null) : Exception(message, innerException);
