namespace Qplet.GraphQL.TypeSystem;

/// <summary>A type, either named or wrapping (<see href="https://spec.graphql.org/September2025/#sec-Types">section 3.4</see>).</summary>
public interface IType
{
    /// <summary>The kind of the type.</summary>
    TypeKind Kind { get; }
}
