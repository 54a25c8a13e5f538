namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute that names the CLR type to infer the GraphQL type from.</summary>
internal interface ITypeReplacementAttribute
{
    /// <summary>The CLR type that stands in for the member's innermost type.</summary>
    Type Type { get; }
}
