namespace Qplet.GraphQL.TypeSystem;

/// <summary>A type, named or wrapping (section 3.4).</summary>
public interface IType
{
    /// <summary>What kind of type this is.</summary>
    TypeKind Kind { get; }
}
