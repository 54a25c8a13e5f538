namespace Qplet.GraphQL.TypeSystem;

/// <summary>The kinds of types that the specification knows (section 4.2.1, <c>__TypeKind</c>).</summary>
public enum TypeKind
{
    /// <summary>A leaf with a serialised form of its own.</summary>
    Scalar,

    /// <summary>A set of named fields.</summary>
    Object,

    /// <summary>Fields that several object types share.</summary>
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
