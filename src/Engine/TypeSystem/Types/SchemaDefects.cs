using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>References in SDL to types of the wrong kind, which a schema cannot contain; <see cref="SchemaValidator" /> reports them.</summary>
/// <param name="Roots">The names of root types that are not object types, and where they are named.</param>
/// <param name="Interfaces">The types that say they implement a type that is not an interface, and its name, in the order of the text.</param>
/// <param name="Members">The unions that include a type that is not an object type, and its name, in the order of the text.</param>
public sealed record SchemaDefects(
    IReadOnlyList<(OperationType Operation, string Type, SyntaxNode? Node)> Roots,
    IReadOnlyList<(string Owner, string Type)> Interfaces,
    IReadOnlyList<(string Owner, string Type)> Members
)
{
    /// <summary>Those of a schema without any.</summary>
    public static SchemaDefects None { get; } = new([], [], []);

    /// <summary>The name of the root type for an operation if it is not an object type; otherwise null.</summary>
    public string? RootOf(OperationType operation) => Roots.Where(root => root.Operation == operation).Select(static root => root.Type).FirstOrDefault();

    /// <summary>The names of the types that a type says it implements and that are not interfaces, repeated if it repeats them.</summary>
    public IEnumerable<string> InterfacesOf(ComplexType type) =>
        Interfaces.Where(reference => reference.Owner == type.Name).Select(static reference => reference.Type);

    /// <summary>The names of the types that a union includes and that are not object types, repeated if it repeats them.</summary>
    public IEnumerable<string> MembersOf(UnionType type) => Members.Where(reference => reference.Owner == type.Name).Select(static reference => reference.Type);
}
