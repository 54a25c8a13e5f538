namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute that declares an error of a mutation.</summary>
public interface IErrorAttribute
{
    /// <summary>The CLR class of the error or exception.</summary>
    Type ErrorType { get; }
}
