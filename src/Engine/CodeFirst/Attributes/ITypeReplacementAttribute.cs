namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute that specifies the CLR type from which to infer the GraphQL type.</summary>
internal interface ITypeReplacementAttribute
{
    /// <summary>The CLR type that replaces the member's innermost type.</summary>
    Type Type { get; }
}
