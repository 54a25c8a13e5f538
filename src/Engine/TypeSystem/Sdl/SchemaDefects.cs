using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>References to types of the wrong kind, which the model leaves out and schema validation reports.</summary>
/// <param name="Roots">Root types that are no object types, and where they are named.</param>
/// <param name="Interfaces">What types say to implement that is no interface, in the order of the text, by names.</param>
/// <param name="Members">What unions say to include that is no object type, in the order of the text, by names.</param>
internal sealed record SchemaDefects(
    IReadOnlyList<(OperationType Operation, string Type, SyntaxNode? Node)> Roots,
    IReadOnlyList<(string Owner, string Type)> Interfaces,
    IReadOnlyList<(string Owner, string Type)> Members
)
{
    public static SchemaDefects None { get; } = new([], [], []);

    /// <summary>The name of a root type that is no object type; null where there is none such.</summary>
    public string? RootOf(OperationType operation) => Roots.Where(root => root.Operation == operation).Select(static root => root.Type).FirstOrDefault();

    /// <summary>The names of what a type says to implement that is no interface, each as often as it does.</summary>
    public IEnumerable<string> InterfacesOf(ComplexType type) =>
        Interfaces.Where(reference => reference.Owner == type.Name).Select(static reference => reference.Type);

    /// <summary>The names of what a union says to include that is no object type, each as often as it does.</summary>
    public IEnumerable<string> MembersOf(UnionType type) => Members.Where(reference => reference.Owner == type.Name).Select(static reference => reference.Type);
}
