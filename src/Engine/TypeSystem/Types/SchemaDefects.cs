using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>References in SDL to types of the wrong kind, which a schema cannot contain; <see cref="SchemaValidator" /> reports them.</summary>
/// <param name="Roots">The root types that are not object types, with the nodes that refer to them.</param>
/// <param name="Interfaces">The types that declare to implement a type that is not an interface, with its name, in document order.</param>
/// <param name="Members">The unions that include a type that is not an object type, with its name, in document order.</param>
public sealed record SchemaDefects(
    IReadOnlyList<(OperationType Operation, string Type, SyntaxNode? Node)> Roots,
    IReadOnlyList<(string Owner, string Type)> Interfaces,
    IReadOnlyList<(string Owner, string Type)> Members
)
{
    /// <summary>The value for a schema without defects.</summary>
    public static SchemaDefects None { get; } = new([], [], []);

    /// <summary>Returns the name of the root type for an operation if it is not an object type; otherwise null.</summary>
    public string? RootOf(OperationType operation) => Roots.Where(root => root.Operation == operation).Select(static root => root.Type).FirstOrDefault();

    /// <summary>Returns the names of the types that a type declares to implement although they are not interfaces, including repetitions.</summary>
    public IEnumerable<string> InterfacesOf(ComplexType type) =>
        Interfaces.Where(reference => reference.Owner == type.Name).Select(static reference => reference.Type);

    /// <summary>Returns the names of the types that a union includes although they are not object types, including repetitions.</summary>
    public IEnumerable<string> MembersOf(UnionType type) => Members.Where(reference => reference.Owner == type.Name).Select(static reference => reference.Type);
}
