namespace Qplet.GraphQL.TypeSystem;

/// <summary>The kinds of types (<see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection">section 4.2.1</see>, <c>__TypeKind</c>).</summary>
public enum TypeKind
{
    /// <summary>A leaf value with its own serialised form.</summary>
    Scalar,

    /// <summary>A set of named fields.</summary>
    Object,

    /// <summary>Fields shared by several object types.</summary>
    Interface,

    /// <summary>One of several object types.</summary>
    Union,

    /// <summary>One of a set of names.</summary>
    Enum,

    /// <summary>A set of named input values.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>A type whose value is never null.</summary>
    NonNull,
}
