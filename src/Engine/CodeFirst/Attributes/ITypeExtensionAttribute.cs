using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute by which a static class describes the type of another CLR type.</summary>
internal interface ITypeExtensionAttribute
{
    /// <summary>The GraphQL name; null for the inferred one.</summary>
    string? Name { get; }

    /// <summary>The described CLR type.</summary>
    Type ExtendedType { get; }

    /// <summary>The kind of the resulting type.</summary>
    TypeKind Kind { get; }
}
