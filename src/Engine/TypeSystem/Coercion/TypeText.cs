using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Writes type references as text.</summary>
internal static class TypeText
{
    public static string Of(TypeNode type) => type switch
    {
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => $"[{Of(list.Type)}]",
        NonNullTypeNode nonNull => $"{Of(nonNull.Type)}!",
        _ => throw new ArgumentException("A type reference is a name, a list or a non-null.", nameof(type)),
    };
}
