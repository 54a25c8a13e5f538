using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute that makes a static class say something about the type of another CLR type.</summary>
internal interface ITypeExtensionAttribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    string? Name { get; }

    /// <summary>The CLR type that is described.</summary>
    Type ExtendedType { get; }

    /// <summary>What kind of type it becomes.</summary>
    TypeKind Kind { get; }
}
