using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>A parsed, valid document, as it is cached between requests.</summary>
internal sealed class ExecutableDocument
{
    private readonly ExecutableOperation[] _operations;

    /// <summary>Prepares a valid document for execution.</summary>
    /// <param name="schema">The schema for which it is valid.</param>
    /// <param name="options">The limits of its plans.</param>
    /// <param name="document">The document.</param>
    /// <param name="hash">The hash of its text, by <see cref="DocumentHash" />.</param>
    public ExecutableDocument(GraphQLSchema schema, ExecutionOptions options, DocumentNode document, string hash)
    {
        Syntax = document;
        Hash = hash;
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }
        _operations =
        [
            .. document.Definitions.OfType<OperationDefinitionNode>().Select(operation => new ExecutableOperation(schema, options, operation, fragments)),
        ];
        IntrospectionField = IntrospectionFinder.Find(document, IntrospectionFields.ReadsSchema);
        SchemaSearchField = IntrospectionField is null ? null : IntrospectionFinder.Find(document, IntrospectionFields.SearchesSchema);
    }

    public DocumentNode Syntax { get; }

    /// <summary>The SHA-256 of the text in lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>
    /// The first field that the document selects of <c>__schema</c>, <c>__type</c>, <c>__search</c> and <c>__definitions</c>. Null if it selects none.
    /// </summary>
    public FieldNode? IntrospectionField { get; }

    /// <summary>The first field that the document selects of <c>__search</c> and <c>__definitions</c>. Null if it selects neither.</summary>
    public FieldNode? SchemaSearchField { get; }

    /// <summary>Returns the operation to run (<see href="https://spec.graphql.org/September2025/#GetOperation()">GetOperation</see>).</summary>
    /// <exception cref="GraphQLException">The document has no operation of this name, or it has several operations and no name was given.</exception>
    public ExecutableOperation GetOperation(string? name)
    {
        if (name is null)
        {
            return _operations.Length switch
            {
                1 => _operations[0],
                0 => throw new GraphQLException(ExecutionErrors.NoOperation()),
                _ => throw new GraphQLException(ExecutionErrors.OperationNameRequired()),
            };
        }

        foreach (var operation in _operations)
        {
            if (operation.Definition.Name?.Value == name)
            {
                return operation;
            }
        }

        throw new GraphQLException(ExecutionErrors.OperationNotFound(name));
    }
}
