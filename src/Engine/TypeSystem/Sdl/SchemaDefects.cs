namespace Qplet.GraphQL.TypeSystem;

/// <summary>References to types of the wrong kind, which the model leaves out and schema validation reports.</summary>
/// <param name="Errors">The errors.</param>
/// <param name="HasWrongQueryType">Whether the query type is one of them, so that its absence is not reported again.</param>
/// <param name="Types">The names of the types that refer to such a type.</param>
internal sealed record SchemaDefects(IReadOnlyList<GraphQLError> Errors, bool HasWrongQueryType, IReadOnlySet<string> Types)
{
    public static SchemaDefects None { get; } = new([], false, new HashSet<string>());

    public bool Concerns(NamedType type) => Types.Contains(type.Name);
}
