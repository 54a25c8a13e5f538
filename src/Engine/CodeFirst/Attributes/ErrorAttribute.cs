namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Declares an error of a mutation, which is returned in the <c>errors</c> of its payload. May be applied several times; the order is that of the union's
/// members.
/// </summary>
/// <typeparam name="T">
/// A class with a <c>Message</c> (thrown inside a domain error, or created from an exception by its constructor or a static <c>CreateErrorFrom</c> method), or
/// an exception class, whose GraphQL name ends with <c>Error</c> instead of <c>Exception</c>.
/// </typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : Attribute, IErrorAttribute
    where T : class
{
    /// <inheritdoc />
    public Type ErrorType => typeof(T);
}
