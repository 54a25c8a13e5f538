namespace Qplet.GraphQL.TypeSystem;

/// <summary>A leaf value is not one of its type; the message is made for the client and names the value and the type.</summary>
public sealed class LeafCoercionException(string message, Exception? innerException = null) : Exception(message, innerException);
